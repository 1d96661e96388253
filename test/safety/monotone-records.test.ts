import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { release } from '../../src/generated/release.js'
import { changed, lowered } from './monotone-answers.js'
import { monotoneCheck } from './monotone-check.js'
import { directions } from './monotone-directions.js'
import { isLong, runs } from './runs.js'

const { run, pairs, answers, late } = monotoneCheck(release)

describe('a worse observation never makes anything lower, later or go away', () => {
  it.each(directions.map((direction) => [direction.row, direction.worse, direction] as const))(
    '%s: %s',
    (_row, _worse, direction) => {
      const few = run(direction, runs(25, 3_000))
      // Some are hardly ever the one thing that decides; they are asked until they are.
      const reacted = few.size > 0 ? few : run(direction, { numRuns: 400 })
      expect([...reacted], 'nothing answers otherwise, so nothing is shown').not.toEqual([])
    },
  )
})

describe('an exception is there because something needs it', () => {
  const exceptions = directions.flatMap((direction) =>
    Object.entries(direction.except ?? {}).map(([name, { with: more }]) => {
      const beside = [...(direction.beside ?? []), ...more]
      return [direction.row, direction.worse, name, { ...direction, beside }, more.length > 0] as const
    }),
  )

  it.each(exceptions)('%s: %s, %s', (_row, _worse, name, direction, isWhole) => {
    const rules = release.rules.filter(({ id }) => id === name)
    const needs = fc.property(pairs(direction, rules, isWhole), ({ better, worse, asOf, readers }) => {
      return !lowered(answers(better, asOf, readers), answers(worse, asOf, readers)).has(name)
    })
    expect(fc.check(needs, { numRuns: 2_000, endOnFailure: true }).failed, 'it holds here as well').toBe(true)
  })
})

describe('the rules that are asked about a change', () => {
  it('are all that answer otherwise, but for those that read what others raise', () => {
    for (const direction of directions.filter(({ for: only }) => only === undefined)) {
      for (const { better, worse, asOf, readers } of fc.sample(pairs(direction), isLong ? 200 : 1)) {
        const others = changed(answers(better, asOf), answers(worse, asOf)).filter(
          (name) => !name.includes('.') && !readers.has(name) && !late.has(name),
        )
        expect(others, direction.worse).toEqual([])
      }
    }
  })
})
