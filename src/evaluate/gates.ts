import { parseDuration, type Duration } from '../values/duration.js'
import { sourceOf, type Source } from '../record/source.js'
import { pushNotDown, type Condition, type Plain } from '../facts/condition.js'
import type { FactDefinition, Selection } from '../facts/definition.js'
import type { FactCompiler } from './facts.js'

/**
 * Something that has to be possible: a medicine class, a diagnosis, or that an entry is there (or is missing from
 * a list that does not cover the time asked about).
 */
export type Door =
  | { readonly of: 'classes' | 'diagnoses'; readonly name: string }
  | {
      readonly of: 'entries'
      readonly source: Source
      /** How far back the list has to be complete to show that there was none; always, if not said. */
      readonly reaching: Duration | undefined
    }

/**
 * Doors of which one at least has to be open before a rule can be anything but not raised. A rule whose gate is
 * shut is never visited, so rules about what nobody takes, has or did cost nothing. A rule without a gate is
 * always visited; a gate is only ever a necessary condition.
 */
export type Gate = readonly Door[]

/** What a gate is read from: a rule's own facts, and those that all share. */
interface GateScope {
  readonly own: ReadonlyMap<string, FactDefinition>
  readonly facts: FactCompiler
}

/** Every gate that has to be open: of an `all` those of its parts. */
export function gatesOf(plain: Plain, scope: GateScope): readonly Gate[] {
  if ('fact' in plain) {
    const definition = scope.own.get(plain.fact) ?? scope.facts.definitions.get(plain.fact)
    return definition === undefined ? [] : gatesOfComparison(plain, definition.selection, scope)
  }
  if ('all' in plain) return plain.all.flatMap((part) => gatesOf(part, scope))
  const gate = either(plain.any.map((part) => gatesOf(part, scope)))
  return gate === undefined ? [] : [gate]
}

function gatesOfComparison(
  { operator, value }: Extract<Plain, { fact: string }>,
  selection: Selection,
  scope: GateScope,
): readonly Gate[] {
  // A definition may say yes of an empty list.
  if (selection.ifNotRecorded !== undefined) return []
  const { members, any, count, when, tally } = selection as { readonly [word: string]: unknown }
  if ((members === 'medicines' || members === 'diagnoses') && /^contains(Any)?$/.test(operator)) {
    const of = members === 'medicines' ? 'classes' : 'diagnoses'
    return [
      [value]
        .flat()
        .map(String)
        .map((name): Door => ({ of, name })),
    ]
  }
  const isTrue = operator === 'equal' && value === true
  const atLeastOne =
    typeof value === 'number' &&
    ((operator === 'greaterThanInclusive' && value > 0) || (operator === 'greaterThan' && value >= 0))
  const listed = isTrue ? any : atLeastOne ? count : undefined
  if (listed !== undefined) return gatesOfList(listed, selection, scope)
  const within = (condition: unknown): readonly Gate[] => gatesOf(pushNotDown(condition as Condition), scope)
  if (isTrue && when !== undefined) return within(when)
  const gate = atLeastOne && Array.isArray(tally) ? either(tally.map(within)) : undefined
  return gate === undefined ? [] : [gate]
}

/** Of medicines of a class the class says more than that there is a list. */
function gatesOfList(listed: unknown, { where, ...selection }: Selection, scope: GateScope): readonly Gate[] {
  const classes = where?.['class']
  if (listed === 'medicines' && typeof classes === 'string') return [[{ of: 'classes', name: classes }]]
  if (listed === 'medicines' && Array.isArray(classes))
    return [(classes as readonly unknown[]).map((name) => ({ of: 'classes', name: String(name) }))]
  const sources = [listed].flat().map((name) => sourceOf(String(name)))
  // What rules have raised is only there when all have been chosen.
  if (sources.some((source) => source === undefined || source.list === 'findings')) return []
  const furthest = selection.within ?? selection.between?.[1]
  const reaching = furthest === undefined ? undefined : parseDuration(scope.facts.figure(furthest))
  return [
    sources.flatMap((source) => (source === undefined ? [] : [{ of: 'entries', source, reaching } as const])),
  ]
}

/** One of several parts is enough, so the gates of all have to be shut: for each part one is taken. */
function either(parts: readonly (readonly Gate[])[]): Gate | undefined {
  const narrowest = parts.map((gates) => gates.toSorted((a, b) => widthOf(a) - widthOf(b))[0])
  return narrowest.length === 0 || narrowest.includes(undefined)
    ? undefined
    : narrowest.flatMap((gate) => gate ?? [])
}

/** Roughly how often a gate is open: a list holds something oftener than one class of medicines. */
export const widthOf = (gate: Gate): number =>
  gate.reduce((sum, { of }) => sum + (of === 'classes' ? 1 : of === 'diagnoses' ? 2 : 3), 0)
