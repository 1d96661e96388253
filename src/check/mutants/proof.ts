import { londonDay } from '../../values/london.js'
import { beyondDoubt, certain, possible, type Truth } from '../../values/truth.js'
import type { Instant } from '../../values/instant.js'
import type { Possible } from '../../values/possible.js'
import type { Run, Slot } from '../../facts/slot.js'
import type { Screening } from '../../evaluate/screening.js'
import type { CompiledCondition } from '../../evaluate/decision.js'
import type { Handling, Rule } from '../../pages/rule.js'
import type { About } from './about.js'
import { alikeByFact, isOnlyAsked } from './alike-by-fact.js'
import { answerKey } from './answer.js'
import type { Cell, Variable } from './cell.js'
import { cellsOf } from './cells.js'
import type { Change } from './change.js'
import type { Ready } from './ready.js'
import { readersOf, variablesOf, type Component } from './variables.js'

/** More cases than these are not enumerated: nothing is then claimed. */
const mostCases = 4096

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
  if (leansInVain(of, change) || alikeByFact(of, change, pair.screening, pair.asOf, about)) return true
  const variables = variablesOf(of, change, about)
  if (variables === undefined) return false
  const { components, all, touched } = variables
  const plain = touched.length === 1 && isInsideCondition(change)
  const each = components.filter(({ name }) => touched.includes(name))
  if (
    each.length > 0 &&
    keepsItsParts(change) &&
    each.every((component) => alikeByItself(pair, component, plain))
  )
    return true
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
  // To lean to its being so changes nothing where only its not being so is asked for.
  if (
    word === 'orNotRecorded' &&
    of.facts?.[Number(at)]?.selection['any'] !== undefined &&
    isOnlyAsked(of, fact, false)
  )
    return true
  return isAssumed || readersOf(of, change).every((name) => name === 'appliesWhen' || name.startsWith('also'))
}

const isInsideCondition = ({ path: [where, , , within] }: Change): boolean =>
  where === 'conditions' || where === 'appliesWhen' || within === 'when'

/** Nothing is left out, added or put in another order but inside a condition. */
const keepsItsParts = ({ path, to }: Change): boolean => {
  const [where] = path
  if (where === 'appliesWhen') return path.length > 1 || to !== undefined
  return where !== 'flag' || path.includes('when')
}

function alikeByItself(pair: Pair, { name, variables }: Component, settledOnly: boolean): boolean {
  const [sound, mistaken] = [conditionOf(pair.sound, name), conditionOf(pair.mistaken, name)]
  if (sound === undefined || mistaken === undefined) return false
  return everyCase(
    pair,
    variables,
    settledOnly,
    (run) => told(pair.sound, name, sound.truth(run)) === told(pair.sound, name, mistaken.truth(run)),
  )
}

/** What an answer takes from the truth of a condition in its place. */
function told({ sort }: Ready, name: string, truth: Truth): Truth {
  if (sort === 'handling') return truth & beyondDoubt
  return truth & (name === 'appliesWhen' || name.startsWith('also') ? possible : certain | possible)
}

function conditionOf(ready: Ready, name: string): CompiledCondition | undefined {
  if (ready.sort === 'handling') return ready.handling.condition
  if (ready.sort !== 'rule') return undefined
  const { condition, appliesWhen, steps, also } = ready.rule
  const [part, at] = name.split('.')
  if (part === 'conditions') return condition
  if (part === 'appliesWhen') return appliesWhen
  return part === 'sooner' ? steps[Number(at)]?.when : also[Number(at)]?.when
}

function everyCase(
  pair: Pair,
  variables: readonly Variable[],
  settledOnly: boolean,
  alike: (run: Run) => boolean,
): boolean {
  const day = londonDay(pair.asOf)
  const choices = variables.map((variable) =>
    cellsOf(variable, day, pair.about).filter(({ settled }) => settled || !settledOnly),
  )
  const count = choices.reduce((product, cells) => product * cells.length, 1)
  if (count > mostCases) return false
  for (let i = 0; i < count; i++) if (!alike(runOf(pair, caseAt(variables, choices, i)))) return false
  return true
}

function caseAt(variables: readonly Variable[], choices: readonly (readonly Cell[])[], index: number): Case {
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
function runOf(
  { sound, mistaken, screening, asOf }: Pick<Pair, 'sound' | 'mistaken' | 'screening' | 'asOf'>,
  chosen: Case,
): Run {
  const given = new Map<Slot, Possible>()
  for (const [fact, { value }] of chosen) {
    if (value === undefined) continue
    const name = fact.slice(fact.indexOf(':') + 1)
    for (const slot of [sound.factOf(name), mistaken.factOf(name)])
      if (slot !== undefined) given.set(slot, value)
  }
  return screening.ofBox(given, asOf)
}
