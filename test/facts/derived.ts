import { compileRelease } from '../../src/evaluate/compile.js'
import type { FactDefinition, Selection } from '../../src/facts/definition.js'
import { isNumeric, most } from '../../src/values/possible.js'
import type { PeriodRow } from '../../src/pages/tables.js'
import { releaseOf } from '../safety/release.js'
import { compiledOf, runOver, shown, slotOf, valueOf } from '../safety/screened.js'

export const asOf = '2026-12-08T09:00:00+00:00'

type Facts = Readonly<Record<string, Selection>>
type Lists = Readonly<Record<string, unknown>>

/** What a fact is for a record, in a few words; `more` are facts that it reads. */
export function derived(selection: Selection, lists: Lists, at = asOf, more: Facts = {}): string {
  const { value, domain } = possible(selection, lists, at, more)
  return shown(value, domain)
}

/** What it is acted on as: a page may lean on less than the data allow. */
export function leant(selection: Selection, lists: Lists, at = asOf, more: Facts = {}): string {
  const { value, domain } = possible(selection, lists, at, more)
  return shown(Object.assign(value, { low: value.leanLow, high: value.leanHigh, could: value.lean }), domain)
}

/** Whether the most that it could be is the most there is. */
export function reachesTheTop(selection: Selection, lists: Lists, more: Facts = {}): boolean {
  const { value, domain } = possible(selection, lists, asOf, more)
  return value.high === most(domain) && isNumeric(domain)
}

/** What a selection is refused for, while a release is compiled. */
export function problemsOf(selection: Selection, more: Facts = {}): readonly string[] {
  const compiled = compileRelease(releaseOf({ facts: factsOf(selection, more) }))
  slotOf(compiled, 'fact')
  return compiled.problems.map(({ message }) => message)
}

const factsOf = (selection: Selection, more: Facts): readonly FactDefinition[] =>
  Object.entries({ ...more, fact: selection }).map(([name, each]) => ({ name, selection: each }))

function possible(
  selection: Selection,
  lists: Lists,
  at: string,
  more: Facts,
): { value: ReturnType<typeof valueOf>; domain: ReturnType<typeof slotOf>['domain'] } {
  const { screening, compiled } = compiledOf(releaseOf({ facts: factsOf(selection, more) }))
  const slot = slotOf(compiled, 'fact')
  return {
    value: valueOf(slot, runOver(screening, { resident: { id: 'r1' }, ...lists }, at)),
    domain: slot.domain,
  }
}

/** A list of happenings that says it is complete, for as long as anybody asks. */
export const complete = (
  ...entries: readonly Readonly<Record<string, unknown>>[]
): Readonly<Record<string, unknown>> => ({
  entries,
  completeFrom: '2001-01-01',
  completeTo: '2028-12-31T00:00:00Z',
})

export const fall = (
  at: string,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  kind: 'fall',
  at,
  ...more,
})

export const row = (period: string, from: string, to?: string): PeriodRow => ({
  period,
  from,
  ...(to !== undefined && { to }),
  source: 'a test',
  basis: 'known',
})
