import { londonDay } from '../../values/london.js'
import { beyondDoubt, certain, possible, type Truth } from '../../values/truth.js'
import type { Instant } from '../../values/instant.js'
import type { Possible } from '../../values/possible.js'
import type { Run, Slot } from '../../facts/slot.js'
import type { Screening } from '../../evaluate/screening.js'
import { readComparison, type CompiledComparison } from '../../evaluate/comparison.js'
import type { CompiledCondition } from '../../evaluate/decision.js'
import { baseOf } from '../../evaluate/variant.js'
import type { Handling, Rule } from '../../pages/rule.js'
import type { About } from './about.js'
import { answerKey } from './answer.js'
import { cellsOf, type Cell, type Variable } from './cells.js'
import type { Change } from './change.js'
import type { Ready } from './ready.js'
import { readersOf, variablesOf, type Component } from './variables.js'

/** More cases than these are not enumerated: nothing is then claimed. */
export const mostCases = 4096

/** A sound page and the same with a mistake, and what to ask both with. */
export interface Pair {
  readonly of: Rule | Handling
  readonly sound: Ready
  readonly mistaken: Ready
  readonly change: Change
  readonly screening: Screening
  readonly about: About
  readonly asOf: Instant
}

/** One cell a fact. */
export type Case = ReadonlyMap<string, Cell>

/**
 * Whether a mistake never changes an answer, proved by cases: the facts are cut at the limits of both, and one
 * value of every stretch is tried, with all the ways of not knowing it. A condition that is alike whenever
 * everything is known is alike always, since an answer is worked out over the worlds that the data allow.
 */
export function provedAlike(pair: Pair): boolean {
  const { of, change, about } = pair
  if (leansInVain(of, change)) return true
  const variables = variablesOf(of, change, about)
  if (variables === undefined) return false
  const { components, all, touched } = variables
  if (touched.length > 0 && touched.every((name) => alikeByFact(pair, name))) return true
  const plain = touched.length === 1 && isInsideCondition(change)
  const each = components.filter(({ name }) => touched.includes(name))
  if (each.length > 0 && keepsItsParts(change) && each.every((component) => alikeByItself(pair, component, plain))) return true
  if (plain && touched[0] === 'conditions') return false
  return everyCase(pair, all, false, (run) => answerKey(pair.sound, run) === answerKey(pair.mistaken, run))
}

/**
 * A mistake that only changes what an open fact leans to, where nothing looks at that: the page assumes something
 * of the fact anyway, or only asks what the data allow (to apply, to tell further people, to soften).
 */
function leansInVain(of: Rule | Handling, change: Change): boolean {
  const [where, at, , word] = change.path
  if (where !== 'facts' || !['orNotRecorded', 'old', 'protective'].includes(String(word))) return false
  if (!('flag' in of)) return true
  const fact = of.facts?.[Number(at)]?.name ?? ''
  const isAssumed = Object.hasOwn(of.assume ?? {}, fact)
  return isAssumed || readersOf(of, change).every((name) => name === 'appliesWhen' || name.startsWith('also'))
}

const isInsideCondition = ({ path: [where, , , within] }: Change): boolean => where === 'conditions' || where === 'appliesWhen' || within === 'when'

/** Nothing is left out, added or put in another order but inside a condition. */
const keepsItsParts = ({ path, to }: Change): boolean => {
  const [where] = path
  if (where === 'appliesWhen') return path.length > 1 || to !== undefined
  return where !== 'flag' || path.includes('when')
}

/**
 * A fact that is only seen otherwise (taken for something, assumed) and used one way: each question about a
 * condition is put together from the same question about its comparisons, so it is enough that those agree.
 */
