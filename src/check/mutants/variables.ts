import { comparisonsOf, type Comparison, type Condition, type Scalar } from '../../facts/condition.js'
import type { FactDefinition } from '../../facts/definition.js'
import type { Handling, Rule } from '../../pages/rule.js'
import { factsReadBy } from '../../pages/reads.js'
import type { About } from './about.js'
import type { Variable } from './cell.js'
import { withChange, type Change } from './change.js'
import type { Taken } from './missing-changes.js'

/** One condition of a page, sound and mistaken, with the facts that it finally reads. */
export interface Component {
  readonly name: string
  readonly variables: readonly Variable[]
}

export interface Variables {
  readonly components: readonly Component[]
  /** Of all components together. */
  readonly all: readonly Variable[]
  /** The components that the mistake touches. */
  readonly touched: readonly string[]
}

/**
 * What a page with a mistake in it reads, as facts that a box can give. A fact of its own that the mistake
 * touches is not one of them: what it is made of is. Undefined where that is a record, or a figure worked out
 * of others, of which there are no cases.
 */
export function variablesOf(of: Rule | Handling, change: Change, about: About): Variables | undefined {
  const mistaken = change.path[0] === 'taken' ? of : withChange(of, change)
  const own = [of, mistaken].map(({ facts = [] }) => new Map(facts.map((fact) => [fact.name, fact])))
  const hit = hitBy(of, change)
  const components: Component[] = []
  const touched: string[] = []
  const names = [...new Set([...conditionsOf(of).keys(), ...conditionsOf(mistaken).keys()])]
  for (const name of names) {
    const written = [of, mistaken].map((each) => conditionsOf(each).get(name))
    const read = new Map<string, Comparison[]>()
    for (const [i, condition] of written.entries()) {
      if (condition === undefined) continue
      if (!gather(condition, own[i] ?? new Map(), hit, read)) return undefined
    }
    for (const mark of marksOf(change)) {
      const known = read.get(mark.fact)
      if (known !== undefined) read.set(mark.fact, [...known, mark])
    }
    const variables = [...read].flatMap(([fact, comparisons]): Variable[] => {
      const domain = about.domainOf(fact)
      const assumed = [of, mistaken].some((each) => 'assume' in each && Object.hasOwn(each.assume, fact))
      return domain === undefined
        ? []
        : [{ fact, domain, comparisons: unlike(comparisons), ...(assumed && { assumed }) }]
    })
    if (variables.length < read.size) return undefined
    components.push({ name, variables })
    const isTouched =
      hit !== undefined &&
      written.some((condition) => condition !== undefined && isHit(condition, own[0] ?? new Map(), hit))
    if (isTouched || JSON.stringify(written[0]) !== JSON.stringify(written[1])) touched.push(name)
  }
  return { components, all: together(components), touched }
}

/** The conditions of a page, each by its place. */
export function conditionsOf(of: Rule | Handling): ReadonlyMap<string, Condition> {
  const conditions = new Map([['conditions', of.conditions]])
  if (!('flag' in of)) return conditions
  if (of.appliesWhen !== undefined) conditions.set('appliesWhen', of.appliesWhen)
  for (const [i, { when }] of (of.flag.sooner ?? []).entries()) conditions.set(`sooner.${String(i)}`, when)
  for (const [i, { when }] of (of.flag.also ?? []).entries())
    if (when !== undefined) conditions.set(`also.${String(i)}`, when)
  return conditions
}

/** The fact that the mistake is in, or that is seen otherwise as a whole. */
interface Hit {
  readonly fact: string
  readonly within: boolean
}

function hitBy(of: Rule | Handling, { path: [where, at], fact }: Change): Hit | undefined {
  if (where === 'facts') return { fact: of.facts?.[Number(at)]?.name ?? '', within: true }
  return fact !== undefined && ['taken', 'assume', 'needsCurrent'].includes(String(where))
    ? { fact, within: false }
    : undefined
}

/** What a fact is taken for, or assumed to be, is a case of its own. */
function marksOf({ path: [where], to, fact }: Change): readonly Comparison[] {
  if (fact === undefined || to === undefined || (where !== 'taken' && where !== 'assume')) return []
  const { value, member } = where === 'taken' ? (to as Taken) : { value: to as Scalar, member: undefined }
  return ['lowest', 'highest', 'never'].includes(String(value))
    ? []
    : [{ fact, operator: member === undefined ? 'equal' : 'contains', value }]
}

/** The conditions, by their places, that read the fact with the mistake in it, however far behind. */
export function readersOf(of: Rule | Handling, change: Change): readonly string[] {
  const hit = hitBy(of, change)
  const own = new Map((of.facts ?? []).map((fact) => [fact.name, fact]))
  return hit === undefined
    ? []
    : [...conditionsOf(of)].flatMap(([name, condition]) => (isHit(condition, own, hit) ? [name] : []))
}

type Facts = ReadonlyMap<string, FactDefinition>

/** Every comparison by its fact; where the hit lies behind a fact of the page's own, what that is made of instead. */
function gather(
  condition: Condition,
  own: Facts,
  hit: Hit | undefined,
  into: Map<string, Comparison[]>,
): boolean {
  return comparisonsOf(condition).every((comparison) => {
    const definition = own.get(comparison.fact)
    const lookInto =
      hit !== undefined &&
      definition !== undefined &&
      (definition.name === hit.fact ? hit.within : readsHit(definition, own, hit))
    if (lookInto)
      return conditionsInside(definition)?.every((inner) => gather(inner, own, hit, into)) ?? false
    into.set(comparison.fact, [...(into.get(comparison.fact) ?? []), comparison])
    return true
  })
}

function readsHit({ selection }: FactDefinition, own: Facts, hit: Hit): boolean {
  return factsReadBy(selection).some((name) => {
    const definition = own.get(name)
    return name === hit.fact || (definition !== undefined && readsHit(definition, own, hit))
  })
}

const isHit = (condition: Condition, own: Facts, hit: Hit): boolean =>
  comparisonsOf(condition).some(({ fact }) => {
    const definition = own.get(fact)
    return fact === hit.fact || (definition !== undefined && readsHit(definition, own, hit))
  })

/** The conditions that a fact is made of; undefined where it is made of anything else. */
export function conditionsInside({ selection }: FactDefinition): readonly Condition[] | undefined {
  const { when, trueWhen, falseWhen, first, tally } = selection as { readonly [word: string]: unknown }
  if (when !== undefined) return [when as Condition]
  if (trueWhen !== undefined)
    return [trueWhen as Condition, ...(falseWhen === undefined ? [] : [falseWhen as Condition])]
  if (first !== undefined)
    return (first as readonly { readonly when?: Condition }[]).flatMap((each) =>
      each.when === undefined ? [] : [each.when],
    )
  return Array.isArray(tally) ? (tally as readonly Condition[]) : undefined
}

const unlike = (comparisons: readonly Comparison[]): readonly Comparison[] => [
  ...new Map(comparisons.map((each) => [JSON.stringify(each), each])).values(),
]

function together(components: readonly Component[]): readonly Variable[] {
  const all = new Map<string, Variable>()
  for (const variable of components.flatMap(({ variables }) => variables)) {
    const known = all.get(variable.fact)
    all.set(variable.fact, {
      ...variable,
      comparisons: unlike([...(known?.comparisons ?? []), ...variable.comparisons]),
    })
  }
  return [...all.values()]
}
