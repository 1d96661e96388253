import {
  allBits,
  cause,
  isNumeric,
  leanTo,
  leanWithin,
  least,
  most,
  optionsOf,
  setFromTruth,
  setUnknown,
  type Domain,
  type Possible,
} from '../../values/possible.js'
import { maybe, no } from '../../values/truth.js'
import { fieldOf } from '../../record/source.js'
import type { Scalar } from '../condition.js'
import type { Selection } from '../definition.js'
import { currencyFrom } from '../dated.js'
import { readerOf, type Reader } from '../reading.js'
import { newestOf, rangeOf, type Newest } from '../newest.js'
import type { Entry, Source } from '../record-view.js'
import { understating } from '../understating.js'
import { absence, compileSelection, namesOf, type Selected } from '../selection.js'
import type { Scope } from '../scope.js'
import type { Run } from '../slot.js'
import { compileTests } from '../test.js'
import { fromRecord, selecting, type Verb } from '../verb.js'

/**
 * `{ latest: potassium, currentFor: 24 hours, old: raises }` - the newest reading.
 * Where several may be the newest (two at one minute, a bare date beside a time) the fact is any of them.
 * Missing: no reading is unknown, and so is one that is older than `currentFor`: it may still raise if the
 * page says `old: raises`, and can never clear. `is` asks whether the newest entry looks like this; `back: 1`
 * reads the one before it. With `dated: endsOn` a value ages from that field of its entry, and without the field
 * it is old; while `atLeastWhen` may hold it may be anything from what was measured up.
 */
export const latest: Verb = {
  name: 'latest',
  words: [...selecting, 'field', 'back', 'is', 'currentFor', 'old', 'dated', 'atLeastWhen', 'ifNotRecorded'],
  compile(selection, scope) {
    const name = namesOf(selection['latest'])[0] ?? ''
    const found = scope.listed(name)
    const select = compileSelection(selection['latest'], selection, scope, true)
    const field = selection.field ?? (found === undefined ? 'value' : mainField(found.list, found.kind))
    if (selection.is !== undefined) return newestIs(selection, scope)
    const domain = found === undefined ? unreadable : fieldDomain(found.list, found.kind, field)
    const read = found === undefined ? undefined : readerOf(found.list, found.kind, field, scope)
    const { back = 0, ifNotRecorded: definition } = selection
    const age = currencyFrom(selection, found, scope)
    const understate = understating(selection, domain, scope)
    const isSimple =
      found?.kind !== undefined &&
      !['where', 'within', 'between', 'since', 'before', 'back'].some((word) => word in selection)
    const derive = fromRecord(domain, (run, into) => {
      const plainly = isSimple ? newestPlainly(run.record?.at(found), field) : undefined
      if (plainly !== undefined) {
        readAll(plainly, read, run, domain, into)
        age(into, domain, plainly.entries, run)
        return understate(into, run)
      }
      const selected = select(run)
      const newest = newestOf(selected, read, run, back)
      if (newest.entries.length === 0) {
        if (definition !== undefined && !newest.open && selected.visible)
          return setTo(into, domain, definition.value)
        const source = found === undefined ? undefined : run.record?.at(found)
        setUnknown(
          into,
          domain,
          selected.causes |
            (source === undefined ? cause.missing : why(selected, source.entries, absence(source))),
        )
        // What cannot be read, or not be seen by this app, is not the same as not recorded: we lean on it only.
        if (definition !== undefined) leanOnto(into, domain, definition.value)
        return
      }
      readAll(newest, read, run, domain, into)
      age(into, domain, newest.entries, run)
      understate(into, run)
    })
    return { domain, derive, entries: (run) => newestOf(select(run), read, run, back).entries }
  },
}

/** The usual case at a glance: every entry can be read and is exactly dated, and one stands alone before the rest. */
function newestPlainly(source: Source | undefined, field: string): Newest | undefined {
  if (source?.plain !== true) return undefined
  let first: Entry | undefined
  for (const entry of source.entries) {
    if (entry.fields?.[field] === undefined) continue
    if (first === undefined) first = entry
    else if (entry.from >= first.from) return undefined
  }
  return first === undefined ? undefined : { entries: [first], open: false, causes: 0 }
}

const unreadable: Domain = { kind: 'boolean' }

