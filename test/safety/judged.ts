import { compileCondition, type CompiledCondition } from '../../src/evaluate/decision.js'
import type { Condition } from '../../src/facts/condition.js'
import { quietFacts } from '../../src/facts/quiet-facts.js'
import { nothingRead, type Scope } from '../../src/facts/scope.js'
import { makeSlot, type Run, type Slot } from '../../src/facts/slot.js'
import { londonDay } from '../../src/values/london.js'
import { optionsOf, Possible, setUnknown, type Domain } from '../../src/values/possible.js'
import { beyondDoubt, certain, leanPossible, possible, type Truth } from '../../src/values/truth.js'
import { at } from '../values/reading.js'
import { asOf, type Box, type Facts, type Known, type Said } from './oracle.js'

/** The code under test, asked about a box that may lean anywhere. */
export function judged(condition: Condition, box: Box, facts: Facts): Truth {
  const { slots, compiled } = prepared(condition, facts)
  return compiled.truth(runOf(slots, box, facts))
}

function prepared(
  condition: Condition,
  facts: Facts,
): { slots: ReadonlyMap<string, Slot>; compiled: CompiledCondition } {
  const slots = new Map(
    Object.entries(facts).map(([name, domain]) => [
      name,
      makeSlot({
        name,
        domain,
        parts: [],
        entries: () => [],
        derive: (_run, into) => {
          setUnknown(into, domain, 1)
        },
      }),
    ]),
  )
  return { slots, compiled: compileCondition(condition, scopeOf(slots)) }
}

function runOf(slots: ReadonlyMap<string, Slot>, box: Box, facts: Facts): Run {
  const given = new Map<Slot, Possible>()
  for (const [name, slot] of slots) {
    const known = box[name]
    const domain = facts[name]
    if (known !== undefined && domain !== undefined) given.set(slot, possibleOf(known, domain))
  }
  const instant = at(asOf)
  return { stamp: 1, asOf: instant, about: 'resident', asOfDay: londonDay(instant), record: undefined, given }
}

const scopeOf = (slots: ReadonlyMap<string, Slot>): Scope => ({
  ...nothingRead(quietFacts([])),
  tables: {
    medicines: { match: unused, mayBe: unused, classesOf: unused, mostItems: 1 },
    classes: [],
    diagnoses: [],
    wider: unused,
    named: unused,
    signs: [],
    periods: () => [],
    slugs: () => [],
  },
  slot: (name) => slots.get(name) ?? unused(),
  figure: unused,
  decide: unused,
  problem: (message) => {
    // A page that takes so many cases is refused; what it would answer is right all the same.
    if (!message.startsWith('settling')) throw new Error(message)
  },
})

function unused(): never {
  throw new Error('a condition over given facts does not ask for this')
}

/** What the oracle knows of a fact, in the form of the code under test. */
export function possibleOf(known: Known, domain: Domain): Possible {
  const into = new Possible()
  if ('could' in known) {
    ;[into.low, into.high] = known.could
    ;[into.leanLow, into.leanHigh] = known.lean
  } else if ('options' in known) {
    const bits = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum | (1 << optionsOf(domain).indexOf(name)), 0)
    into.could = bits(known.options)
    into.lean = bits(known.lean)
  } else if (domain.kind === 'set') {
    into.members = Uint8Array.from(domain.of, (name) => {
      const { could, lean } = known.members[name] ?? { could: [false, true], lean: [false, true] }
      return truthOf({
        possible: could.includes(true),
        beyondDoubt: !could.includes(false),
        leanPossible: lean.includes(true),
        certain: !lean.includes(false),
      })
    })
  }
  return into
}

const truthOf = (said: Said): Truth =>
  (said.possible ? possible : 0) |
  (said.certain ? certain : 0) |
  (said.leanPossible ? leanPossible : 0) |
  (said.beyondDoubt ? beyondDoubt : 0)

export const saidBy = (truth: Truth): Said => ({
  possible: (truth & possible) !== 0,
  certain: (truth & certain) !== 0,
  leanPossible: (truth & leanPossible) !== 0,
  beyondDoubt: (truth & beyondDoubt) !== 0,
})
