import fc from 'fast-check'
import { anyCondition as anyConditionOver } from '../../src/adapters/testing/any-condition.js'
import type { Condition, Scalar } from '../../src/facts/condition.js'
import type { Domain } from '../../src/values/possible.js'
import { onGrid, type Box, type Facts, type Known, type Member } from './oracle.js'

/** Facts of every kind of domain, a condition over them and what is known of each. */
export interface Case {
  readonly facts: Facts
  readonly condition: Condition
  readonly box: Box
}

const numbers = (step: number): Domain => ({
  kind: 'number',
  least: onGrid(-3 / step, step),
  most: onGrid(12 / step, step),
  step,
})

const domains: readonly Domain[] = [
  numbers(1),
  numbers(0.1),
  { kind: 'number', least: 0, most: Infinity, step: 1 },
  { kind: 'choice', of: ['alert', 'newConfusion', 'voice', 'pain'] },
  { kind: 'boolean' },
  { kind: 'elapsed', in: 'days' },
  { kind: 'elapsed', in: 'minutes' },
  { kind: 'set', of: ['cough', 'fever', 'rash', 'thirst'] },
]

/** Limits that the fact can take (what a page should write), or also such as lie between two of its values. */
export type Limits = 'attainable' | 'any'

const names = ['a', 'b', 'c'] as const

/** One to three facts; more would only make more worlds. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .array(fc.constantFrom(...domains), { minLength: 1, maxLength: names.length })
  .map((chosen) => Object.fromEntries(chosen.map((domain, i) => [names[i] ?? '', domain])))

const dayLengths = [
  '5 days',
  '1 week',
  '8 days',
  '1 month',
  '31 days',
  '12 months',
  '365 days',
  'never',
] as const
const minuteLengths = ['30 minutes', '31 minutes', '1 hour', '90 minutes', '72 hours', 'never'] as const

/** The limits a fact is compared with: few, so that several comparisons share them. */
export function limitsFor(domain: Domain, limits: Limits): readonly Scalar[] {
  switch (domain.kind) {
    case 'number':
      if (limits === 'any') return domain.step === 1 ? [0, 4, 4.5, 5, 5.5, 6] : [0, 4.9, 4.95, 5, 5.05, 5.1]
      return domain.step === 1 ? [0, 4, 5, 6, 11] : [0, 4.9, 5, 5.1, 11]
    case 'elapsed':
      return domain.in === 'days' ? dayLengths : minuteLengths
    case 'choice':
    case 'set':
      return domain.of
    case 'boolean':
      return [true, false]
  }
}

export const anyCondition = (facts: Facts, limits: Limits = 'attainable'): fc.Arbitrary<Condition> =>
  anyConditionOver(fc, facts, (_fact, domain) => limitsFor(domain, limits))

/** What is known of a fact: settled, partly or not at all; leaning somewhere or nowhere. */
export function anyKnown(domain: Domain, leaning = true): fc.Arbitrary<Known> {
  switch (domain.kind) {
    case 'number':
    case 'elapsed':
      return anyRange(domain, leaning)
    case 'boolean':
    case 'choice':
      return anyOptions(domain.kind === 'boolean' ? ['false', 'true'] : domain.of, leaning)
    case 'set':
      return fc.tuple(...domain.of.map(() => anyMember(leaning))).map((members) => ({
        members: Object.fromEntries(domain.of.map((name, i) => [name, members[i] ?? unknownMember])),
      }))
  }
}

const unknownMember: Member = { could: [false, true], lean: [false, true] }

const anyMember = (leaning: boolean): fc.Arbitrary<Member> => {
  const settled = [true, false].map((isIn): Member => ({ could: [isIn], lean: [isIn] }))
  const leans = [true, false].map((isIn): Member => ({ could: [false, true], lean: [isIn] }))
  return fc.constantFrom(unknownMember, ...settled, ...(leaning ? leans : []))
}