/** The main field of a kind (`value`); of entries without one, their outcome or status. */
export const mainField = (list: string, kind: string | undefined): string =>
  ['value', 'present', 'total', 'outcome', 'status'].find(
    (field) => fieldOf(list, kind, field) !== undefined,
  ) ?? 'value'

export function fieldDomain(list: string, kind: string | undefined, field: string): Domain {
  const declared = fieldOf(list, kind, field)
  switch (declared?.type) {
    case 'number':
      return {
        kind: 'number',
        least: declared.least,
        most: declared.most,
        step: declared.step,
        unit: declared.unit,
      }
    case 'choice':
      return { kind: 'choice', of: declared.choices }
    case 'flag':
      return { kind: 'boolean' }
    default:
      return { kind: 'number', least: -Infinity, most: Infinity, step: 1 }
  }
}

function readAll(newest: Newest, read: Reader | undefined, run: Run, domain: Domain, into: Possible): void {
  const faulty = newest.open
  if (isNumeric(domain)) {
    const { low, high } =
      read === undefined || faulty
        ? { low: least(domain), high: most(domain) }
        : rangeOf(newest.entries, read, run)
    into.low = low
    into.high = high
    into.leanLow = into.low
    into.leanHigh = into.high
    into.causes = into.low === into.high ? 0 : faulty ? newest.causes | cause.missing : cause.partial
    return
  }
  const options = optionsOf(domain)
  let bits = 0
  for (const entry of newest.entries) {
    const bit = options.indexOf(read?.(entry, run).texts?.[0] ?? '')
    bits |= bit === -1 ? allBits(domain) : 1 << bit
  }
  into.could = into.lean = faulty ? allBits(domain) : bits
  into.causes =
    (into.could & (into.could - 1)) === 0 ? 0 : faulty ? newest.causes | cause.missing : cause.partial
}

/** A definition narrows could as well. */
function setTo(into: Possible, domain: Domain, value: Scalar): void {
  into.causes = 0
  if (isNumeric(domain)) {
    const number = typeof value === 'number' ? value : value === 'never' ? Infinity : NaN
    into.low = into.leanLow = into.high = into.leanHigh = number
  } else into.could = into.lean = 1 << optionsOf(domain).indexOf(String(value))
}

function leanOnto(into: Possible, domain: Domain, value: Scalar): void {
  if (!isNumeric(domain)) leanTo(into, 1 << optionsOf(domain).indexOf(String(value)))
  else if (typeof value === 'number') leanWithin(into, value, value)
}

function why(selected: Selected, entries: readonly Entry[], absent: number): number {
  const reasons = entries.map(({ fields }) => fields?.['absent'])
  if (selected.entries.length > 0 && reasons.includes('declined')) return cause.declined
  if (selected.entries.length > 0 && reasons.includes('unable')) return cause.unable
  return absent === cause.partial ? cause.missing : absent
}

function newestIs(selection: Selection, scope: Scope): ReturnType<Verb['compile']> {
  const found = scope.listed(namesOf(selection['latest'])[0] ?? '')
  const select = compileSelection(selection['latest'], selection, scope)
  const looks = compileTests(
    found?.list ?? '',
    found?.kind,
    selection.is,
    selection.orNotRecorded ?? [],
    scope,
  )
  const { back = 0 } = selection
  const age = currencyFrom(selection, found, scope)
  const domain = { kind: 'boolean' } as const
  const derive = fromRecord(domain, (run, into) => {
    const selected = select(run)
    const newest = newestOf(selected, undefined, run, back)
    let truth = newest.entries.length === 0 ? (selected.complete && !newest.open ? no : maybe) : 15
    let some = no
    for (const entry of newest.entries) {
      const each = looks(entry, run)
      truth &= each
      some |= each
    }
    // Any of several may be the newest: possible if one looks so, certain only if all do.
    truth = newest.entries.length === 0 ? truth : (truth & (2 | 8)) | (some & (1 | 4))
    if (newest.open) truth = maybe
    setFromTruth(into, truth, selected.causes | cause.missing)
    age(into, domain, newest.entries, run)
  })
  return {
    domain,
    derive,
    entries: (run) => newestOf(select(run), undefined, run, back).entries,
  }
}
