import type { Instant } from '../../values/instant.js'
import { londonDay } from '../../values/london.js'
import { beyondDoubt, certain, possible, yes, type Truth } from '../../values/truth.js'
import type { Possible } from '../../values/possible.js'
import { comparisonsOf, type Comparison, type Condition } from '../../facts/condition.js'
import type { FactDefinition } from '../../facts/definition.js'
import { read, type Slot } from '../../facts/slot.js'
import type { CompiledRelease } from '../../evaluate/compile.js'
import { compileCondition } from '../../evaluate/decision.js'
import { asItIs } from '../../evaluate/facts.js'
import type { Screening } from '../../evaluate/screening.js'
import { isSame } from '../found-value.js'
import type { About } from './about.js'
import type { Variable } from './cell.js'
import { cellsOf } from './cells.js'
import { withChange, type Change } from './change.js'
import { isAlwaysKnown } from './fact-changes.js'
import { canLean } from './leaning.js'
import type { Taken } from './missing-changes.js'
import type { SharedFacts } from './subject.js'
import { taking } from './taking.js'
import { conditionsInside } from './variables.js'

/** More cases than these are not enumerated: nothing is then claimed. */
const mostCases = 4096

/** A shared fact and the same with a mistake in it, and what to ask both with. */
export interface FactPair {
  readonly of: SharedFacts
  readonly change: Change
  readonly mistaken: CompiledRelease
  readonly screening: Screening
  readonly about: About
  readonly asOf: Instant
}

/**
 * Whether a mistake in a shared fact never changes what that fact is, proved by cases as for rules: of the one
 * condition that it stands in, with everything known; of each condition, for a fact that is taken for something; else
 * of the whole fact, with all the ways of not knowing. Of what is read from a record there are no cases, so nothing
 * is claimed; but that a class of medicines adds nothing to others stands in the table.
 */
export function provedSameFact(pair: FactPair): boolean {
  const { of, change } = pair
  const [, at, where] = change.path
  const sound = of.facts[Number(at)]
  const mistaken = (where === 'taken' ? of : withChange(of, change)).facts[Number(at)]
  if (sound === undefined || mistaken === undefined) return false
  if (where === 'taken' && takenInVain(pair, sound)) return true
  if (classInVain(pair.change, sound, pair.about)) return true
  return sameCondition(pair, sound, mistaken) || sameFact(pair, sound, mistaken)
}

/** A class of medicines left out of several, of which each medicine is in one that is left. */
function classInVain({ path, to }: Change, { selection }: FactDefinition, { tables }: About): boolean {
  const asked: unknown = selection.where?.['class']
  if (path.at(-1) !== 'class' || !Array.isArray(asked) || !Array.isArray(to)) return false
  const left = to as readonly string[]
  const gone = (asked as readonly string[]).filter((each) => !left.includes(each))
  return tables.medicines.every(
    ({ classes }) =>
      !gone.some((each) => classes.includes(each)) || left.some((each) => classes.includes(each)),
  )
}

/** The questions that a fact asks of a condition in its place. */
const asksOf: Readonly<Record<string, Truth>> = {
  // That it fails counts only where it surely does; that a value may understate, where it only may.
  falseWhen: certain | beyondDoubt,
  atLeastWhen: possible,
}

function takenInVain(pair: FactPair, { name, selection }: FactDefinition): boolean {
  const { change, screening, about } = pair
  const fact = String(change.path[3])
  const words = ['when', 'trueWhen', 'falseWhen', 'atLeastWhen'].flatMap((word) =>
    selection[word] === undefined ? [] : [{ word, condition: selection[word] as Condition }],
  )
  if (words.length === 0) return false
  const { facts } = screening.compiled
  const as = (seen: (base: Slot) => Slot) =>
    facts.scopeFor(name, new Map(), (each, base) => (each === fact ? seen(base) : base))
  return words.every(({ word, condition }) => {
    if (!comparisonsOf(condition).some((each) => each.fact === fact)) return true
    const variables = variablesIn([condition], marksOf(change), about)
    if (variables === undefined) return false
    const one = compileCondition(
      condition,
      as((base) => base),
    )
    const other = compileCondition(
      condition,
      as((base) => taking(base, change.to as Taken)),
    )
    const asked = asksOf[word] ?? yes
    return everyCase(pair, variables, false, (given) => {
      const run = screening.ofBox(given, pair.asOf)
      return (one.truth(run) & asked) === (other.truth(run) & asked)
    })
  })
}