const anyOptions = (of: readonly string[], leaning: boolean): fc.Arbitrary<Known> =>
  fc
    .subarray([...of], { minLength: 1 })
    .chain((options) =>
      (leaning
        ? fc.oneof(fc.constant(options), fc.subarray(options, { minLength: 1 }))
        : fc.constant(options)
      ).map((lean) => ({ options, lean })),
    )

function anyRange(domain: Domain, leaning: boolean): fc.Arbitrary<Known> {
  const point = anyPoint(domain)
  const whole: readonly [number, number] =
    domain.kind === 'number' ? [domain.least, domain.most] : [0, Infinity]
  const range = (among: fc.Arbitrary<number>): fc.Arbitrary<readonly [number, number]> =>
    fc.oneof(
      among.map((value) => [value, value] as const),
      fc.tuple(among, among).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const))),
    )
  const could = fc.oneof({ weight: 3, arbitrary: range(point) }, { weight: 1, arbitrary: fc.constant(whole) })
  return could.chain(([low, high]) => {
    const inside = fc.oneof(
      fc.constantFrom(low, high),
      point.map((value) => Math.min(Math.max(value, low), high)),
    )
    const lean = leaning
      ? fc.oneof(fc.constant([low, high] as const), range(inside))
      : fc.constant([low, high] as const)
    return lean.map((leans) => ({ could: [low, high], lean: leans }))
  })
}

/** At, just below and just above the limits that conditions use, and anywhere. */
function anyPoint(domain: Domain): fc.Arbitrary<number> {
  if (domain.kind === 'number') {
    const { least, most, step } = domain
    const top = Number.isFinite(most) ? most : 12
    return fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          4,
          5,
          6,
          onGrid(5 / step - 1, step),
          onGrid(5 / step + 1, step),
          least,
          top,
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .integer({ min: Math.round(least / step), max: Math.round(top / step) })
          .map((n) => onGrid(n, step)),
      },
    )
  }
  return domain.kind === 'elapsed' && domain.in === 'days'
    ? fc.constantFrom(0, 4, 5, 6, 7, 8, 9, 29, 30, 31, 32, 364, 365, 366, 10_000, Infinity)
    : fc.constantFrom(0, 29.5, 30, 30.5, 31, 59, 60, 61, 90, 91, 4320, 4320.5, 1e7, Infinity)
}

const anyBox = (facts: Facts, leaning = true): fc.Arbitrary<Box> =>
  fc.record(
    Object.fromEntries(Object.entries(facts).map(([name, domain]) => [name, anyKnown(domain, leaning)])),
  )

export const anyCase = (limits: Limits = 'attainable'): fc.Arbitrary<Case> =>
  anyFacts.chain((facts) =>
    fc.record({ facts: fc.constant(facts), condition: anyCondition(facts, limits), box: anyBox(facts) }),
  )

/** The same knowledge or more of it: never a value that was not possible before. */
export function anyNarrower(known: Known): fc.Arbitrary<Known> {
  if ('options' in known)
    return fc.subarray([...known.options], { minLength: 1 }).map((options) => ({ options, lean: options }))
  if ('members' in known) {
    const narrowed = Object.entries(known.members).map(([name, { could }]) =>
      fc.subarray([...could], { minLength: 1 }).map((left) => [name, { could: left, lean: left }] as const),
    )
    return fc.tuple(...narrowed).map((members) => ({ members: Object.fromEntries(members) }))
  }
  const [low, high] = known.could
  const inside = fc.oneof(
    fc.constantFrom(low, high),
    fc.constantFrom(4, 5, 6, 30, 31, 365).map((value) => Math.min(Math.max(value, low), high)),
  )
  return fc.tuple(inside, inside).map(([a, b]) => {
    const range: readonly [number, number] = a <= b ? [a, b] : [b, a]
    return { could: range, lean: range }
  })
}
