import { compileScore } from '../../facts/score.js'
import type { Slot } from '../../facts/slot.js'
import type { ScoreDefinition } from '../../facts/definition.js'
import {
  compileHandling,
  compileRule,
  type CompiledHandling,
  type CompiledRelease,
  type CompiledRule,
} from '../../evaluate/compile.js'
import { compileMeasure, type CompiledMeasure } from '../../evaluate/measure.js'
import type { Measure } from '../../pages/measure.js'
import type { Handling, Rule } from '../../pages/rule.js'
import { withChange, type Change } from './change.js'
import type { Taken } from './missing-changes.js'
import type { Said } from './subject.js'
import { taking } from './taking.js'

/** A rule, score or handling page made ready to be asked, as it is or with one mistake in it. */
export type Ready = { readonly factOf: (name: string) => Slot | undefined } & (
  | { readonly sort: 'rule'; readonly rule: CompiledRule }
  | { readonly sort: 'score'; readonly outputs: ReadonlyMap<string, Slot> }
  | { readonly sort: 'handling'; readonly handling: CompiledHandling }
  | { readonly sort: 'measure'; readonly measure: CompiledMeasure }
  | {
      readonly sort: 'facts'
      /** With a mistake in one of them: the facts as they are. What is the same in both need not be asked again. */
      readonly soundFactOf?: CompiledRelease['factOf']
    }
)

/**
 * Only what carries the mistake is compiled anew: everything it reads of the release is shared, and derived
 * once for all mistakes in one example. Facts of its own get another name where the mistake touches them.
 */
export function makeReady(
  compiled: CompiledRelease,
  said: Said,
  change: Change | undefined,
  as: string,
): Ready {
  const taken =
    change?.path[0] === 'taken' ? { fact: String(change.path[1]), value: change.to as Taken } : undefined
  const changed = <Of extends object>(of: Of): Of =>
    change === undefined || taken !== undefined ? of : withChange(of, change)
  const view = (name: string, base: Slot): Slot => (taken?.fact === name ? taking(base, taken.value) : base)
  const touchesFacts =
    change !== undefined && ['facts', 'taken', 'assume', 'needsCurrent'].includes(String(change.path[0]))
  switch (said.sort) {
    case 'score':
      return readyScore(compiled, changed(said.of), as, view)
    // A mistake in a shared fact stands in the release that it is asked of.
    case 'facts':
      return { sort: 'facts', factOf: (name) => compiled.factOf(name) }
    case 'handling': {
      const { of, prefix } = own(changed(said.of), touchesFacts, as)
      const renamed = renaming(view, said.of, of)
      return {
        sort: 'handling',
        handling: compileHandling(of, compiled.facts, renamed),
        factOf: (name) => compiled.factOf(name, prefix),
      }
    }
    case 'measure': {
      const { of, prefix } = own(changed(said.of), touchesFacts, as)
      return {
        sort: 'measure',
        measure: compileMeasure(of, compiled.facts, [], renaming(view, said.of, of)),
        factOf: (name) => compiled.factOf(name, prefix),
      }
    }
    case 'rule': {
      const { of, prefix } = own(changed(said.of), touchesFacts, as)
      const renamed = renaming(view, said.of, of)
      return {
        sort: 'rule',
        rule: compileRule(of, compiled.facts, [], renamed),
        factOf: (name) => compiled.factOf(name, prefix),
      }
    }
  }
}

const prefixOf = ({ facts }: Rule | Handling | Measure): string | undefined => {
  const [first] = facts ?? []
  return first?.name.slice(0, first.name.lastIndexOf(':'))
}

/** The facts of its own under a prefix of its own, so that they are not taken for those of the sound one. */
function own<Of extends Rule | Handling | Measure>(
  of: Of,
  rename: boolean,
  as: string,
): { readonly of: Of; readonly prefix: string } {
  const prefix = prefixOf(of)
  if (prefix === undefined) return { of, prefix: of.id }
  if (!rename) return { of, prefix }
  return { of: JSON.parse(JSON.stringify(of).replaceAll(`"${prefix}:`, `"${as}:`)) as Of, prefix: as }
}

/** What is put in a fact's place, by the name that the fact now has. */
function renaming(
  view: (name: string, base: Slot) => Slot,
  before: Rule | Handling | Measure,
  after: Rule | Handling | Measure,
): typeof view {
  const [from, to] = [prefixOf(before), prefixOf(after)]
  return from === undefined || to === undefined
    ? view
    : (name, base) => view(name.startsWith(`${to}:`) ? `${from}${name.slice(to.length)}` : name, base)
}

function readyScore(
  { facts, factOf }: CompiledRelease,
  score: ScoreDefinition,
  as: string,
  view: (name: string, base: Slot) => Slot,
): Ready {
  const scope = facts.scopeFor(as, new Map(), view)
  const { slots } = compileScore(
    { ...score, id: as },
    (fact) => facts.definitions.get(fact)?.selection,
    scope,
  )
  return {
    sort: 'score',
    outputs: new Map(slots.map((slot) => [slot.name.slice(as.length + 1), slot])),
    factOf: (name) => factOf(name),
  }
}