/** An answer is worked out over the worlds that the data allow, so a condition alike in every world is alike always. */
function sameCondition(pair: FactPair, sound: FactDefinition, mistaken: FactDefinition): boolean {
  const path = placeInside(pair.change)
  if (path === undefined) return false
  const conditions = [sound, mistaken].map(
    ({ selection }) => path.reduce<unknown>((value, step) => (value as never)[step], selection) as Condition,
  )
  const variables = variablesIn(conditions, [], pair.about)
  const scope = pair.screening.compiled.facts.scopeFor(sound.name, new Map(), asItIs)
  const [one, other] = conditions.map((condition) => compileCondition(condition, scope))
  if (variables === undefined || one === undefined || other === undefined) return false
  return everyCase(pair, variables, true, (given) => {
    const run = pair.screening.ofBox(given, pair.asOf)
    return one.truth(run) === other.truth(run)
  })
}

/** The condition that a mistake stands inside of; undefined where it is a whole one, or none. */
function placeInside({ path }: Change): readonly (string | number)[] | undefined {
  const [, , , word, ...rest] = path
  if (word === 'when' || word === 'trueWhen' || word === 'falseWhen')
    return rest.length > 0 ? [word] : undefined
  if (word === 'tally' && rest.length > 1) return [word, rest[0] ?? 0]
  return word === 'first' && rest.length > 2 ? [word, rest[0] ?? 0, 'when'] : undefined
}

function sameFact(pair: FactPair, sound: FactDefinition, mistaken: FactDefinition): boolean {
  const inside = [sound, mistaken].map(conditionsInside)
  if (inside.includes(undefined)) return false
  const variables = variablesIn(
    inside.flatMap((conditions) => conditions ?? []),
    marksOf(pair.change),
    pair.about,
  )
  const { compiled } = pair.screening
  const [one, other] = [compiled.factOf(sound.name), pair.mistaken.factOf(sound.name)]
  if (variables === undefined || one === undefined || other === undefined) return false
  return everyCase(pair, variables, false, (given) => {
    const run = pair.screening.ofBox(given, pair.asOf)
    return isSame(read(one, run), read(other, run), one.domain)
  })
}

/** What a fact is taken for is a case of its own. */
function marksOf({ path: [, , where, fact], to }: Change): readonly Comparison[] {
  if (where !== 'taken') return []
  const { value, member } = to as Taken
  return ['lowest', 'highest', 'never'].includes(String(value))
    ? []
    : [{ fact: String(fact), operator: member === undefined ? 'equal' : 'contains', value }]
}

function variablesIn(
  conditions: readonly Condition[],
  marks: readonly Comparison[],
  { domainOf }: About,
): readonly Variable[] | undefined {
  const byFact = new Map<string, Comparison[]>()
  for (const each of [...conditions.flatMap(comparisonsOf), ...marks])
    byFact.set(each.fact, [...(byFact.get(each.fact) ?? []), each])
  const variables = [...byFact].flatMap(([fact, comparisons]): Variable[] => {
    const domain = domainOf(fact)
    return domain === undefined ? [] : [{ fact, domain, comparisons }]
  })
  return variables.length < byFact.size ? undefined : variables
}

function everyCase(
  { screening: { compiled }, about, asOf }: FactPair,
  variables: readonly Variable[],
  settledOnly: boolean,
  alike: (given: ReadonlyMap<Slot, Possible>) => boolean,
): boolean {
  const choices = variables.map((variable) => {
    const { fact } = variable
    const leans = canLean(fact, about)
    const onlySettled = settledOnly || isAlwaysKnown(variable, about)
    return {
      slot: compiled.factOf(fact),
      cells: cellsOf(variable, londonDay(asOf), about).filter(
        ({ settled, leaning }) => settled || (!onlySettled && (leans || leaning !== true)),
      ),
    }
  })
  const count = choices.reduce((product, { cells }) => product * cells.length, 1)
  if (count > mostCases) return false
  for (let i = 0; i < count; i++) {
    const given = new Map<Slot, Possible>()
    let rest = i
    for (const { slot, cells } of choices) {
      const value = cells[rest % cells.length]?.value
      rest = Math.floor(rest / cells.length)
      if (slot !== undefined && value !== undefined) given.set(slot, value)
    }
    if (!alike(given)) return false
  }
  return true
}
