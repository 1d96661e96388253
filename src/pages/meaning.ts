import type { Condition } from '../facts/condition.js'
import type { FactDefinition, ScoreDefinition, Setting } from '../facts/definition.js'
import { digestOf } from './digest.js'
import { factsOfMeasure, type Measure } from './measure.js'
import type { Order } from './order.js'
import { factsIn, factsReadBy, factsReadByScore, readsAllMedicines, scoreOf } from './reads.js'
import type { Handling, Rule } from './rule.js'
import type { RowsNamed } from './rows-named.js'

/** What rules of a release read. */
export interface Meanings {
  readonly facts: ReadonlyMap<string, FactDefinition>
  readonly scores: ReadonlyMap<string, ScoreDefinition>
  readonly settings: Readonly<Record<string, Setting>>
  readonly rowsNamed: RowsNamed
}

type Meant = Rule | Handling | Measure | Order

/**
 * Of everything that has a meaning of its own (a rule, handling, a measure, the order of a round) its digest, by its id;
 * an older version beside a newer one says which version it is.
 */
export function meaningsIn(all: readonly Meant[], meanings: Meanings): Readonly<Record<string, string>> {
  const newest = new Map<string, number>()
  for (const { id, version } of all) newest.set(id, Math.max(version, newest.get(id) ?? 0))
  return Object.fromEntries(
    all.map((each) => [
      newest.get(each.id) === each.version ? each.id : `${each.id}.v${each.version}`,
      meaningDigest(each, meanings),
    ]),
  )
}

/**
 * The digest of everything that decides a rule's answer: the rule as it is expanded, the facts, scores and
 * settings it reads, and the table rows of the words it names. The order of keys and rows does not matter.
 */
function meaningDigest(rule: Meant, meanings: Meanings): string {
  const own = new Map(('facts' in rule ? (rule.facts ?? []) : []).map((fact) => [fact.name, fact]))
  const facts = new Map<string, FactDefinition>()
  const scores = new Map<string, ScoreDefinition>()
  const waiting = [...namedBy(rule), ...own.keys()]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (facts.has(name)) continue
    const definition = own.get(name) ?? meanings.facts.get(name)
    if (definition !== undefined) {
      facts.set(name, definition)
      waiting.push(...factsReadBy(definition.selection))
      continue
    }
    const score = meanings.scores.get(scoreOf(name) ?? '')
    if (score === undefined || scores.has(score.id)) continue
    scores.set(score.id, score)
    waiting.push(...factsReadByScore(score))
  }
  const parts = {
    rule,
    facts: sorted([...facts.values()], ({ name }) => name),
    scores: sorted([...scores.values()], ({ id }) => id),
  }
  const allMedicines = [...facts.values()].some(({ selection }) => readsAllMedicines(selection))
  const tables = meanings.rowsNamed(new Set(wordsIn(parts)), allMedicines)
  return digestOf({ ...parts, settings: only(meanings.settings, settingsIn(parts)), tables })
}

function namedBy(rule: Meant): readonly string[] {
  if ('keys' in rule) return rule.keys.map(({ fact }) => fact)
  return 'figure' in rule ? factsOfMeasure(rule) : conditionsOfRule(rule).flatMap(factsIn)
}

function conditionsOfRule(rule: Rule | Handling): readonly Condition[] {
  if (!('flag' in rule)) return [rule.conditions]
  const { flag, appliesWhen } = rule
  return [
    rule.conditions,
    ...(appliesWhen === undefined ? [] : [appliesWhen]),
    ...(flag.sooner ?? []).map(({ when }) => when),
    ...(flag.also ?? []).flatMap(({ when }) => (when === undefined ? [] : [when])),
  ]
}

/** Every text inside a plain value: any of them may be a word of a table. */
function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* wordsIn(inner)
}

function settingsIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (inside: unknown): void => {
    if (typeof inside !== 'object' || inside === null) return
    for (const [key, inner] of Object.entries(inside)) {
      if (key === 'setting' && typeof inner === 'string') names.add(inner)
      else look(inner)
    }
  }
  look(value)
  return names
}

const only = <Value>(
  from: Readonly<Record<string, Value>>,
  names: ReadonlySet<string>,
): Record<string, Value> => Object.fromEntries(Object.entries(from).filter(([name]) => names.has(name)))

const sorted = <Item>(items: readonly Item[], by: (item: Item) => string): readonly Item[] =>
  items.toSorted((a, b) => (by(a) < by(b) ? -1 : 1))
