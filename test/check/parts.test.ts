import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLoincCode, isSnomedCode } from '../../src/check/check-digits.js'
import { checks } from '../../src/check/checks.js'
import { soonestNamed } from '../../src/check/deadlines.js'
import { mentions } from '../../src/check/figures.js'
import { readingGrade } from '../../src/check/reading-grade.js'
import { worldsOf } from '../../src/check/worlds.js'
import type { Condition } from '../../src/facts/condition.js'
import type { Domain } from '../../src/values/possible.js'
import { checkList } from '../../scripts/check-list.js'

describe('the list of checks', () => {
  test('is what `npm run list:checks` would write', () => {
    expect(readFileSync('src/check/checks.ts', 'utf8')).toBe(checkList(readdirSync('src/check/checks')))
  })

  test('holds at least forty, each with a name for its fault, a reason and a remedy in plain words', () => {
    expect(checks.length).toBeGreaterThanOrEqual(40)
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
    for (const { id, says, help } of checks) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(says).toMatch(/^[A-Z].*\.$/)
      expect(help).toMatch(/^[^A-Z].*[^.]$/)
    }
  })

  test('each in a file of its own name', () => {
    expect(
      readdirSync('src/check/checks')
        .map((file) => file.replace('.ts', ''))
        .sort(),
    ).toEqual(checks.map(({ id }) => id).sort())
  })
})

describe('check digits', () => {
  test.each(['870431003', '108331000000102', '1020291000000100', '', '12345', '0123456', '444297007', 'abc'])(
    '%s is no SNOMED CT code',
    (code) => {
      expect(isSnomedCode(code)).toBe(false)
    },
  )
  test.each(['1104051000000101', '86290005', '1020291000000106', '444297006', '52448006'])(
    '%s is a SNOMED CT code',
    (code) => {
      expect(isSnomedCode(code)).toBe(true)
    },
  )
  test('a changed digit, or two swapped ones, are noticed', () => {
    const good = ['1104051000000101', '1020291000000106', '444297006', '763264000']
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(17), fc.nat(9), (code, at, digit) => {
        const i = at % code.length
        const changed = `${code.slice(0, i)}${String(digit)}${code.slice(i + 1)}`
        if (changed !== code) expect(isSnomedCode(changed)).toBe(false)
        const swapped = `${code.slice(0, i)}${code
          .slice(i, i + 2)
          .split('')
          .reverse()
          .join('')}${code.slice(i + 2)}`
        if (swapped !== code) expect(isSnomedCode(swapped)).toBe(false)
      }),
    )
  })
  test.each(['9279-1', '8480-6', '85354-9', '88330-6', '4548-4', '718-7'])(
    '%s has a sound check digit',
    (code) => {
      expect(isLoincCode(code)).toBe(true)
    },
  )
  test.each(['9279-2', '8480-5', '9279', '9279-', '-1', '9279-11', ''])('%s has none', (code) => {
    expect(isLoincCode(code)).toBe(false)
  })
})

describe('a figure in a text', () => {
  test.each([
    ['seven or more', 7],
    ['The threshold of 38.0 degrees', 38],
    ['at least 1,000 mL a day', 1000],
    ['within 12 months', '12 months'],
    ['every year', '12 months'],
    ['over four weeks', '28 days'],
    ['more than an hour on the floor', '1 hour'],
    ['twice in a day', 2],
  ])('%s speaks of %s', (text, figure) => {
    expect(mentions(text, figure)).toBe(true)
  })
  test.each([
    ['within two hours', 2],
    ['a score of 17', 7],
    ['38.5 degrees', 38],
    ['12 falls', '12 months'],
    ['nothing', 3],
  ])('%s does not speak of %s', (text, figure) => {
    expect(mentions(text, figure)).toBe(false)
  })
})

describe('what a message says of time', () => {
  test.each([
    ['Call 999 now.', 'now'],
    ['Ring the GP within 1 hour.', '1 hour'],
    ['Ring the GP within 90 minutes.', '2 hours'],
    ["Put it on this week's round.", '7 days'],
    ['Ask at the next MDT.', '28 days'],
    ['Review within 28 days. Bleeding: call 999.', 'now'],
    ['Look at the resident.', undefined],
  ])('%s: %s', (text, within) => {
    expect(soonestNamed(text)).toBe(within)
  })
})

test('the reading grade follows Flesch and Kincaid', () => {
  // 13 words, 2 sentences, 18 syllables: 0.39 * 6.5 + 11.8 * 18 / 13 - 15.59.
  expect(readingGrade('The resident fell many times. Ask the doctor to look for a cause.')).toBeCloseTo(
    0.39 * 6.5 + (11.8 * 17) / 13 - 15.59,
    5,
  )
  expect(readingGrade('Ring now.')).toBeLessThan(
    readingGrade('Immediately telephone the appropriate organisation.'),
  )
  expect(readingGrade('')).toBe(0)
})

describe('worlds', () => {
  const domains: Readonly<Record<string, Domain>> = {
    n: { kind: 'number', least: 0, most: 6, step: 1 },
    m: { kind: 'number', least: 0, most: 3, step: 1 },
    c: { kind: 'choice', of: ['a', 'b', 'c'] },
    b: { kind: 'boolean' },
  }
  const worlds = worldsOf({
    definitions: { facts: [], scores: [], settings: [] },
    domainOf: (fact) => domains[fact],
  })
  const comparison: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({
      fact: fc.constantFrom('n', 'm'),
      operator: fc.constantFrom(
        'equal' as const,
        'notEqual' as const,
        'lessThan' as const,
        'lessThanInclusive' as const,
        'greaterThan' as const,
        'greaterThanInclusive' as const,
      ),
      value: fc.integer({ min: 0, max: 6 }),
    }),
    fc.record({
      fact: fc.constant('c'),
      operator: fc.constantFrom('in' as const, 'notIn' as const),
      value: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    }),
    fc.record({ fact: fc.constant('b'), operator: fc.constant('equal' as const), value: fc.boolean() }),
  )
  const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      comparison,
      fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('any') }),
    ),
  })).any

  type Case = Readonly<Record<string, number | string | boolean>>
  const cases: readonly Case[] = [0, 1, 2, 3, 4, 5, 6].flatMap((n) =>
    [0, 1, 2, 3].flatMap((m) => ['a', 'b', 'c'].flatMap((c) => [true, false].map((b) => ({ n, m, c, b })))),
  )
  const holds = (one: Condition, values: Case): boolean => {
    if ('all' in one) return one.all.every((part) => holds(part, values))
    if ('any' in one) return one.any.some((part) => holds(part, values))
    if ('not' in one) return !holds(one.not, values)
    const held = values[one.fact] as never
    const value = one.value as never
    switch (one.operator) {
      case 'equal':
        return held === value
      case 'notEqual':
        return held !== value
      case 'lessThan':
        return held < value
      case 'lessThanInclusive':
        return held <= value
      case 'greaterThan':
        return held > value
      case 'greaterThanInclusive':
        return held >= value
      case 'in':
        return (value as readonly unknown[]).includes(held)
      default:
        return !(value as readonly unknown[]).includes(held)
    }
  }

  test('agree with trying every case', () => {
    fc.assert(
      fc.property(condition, condition, (one, other) => {
        expect(worlds.together([one, other]) !== undefined).toBe(
          cases.some((values) => holds(one, values) && holds(other, values)),
        )
        expect(worlds.implies(one, other)).toBe(
          cases.every((values) => !holds(one, values) || holds(other, values)),
        )
      }),
      { numRuns: 500 },
    )
  })
})
