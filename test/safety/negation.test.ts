import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/facts/condition.js'
import { not } from '../../src/values/truth.js'
import { anyCase } from './arbitraries.js'
import { judged } from './judged.js'
import { runs } from './runs.js'

describe('not', () => {
  it('said twice says nothing', () => {
    fc.assert(
      fc.property(anyCase('any'), ({ condition, box, facts }) => {
        expect(judged({ not: { not: condition } }, box, facts)).toBe(judged(condition, box, facts))
      }),
      runs(2_000),
    )
  })

  it('asks of the whole what it asks of the parts: certain is not possibly not', () => {
    fc.assert(
      fc.property(anyCase('any'), ({ condition, box, facts }) => {
        expect(judged({ not: condition }, box, facts)).toBe(not(judged(condition, box, facts)))
      }),
      runs(2_000),
    )
  })

  it('of all is any of the opposites', () => {
    fc.assert(
      fc.property(anyCase('any'), ({ condition, box, facts }) => {
        const parts = [condition, condition, { not: condition }]
        const opposites = parts.map((part): Condition => ({ not: part }))
        expect(judged({ not: { all: parts } }, box, facts)).toBe(judged({ any: opposites }, box, facts))
      }),
      runs(2_000),
    )
  })
})
