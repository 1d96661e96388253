import { comparisonsOf, type Comparison, type Condition, type Scalar } from '../../facts/condition.js'
import type { FactDefinition, Line, ScoreDefinition, Selection } from '../../facts/definition.js'
import { namesOf } from '../../facts/selection.js'
import { mainField } from '../../facts/verbs/latest.js'
import { verbOf } from '../../facts/verbs.js'
import type { About } from '../../check/mutants/about.js'
import { justLonger, oneStep } from '../../check/mutants/one-step.js'
import { conditionsInside, conditionsOf } from '../../check/mutants/variables.js'
import { beside, fieldsOf } from '../../check/suggest/tested-fields.js'
import { factsIn, factsReadBy, factsReadByScore, scoreOf } from '../../pages/reads.js'
import type { Release, Rule } from '../../pages/rule.js'
import { entryFields } from '../../record/entry-fields.js'
import type { Field } from '../../record/field.js'
import { kindOf, sourceOf, tableOf } from '../../record/source.js'
import { parseDuration } from '../../values/duration.js'
import type { Telling } from './any-entry.js'
import { aboutOf } from './rule-facts.js'
import { namesAmong } from './table-names.js'

/**
 * The values that a rule could tell from others, by `list/kind` and field: of its own facts and all that they are
 * made of. Times are written `28 days ago`.
 */
export function tellingFields(release: Release, rule: Rule): ReadonlyMap<string, Telling> {
  const about = aboutOf(release)
  const limits = limitsByFact(release, about)
  const all = new Map<string, Map<string, Set<unknown>>>()
  const add = (list: string, kind: string, field: string, values: readonly unknown[]): void => {
    const declared = kindOf(list, kind)
    const of = declared === undefined ? undefined : entryFields(declared)[field]
    if (of === undefined || values.length === 0) return
    const fields = all.get(`${list}/${kind}`) ?? new Map<string, Set<unknown>>()
    fields.set(field, new Set([...(fields.get(field) ?? []), ...values.map((value) => asField(of, value))]))
    all.set(`${list}/${kind}`, fields)
  }
  for (const { name, selection } of factsBehind(release, rule)) {
    const verb = verbOf(selection)
    if (verb === undefined || verb.overFacts === true) continue
    for (const { list, kind } of namesOf(selection[verb.name]).flatMap((each) => sourceOf(each) ?? [])) {
      const compared = limits.get(name) ?? []
      for (const each of kind === undefined ? Object.keys(tableOf('resident')[list]?.kinds ?? {}) : [kind]) {
        for (const [field, values] of fieldsOf(selection, list, each, about)) add(list, each, field, values)
        for (const [field, values] of namesAmong([...compared, ...classesIn(selection)], release, list, each))
          add(list, each, field, values)
        const main = selection.field ?? mainField(list, each)
        const declared = kindOf(list, each)?.fields[main]
        if (declared?.type === 'number') add(list, each, main, numbersBeside(compared, declared.step))
        add(list, each, 'at', compared.flatMap(agesAround))
      }
    }
  }
  return new Map(
    [...all].map(([key, fields]) => [key, new Map([...fields].map(([field, set]) => [field, [...set]]))]),
  )
}

/** The classes that an entry is tested for: two of one class are two medicines. */
const classesIn = ({ where, is }: Selection): readonly unknown[] =>
  [where?.['class'], is?.['class']]
    .flat()
    .flatMap((test) => (typeof test === 'object' && 'not' in test ? test.not : test))

/** A dose of `20 mg` on a page is the number 20 in a record. */
const asField = ({ type }: Field, value: unknown): unknown =>
  type === 'number' && typeof value === 'string' ? Number.parseFloat(value) : value

/** All the facts that a rule reads, however far behind its conditions. */
export function factsBehind(release: Release, rule: Rule): readonly FactDefinition[] {
  const { definitionOf } = aboutOf(release)
  const found = new Map<string, FactDefinition>()
  const waiting = [...conditionsOf(rule).values()].flatMap(factsIn)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const name = next
    const score = release.scores.find(({ id }) => id === scoreOf(name))
    if (score !== undefined) waiting.push(...factsReadByScore(score))
    const definition = definitionOf(name)
    if (definition === undefined || found.has(name)) continue
    found.set(name, definition)
    waiting.push(...factsReadBy(definition.selection))
  }
  return [...found.values()]
}

const numbersBeside = (limits: readonly Scalar[], step: number): readonly unknown[] =>
  limits.flatMap((limit) => (typeof limit === 'number' ? beside(limit, step) : []))

/** Exactly so long ago, just longer, and one unit either side. */
function agesAround(limit: Scalar): readonly string[] {
  if (typeof limit !== 'string' || parseDuration(limit) === undefined) return []
  const around = oneStep(limit, 1)
  return [limit, justLonger(limit), around?.below, around?.above].flatMap((length) =>
    length === undefined ? [] : [`${String(length)} ago`],
  )
}

/** All that a fact is compared with anywhere: by rules, by other facts, by how a plan is handled, by scores. */
export function limitsByFact(release: Release, about: About): ReadonlyMap<string, readonly Scalar[]> {
  const limits = new Map<string, Scalar[]>()
  const add = (fact: string, values: readonly Scalar[]): void => {
    limits.set(fact, [...(limits.get(fact) ?? []), ...values])
  }
  const { facts, rules, handling, scores } = release
  const conditions: readonly Condition[] = [
    ...[...rules, ...handling].flatMap((of) => [...conditionsOf(of).values()]),
    ...[...facts, ...[...rules, ...handling].flatMap(({ facts: own = [] }) => own)].flatMap(
      (definition) => conditionsInside(definition) ?? [],
    ),
    ...scores.flatMap(conditionsOfScore),
  ]
  for (const comparison of conditions.flatMap(comparisonsOf))
    add(comparison.fact, figuresOf(comparison, about))
  for (const { points } of scores) for (const [fact, line] of Object.entries(points)) add(fact, edgesOf(line))
  return limits
}

/** When its notes are said, and the cases of its lines. */
const conditionsOfScore = ({ points, notes = [] }: ScoreDefinition): readonly Condition[] =>
  [...notes, ...Object.values(points).flatMap((line) => ('first' in line ? line.first : []))].flatMap(
    ({ when }) => when ?? [],
  )

const figuresOf = ({ value }: Comparison, about: About): readonly Scalar[] =>
  ([value].flat() as readonly unknown[]).flatMap((each) => about.figure(each) ?? [])

/** The edges of a score's line, by whatever column. */
function edgesOf(line: ScoreDefinition['points'][string]): readonly number[] {
  const columns: readonly Line[] = 'columns' in line ? Object.values(line.columns) : [line]
  return columns.flatMap((column) =>
    'above' in column ? Object.keys({ ...column.upTo, ...column.below }).map(Number) : [],
  )
}
