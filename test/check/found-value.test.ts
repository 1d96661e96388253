import { describe, expect, test } from 'vitest'
import { expectedOf, foundValue, isSame } from '../../src/check/found-value.js'
import { Possible, setUnknown, type Domain } from '../../src/values/possible.js'
import { certain, leanPossible, maybe, no, yes } from '../../src/values/truth.js'

const day = 20_788
const temperature: Domain = { kind: 'number', least: 25, most: 45, step: 0.1 }
const count: Domain = { kind: 'number', least: 0, most: Infinity, step: 1 }
const since: Domain = { kind: 'elapsed', in: 'minutes' }
const signs: Domain = { kind: 'set', of: ['a', 'b', 'c', 'd'] }
const breathing: Domain = { kind: 'choice', of: ['air', 'oxygen'] }

const of = (domain: Domain, change: (value: Possible) => void): Possible => {
  const value = new Possible()
  setUnknown(value, domain, 0)
  change(value)
  return value
}
const number =
  (low: number, high: number, leanLow = low, leanHigh = high): ((value: Possible) => void) =>
  (value) =>
    Object.assign(value, { low, high, leanLow, leanHigh })
const members =
  (...truths: readonly number[]): ((value: Possible) => void) =>
  (value) => {
    value.members = Uint8Array.from(truths)
  }

describe('what a fact is found to be', () => {
  test.each([
    ['a value', temperature, number(38.1, 38.1), 38.1],
    ['a range', temperature, number(38, 39), [38, 39]],
    ['anything', temperature, number(25, 45), 'unknown'],
    ['anything, acted on as one', temperature, number(25, 45, 38.6, 38.6), { may: 'unknown', actsAs: 38.6 }],
    ['two or more', count, number(2, Infinity), { atLeast: 2 }],
    ['31 minutes', since, number(31, 31), '31 minutes'],
    ['two hours', since, number(120, 120), '2 hours'],
    ['three hours or more', since, number(180, Infinity), ['3 hours', 'never']],
    ['one member and none of the others', signs, members(yes, no, no, no), ['a']],
    ['no member', signs, members(no, no, no, no), []],
    ['one member, and perhaps another', signs, members(yes, maybe, no, no), { in: ['a'], maybe: ['b'] }],
    [
      'one member, and perhaps the others',
      signs,
      members(yes, maybe, maybe, maybe),
      { in: ['a'], maybe: 'others' },
    ],
    [
      'not one member, and perhaps the others',
      signs,
      members(no, maybe, maybe, maybe),
      { out: ['a'], maybe: 'others' },
    ],
    [
      'any member, acted on as one of them',
      signs,
      members(maybe | certain | leanPossible, maybe, maybe, maybe),
      { may: 'unknown', actsAs: { in: ['a'], maybe: 'others' } },
    ],
    ['an option', breathing, (value: Possible) => Object.assign(value, { could: 2, lean: 2 }), 'oxygen'],
    [
      'either option, acted on as one',
      breathing,
      (value: Possible) => Object.assign(value, { could: 3, lean: 2 }),
      { may: 'unknown', actsAs: 'oxygen' },
    ],
  ] as const)('%s is written so, and read back as it was', (_what, domain, change, written) => {
    const value = of(domain, change)
    expect(foundValue(value, domain)).toEqual(written)
    const back = expectedOf(foundValue(value, domain), domain, day)
    expect(typeof back === 'string' ? back : isSame(back, value, domain)).toBe(true)
  })

  test('is not the same where only one of the two differs, or one member', () => {
    const value = of(temperature, number(25, 45, 38.6, 38.6))
    expect(isSame(value, of(temperature, number(25, 45)), temperature)).toBe(false)
    expect(isSame(value, of(temperature, number(26, 45, 38.6, 38.6)), temperature)).toBe(false)
    expect(isSame(of(signs, members(yes, no, no, no)), of(signs, members(yes, no, no, maybe)), signs)).toBe(
      false,
    )
    expect(
      isSame(
        of(breathing, (each) => (each.lean = 1)),
        of(breathing, () => undefined),
        breathing,
      ),
    ).toBe(false)
  })

  test('is told as it can be where it is written as it cannot', () => {
    expect(expectedOf('warm', temperature, day)).toContain('a number')
    expect(expectedOf({ atLeast: 2 }, breathing, day)).toBe('a value or a range')
    expect(expectedOf({ may: 'unknown', actsAs: ['e'] }, signs, day)).toContain('members of the set')
  })
})