function alikeByFact(pair: Pair, name: string): boolean {
  const { change, about, asOf, of } = pair
  const [where] = change.path
  if (where !== 'taken' && where !== 'assume') return false
  const [sound, mistaken] = [conditionOf(pair.sound, name), conditionOf(pair.mistaken, name)]
  const variable = variablesOf(of, change, about)?.components.find((each) => each.name === name)?.variables.find(({ fact }) => fact === change.fact)
  if (sound === undefined || mistaken === undefined || variable === undefined || sound.splits.length + mistaken.splits.length > 0) return false
  const isAbout = ({ slot }: CompiledComparison): boolean => publicName(slot.name) === publicName(variable.fact)
  // A comparison of another fact that is made of this one would not be looked at here.
  if (sound.comparisons.some((comparison) => !isAbout(comparison) && readsSlot(comparison.slot, publicName(variable.fact)))) return false
  return cellsOf(variable, londonDay(asOf), about).every((cell) => {
    const run = runOf(pair, new Map([[variable.fact, cell]]))
    const answers = (condition: CompiledCondition): string => condition.comparisons.filter(isAbout).map((each) => told(pair.sound, name, readComparison(each, run))).join()
    return answers(sound) === answers(mistaken)
  })
}

const publicName = (fact: string): string => fact.slice(fact.indexOf(':') + 1)

const readsSlot = (slot: Slot, name: string): boolean => slot.parts.some((part) => (baseOf(part) !== baseOf(slot) && publicName(part.name) === name) || readsSlot(part, name))

function alikeByItself(pair: Pair, { name, variables }: Component, settledOnly: boolean): boolean {
  const [sound, mistaken] = [conditionOf(pair.sound, name), conditionOf(pair.mistaken, name)]
  if (sound === undefined || mistaken === undefined) return false
  return everyCase(pair, variables, settledOnly, (run) => told(pair.sound, name, sound.truth(run)) === told(pair.sound, name, mistaken.truth(run)))
}

/** What an answer takes from the truth of a condition in its place. */
function told({ sort }: Ready, name: string, truth: Truth): Truth {
  if (sort === 'handling') return truth & beyondDoubt
  return truth & (name === 'appliesWhen' || name.startsWith('also') ? possible : certain | possible)
}

export function conditionOf(ready: Ready, name: string): CompiledCondition | undefined {
  if (ready.sort === 'handling') return ready.handling.condition
  if (ready.sort !== 'rule') return undefined
  const { condition, appliesWhen, steps, also } = ready.rule
  const [part, at] = name.split('.')
  if (part === 'conditions') return condition
  if (part === 'appliesWhen') return appliesWhen
  return part === 'sooner' ? steps[Number(at)]?.when : also[Number(at)]?.when
}

function everyCase(pair: Pair, variables: readonly Variable[], settledOnly: boolean, alike: (run: Run) => boolean): boolean {
  const day = londonDay(pair.asOf)
  const choices = variables.map((variable) => cellsOf(variable, day, pair.about).filter(({ settled }) => settled || !settledOnly))
  const count = choices.reduce((product, cells) => product * cells.length, 1)
  if (count > mostCases) return false
  for (let i = 0; i < count; i++) if (!alike(runOf(pair, caseAt(variables, choices, i)))) return false
  return true
}

export function caseAt(variables: readonly Variable[], choices: readonly (readonly Cell[])[], index: number): Case {
  let rest = index
  const chosen = new Map<string, Cell>()
  for (const [i, { fact }] of variables.entries()) {
    const cells = choices[i] ?? []
    const cell = cells[rest % cells.length]
    rest = Math.floor(rest / cells.length)
    if (cell !== undefined) chosen.set(fact, cell)
  }
  return chosen
}

/** A run in which both have the same facts; those of the page's own stand under two names. */
export function runOf({ sound, mistaken, screening, asOf }: Pick<Pair, 'sound' | 'mistaken' | 'screening' | 'asOf'>, chosen: Case): Run {
  const given = new Map<Slot, Possible>()
  for (const [fact, { value }] of chosen) {
    if (value === undefined) continue
    const name = fact.slice(fact.indexOf(':') + 1)
    for (const slot of [sound.factOf(name), mistaken.factOf(name)]) if (slot !== undefined) given.set(slot, value)
  }
  return screening.ofBox(given, asOf)
}
