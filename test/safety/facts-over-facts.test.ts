import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/facts/condition.js'
import type { FactDefinition, ScoreDefinition } from '../../src/facts/definition.js'
import type { Domain, Possible } from '../../src/values/possible.js'
import { at } from '../values/reading.js'
import { anyCondition } from './arbitraries.js'
import { possibleOf } from './judged.js'
import { asOf, holds, type Facts, type Known, type Value, type World } from './oracle.js'
import { releaseOf } from './release.js'
import { runs } from './runs.js'
import { allows, compiledOf, shown, slotOf, valueOf } from './screened.js'

/*
 * Facts made of facts, and rules over both: in every world that a box allows they have the value that plain
 * reading gives them, and that value is never left out. Facts that share a part are treated as independent, so
 * more may be possible than is so: never less.
 */

const base: Readonly<Record<string, { readonly domain: Domain; readonly from: string }>> = {
  breaths: { domain: { kind: 'number', least: 0, most: 80, step: 1 }, from: 'respirationRate' },
  pulse: { domain: { kind: 'number', least: 0, most: 300, step: 1 }, from: 'pulseRate' },
  breathing: { domain: { kind: 'choice', of: ['air', 'oxygen'] }, from: 'breathing' },
  confused: { domain: { kind: 'boolean' }, from: 'confusionIsLongStanding' },
}
const baseFacts: Facts = Object.fromEntries(Object.entries(base).map(([name, { domain }]) => [name, domain]))

const firstOptions = ['one', 'two', 'other']
const derivedFacts: Facts = {
  whenever: { kind: 'boolean' },
  trueOrFalse: { kind: 'boolean' },
  firstOf: { kind: 'choice', of: firstOptions },
  tallied: { kind: 'number', least: 0, most: 3, step: 1 },
  difference: { kind: 'number', least: -Infinity, most: Infinity, step: 1 },
  ratio: { kind: 'number', least: 0, most: Infinity, step: 0.000001 },
  'score.total': { kind: 'number', least: 0, most: 12, step: 1 },
  'score.highest': { kind: 'number', least: 0, most: 3, step: 1 },
}
const allFacts: Facts = { ...baseFacts, ...derivedFacts }

interface Pages {
  readonly whenever: Condition
  readonly holds: Condition
  readonly fails: Condition
  readonly first: readonly [Condition, Condition]
  readonly tally: readonly [Condition, Condition, Condition]
  readonly ladder: Condition
  readonly points: {
    readonly low: number
    readonly middle: number
    readonly high: number
    readonly below: boolean
  }
  readonly rule: Condition
}

const simple = anyCondition(baseFacts, 'any')
const anyPages: fc.Arbitrary<Pages> = fc.record({
  whenever: simple,
  holds: simple,
  fails: simple,
  first: fc.tuple(simple, simple),
  tally: fc.tuple(simple, simple, simple),
  ladder: simple,
  points: fc.record({
    low: fc.integer({ min: 0, max: 3 }),
    middle: fc.integer({ min: 0, max: 3 }),
    high: fc.integer({ min: 0, max: 3 }),
    below: fc.boolean(),
  }),
  rule: anyCondition(allFacts, 'any'),
})

const scoreOf = ({ ladder, points: { low, middle, high, below } }: Pages): ScoreDefinition => ({
  id: 'score',
  title: 'A score',
  points: {
    breaths: below
      ? { below: { 5: low }, upTo: { 5: middle }, above: high }
      : { upTo: { 4: low, 6: middle }, above: high },
    pulse: {
      choose: ['breathing'],
      columns: { air: { upTo: { 5: high }, above: low }, oxygen: { below: { 5: middle }, above: high } },
    },
    breathing: { is: { air: low, oxygen: high } },
    steps: { first: [{ points: 3, when: ladder }, { points: middle }] },
  },
})

function releaseFor(pages: Pages): ReturnType<typeof releaseOf> {
  const facts: readonly FactDefinition[] = [
    ...Object.entries(base).map(([name, { from }]) => ({ name, selection: { latest: from } })),
    { name: 'whenever', selection: { when: pages.whenever } },
    { name: 'trueOrFalse', selection: { trueWhen: pages.holds, falseWhen: pages.fails } },
    {
      name: 'firstOf',
      selection: {
        first: [{ is: 'one', when: pages.first[0] }, { is: 'two', when: pages.first[1] }, { is: 'other' }],
      },
    },
    { name: 'tallied', selection: { tally: pages.tally } },
    { name: 'difference', selection: { difference: ['breaths', 'pulse'] } },
    { name: 'ratio', selection: { ratio: ['breaths', 'pulse'] } },
    { name: 'rule', selection: { when: pages.rule } },
  ]
  return releaseOf({ facts, scores: [scoreOf(pages)] })
}

/** A few whole numbers, so that all worlds can be looked at. */
const anyFew: fc.Arbitrary<Known> = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }))
  .map(([low, width]) => ({ could: [low, low + width], lean: [low, low + width] }))
