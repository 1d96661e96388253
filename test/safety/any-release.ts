import fc from 'fast-check'
import type { Condition, Scalar } from '../../src/facts/condition.js'
import type { FactDefinition } from '../../src/facts/definition.js'
import type { Box as GivenBox, BoxValue } from '../../src/explain/box.js'
import { compileRelease } from '../../src/evaluate/compile.js'
import { anyRuleOver, someOf } from '../../src/adapters/testing/any-rule.js'
import type { Handling, Release, Rule } from '../../src/pages/rule.js'
import { withins } from '../../src/pages/within.js'
import type { Domain } from '../../src/values/possible.js'
import { anyCondition, anyKnown, limitsFor } from './arbitraries.js'
import type { Box, Facts, Known } from './oracle.js'
import { releaseOf } from './release.js'

/** Facts that a record could give, one of each kind, and where each is read from. */
const sources: Readonly<
  Record<string, { readonly domain: Domain; readonly selection: FactDefinition['selection'] }>
> = {
  breaths: {
    domain: { kind: 'number', least: 0, most: 80, step: 1 },
    selection: { latest: 'respirationRate' },
  },
  ketones: { domain: { kind: 'number', least: 0, most: 15, step: 0.1 }, selection: { latest: 'ketones' } },
  breathing: { domain: { kind: 'choice', of: ['air', 'oxygen'] }, selection: { latest: 'breathing' } },
  confused: { domain: { kind: 'boolean' }, selection: { latest: 'confusionIsLongStanding' } },
  sinceReview: { domain: { kind: 'elapsed', in: 'days' }, selection: { timeSince: 'reviews' } },
  sinceFall: { domain: { kind: 'elapsed', in: 'minutes' }, selection: { timeSince: 'falls', in: 'minutes' } },
  signsSeen: {
    domain: { kind: 'set', of: ['sleepy', 'off-food', 'vomiting'] },
    selection: { members: 'signs' },
  },
}

const names = Object.keys(sources)
export const facts: Facts = Object.fromEntries(
  Object.entries(sources).map(([name, { domain }]) => [name, domain]),
)
export const factDefinitions: readonly FactDefinition[] = Object.entries(sources).map(
  ([name, { selection }]) => ({ name, selection }),
)

/** A condition over up to three of the facts, so that its worlds can be counted. */
const anyFewFacts: fc.Arbitrary<Condition> = fc
  .subarray(names, { minLength: 1, maxLength: 3 })
  .chain((chosen) =>
    anyCondition(Object.fromEntries(chosen.map((name) => [name, facts[name] ?? { kind: 'boolean' }]))),
  )

const services = ['ambulance', 'palliative-line', 'gp', 'pharmacist', 'home-round'] as const
const anyRefer = fc.subarray([...services], { minLength: 1, maxLength: 2 })
const anyWithin = fc.constantFrom(...withins)

/** Stand-ins for one fact or two: a value it can have, or an end of what it could be. */
const anyAssumption: fc.Arbitrary<Record<string, Scalar>> = fc
  .subarray(
    names.filter((name) => name !== 'signsSeen'),
    { minLength: 1, maxLength: 2 },
  )
  .chain((chosen) =>
    fc.record(
      Object.fromEntries(
        chosen.map((name) => [
          name,
          fc.constantFrom<Scalar>(
            'lowest',
            'highest',
            ...limitsFor(facts[name] ?? { kind: 'boolean' }, 'attainable'),
          ),
        ]),
      ),
    ),
  )

const anyRule = (id: string): fc.Arbitrary<Rule> =>
  anyRuleOver(fc, {
    id,
    services,
    conditions: anyFewFacts,
    assume: anyAssumption,
    message: 'See to it: {breaths}.',
  })

const anyHandling = (id: string): fc.Arbitrary<Handling> =>
  fc.record({
    id: fc.constant(id),
    version: fc.constant(1),
    title: fc.constant(id),
    effectiveFrom: fc.constant('2000-01-01'),
    for: someOf(fc, {
      planMayReroute: fc.constant(true as const),
      refer: anyRefer,
      rules: fc.subarray(['r1', 'r2', 'r3'], { minLength: 1 }),
    }),
    conditions: anyFewFacts,
    then: fc
      .tuple(
        anyWithin,
        someOf(fc, {
          reroute: fc.constant({ ambulance: 'palliative-line' }),
          meanwhile: fc.constant('Stay with them.'),
        }),
      )
      .map(([within, more]) => ({ within, say: 'As the plan says.', ...more })),
  })

export const anyRelease: fc.Arbitrary<Release> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }))
  .chain(([rules, handling]) =>
    fc.record({
      rules: fc.tuple(...Array.from({ length: rules }, (_each, i) => anyRule(`r${String(i + 1)}`))),
      handling: fc.tuple(...Array.from({ length: handling }, (_each, i) => anyHandling(`h${String(i + 1)}`))),
    }),
  )
  .map((pages) => releaseOf({ facts: factDefinitions, ...pages }))
  // A condition that takes too many cases to settle is refused with its release.
  .filter((release) => compileRelease(release).problems.length === 0)

/** What is known of some of the facts; a box leans nowhere by itself. */
export const anyGiven = fc.record(
  Object.fromEntries(Object.entries(facts).map(([name, domain]) => [name, anyKnown(domain, false)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Box>

/** The same as a page example or a proof would write it. */
export const written = (box: Box): GivenBox =>
  Object.fromEntries(Object.entries(box).map(([name, known]) => [name, valueOf(known)]))

function valueOf(known: Known): BoxValue {
  if ('could' in known) return known.could
  if ('options' in known) return known.options
  const members = Object.entries(known.members)
  const held = (isIn: boolean, isOut: boolean) =>
    members
      .filter(([, { could }]) => could.includes(true) === isIn && could.includes(false) === isOut)
      .map(([name]) => name)
  return { in: held(true, false), maybe: held(true, true) }
}

/** The whole box: what is not given is unknown. */
export function wholeBox(box: Box): Box {
  const unknown = (domain: Domain): Known => {
    switch (domain.kind) {
      case 'number':
        return { could: [domain.least, domain.most], lean: [domain.least, domain.most] }
      case 'elapsed':
        return { could: [0, Infinity], lean: [0, Infinity] }
      case 'boolean':
        return { options: ['false', 'true'], lean: ['false', 'true'] }
      case 'choice':
        return { options: domain.of, lean: domain.of }
      case 'set':
        return {
          members: Object.fromEntries(
            domain.of.map((name) => [name, { could: [false, true], lean: [false, true] }]),
          ),
        }
    }
  }
  return Object.fromEntries(
    Object.entries(facts).map(([name, domain]) => [name, box[name] ?? unknown(domain)]),
  )
}
