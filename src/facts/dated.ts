import type { Domain, Possible } from '../values/possible.js'
import type { Source as NamedSource } from '../record/source.js'
import { currency } from './currency.js'
import type { Selection } from './definition.js'
import type { Entry } from './entry.js'
import { readerOf } from './reading.js'
import type { Scope } from './scope.js'
import type { Run } from './slot.js'

/** When something counts from: its entry's own time, or with `dated` what another field of the entry says. */
export type DateOf = (entry: Entry, run: Run) => Pick<Entry, 'from' | 'to'>

/** A date that nobody wrote down may be any. */
export function dateOf({ dated }: Selection, found: NamedSource | undefined, scope: Scope): DateOf {
  if (dated === undefined || found === undefined) return (entry) => entry
  const read = readerOf(found.list, found.kind, dated, scope)
  return (entry, run) => {
    const { low: from, high: to } = read(entry, run)
    return { from, to }
  }
}

/** How a value ages. Of one whose date nobody wrote down nobody knows that it is current. */
export function currencyFrom(
  selection: Selection,
  found: NamedSource | undefined,
  scope: Scope,
): (value: Possible, domain: Domain, entries: readonly Entry[], run: Run) => void {
  const age = currency(selection.currentFor, selection.old, scope)
  if (selection.dated === undefined) return age
  const date = dateOf(selection, found, scope)
  return (value, domain, entries, run) => {
    age(
      value,
      domain,
      entries.map((entry) => date(entry, run)),
      run,
    )
  }
}