const anyOptions = (of: readonly string[]): fc.Arbitrary<Known> =>
  fc.subarray([...of], { minLength: 1 }).map((options) => ({ options, lean: options }))
const anyBase = fc.record({
  breaths: anyFew,
  pulse: anyFew,
  breathing: anyOptions(['air', 'oxygen']),
  confused: anyOptions(['false', 'true']),
})

function* worldsOf(box: Readonly<Record<string, Known>>): Generator<World> {
  const choices = Object.entries(box).map(([name, known]): [string, readonly Value[]] => {
    if ('could' in known)
      return [
        name,
        Array.from({ length: known.could[1] - known.could[0] + 1 }, (_each, i) => known.could[0] + i),
      ]
    return [
      name,
      'options' in known
        ? known.options.map((option) => (name === 'confused' ? option === 'true' : option))
        : [],
    ]
  })
  function* from(i: number, world: World): Generator<World> {
    const choice = choices[i]
    if (choice === undefined) {
      yield world
      return
    }
    for (const value of choice[1]) yield* from(i + 1, { ...world, [choice[0]]: value })
  }
  yield* from(0, {})
}

/** The world with all derived facts in it; two of them where nothing says whether one is true. */
function derived(pages: Pages, world: World): readonly World[] {
  const met = (condition: Condition): boolean => holds(condition, world, baseFacts)
  const [breaths, pulse] = [Number(world['breaths']), Number(world['pulse'])]
  const { low, middle, high, below } = pages.points
  const lines = [
    breaths < 5 ? low : breaths <= (below ? 5 : 6) ? middle : high,
    world['breathing'] === 'air' ? (pulse <= 5 ? high : low) : pulse < 5 ? middle : high,
    world['breathing'] === 'air' ? low : high,
    met(pages.ladder) ? 3 : middle,
  ]
  const whole: World = {
    ...world,
    whenever: met(pages.whenever),
    firstOf: met(pages.first[0]) ? 'one' : met(pages.first[1]) ? 'two' : 'other',
    tallied: pages.tally.filter(met).length,
    difference: breaths - pulse,
    ratio: pulse === 0 ? Infinity : breaths / pulse,
    'score.total': lines.reduce((a, b) => a + b),
    'score.highest': Math.max(...lines),
  }
  if (met(pages.holds)) return [{ ...whole, trueOrFalse: true }]
  return met(pages.fails)
    ? [{ ...whole, trueOrFalse: false }]
    : [true, false].map((trueOrFalse) => ({ ...whole, trueOrFalse }))
}

describe('facts over facts', () => {
  it('never leave out the value that they have in a possible world', () => {
    fc.assert(
      fc.property(anyPages, anyBase, (pages, box) => {
        const { screening, compiled } = compiledOf(releaseFor(pages))
        const given = new Map(
          Object.entries(box).map(([name, known]) => [
            slotOf(compiled, name),
            possibleOf(known, baseFacts[name] ?? { kind: 'boolean' }),
          ]),
        )
        const run = screening.ofBox(given, at(asOf))
        const slots = [...Object.keys(derivedFacts), 'rule'].map((name) => slotOf(compiled, name))
        const values = slots.map((slot) => valueOf(slot, run))
        for (const before of worldsOf(box)) {
          for (const world of derived(pages, before)) {
            const whole: World = { ...world, rule: holds(pages.rule, world, allFacts) }
            slots.forEach((slot, i) => {
              const value = values[i]
              const truth = whole[slot.name]
              if (value === undefined || truth === undefined) throw new Error(slot.name)
              if (!allows(value, slot.domain, truth)) {
                expect.fail(
                  `${slot.name} is ${shown(value, slot.domain)}, without ${String(truth)} of ${JSON.stringify(whole)}`,
                )
              }
            })
          }
        }
      }),
      runs(400, 10_000),
    )
  })

  it('have the same value whatever was asked before them', () => {
    const names = [...Object.keys(allFacts), 'rule']
    fc.assert(
      fc.property(
        anyPages,
        anyBase,
        fc.shuffledSubarray(names, { minLength: names.length }),
        (pages, box, order) => {
          const { screening, compiled } = compiledOf(releaseFor(pages))
          const given = new Map(
            Object.entries(box).map(([name, known]) => [
              slotOf(compiled, name),
              possibleOf(known, baseFacts[name] ?? { kind: 'boolean' }),
            ]),
          )
          const asked = (slots: readonly string[]): Map<string, Possible> => {
            const run = screening.ofBox(given, at(asOf))
            return new Map(slots.map((name) => [name, valueOf(slotOf(compiled, name), run)]))
          }
          const one = asked(names)
          const other = asked(order)
          for (const name of names) expect(other.get(name), name).toEqual(one.get(name))
        },
      ),
      runs(400, 10_000),
    )
  })
})
