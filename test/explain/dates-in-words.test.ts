import { describe, expect, test } from 'vitest'
import { ageInWords, elapsedInWords, momentInWords, whenInWords } from '../../src/explain/dates-in-words.js'
import { timeFrom } from '../../src/values/instant.js'

const asOf = timeFrom('2026-12-08T09:00:00+00:00')

describe('a time reads as somebody would say it that day', () => {
  test.each([
    ['2026-12-08T08:52:00+00:00', 'today 08:52'],
    ['2026-12-08T21:00:00+00:00', 'today 21:00'],
    ['2026-12-07T16:10:00+00:00', 'yesterday 16:10'],
    ['2026-12-09T09:00:00+00:00', 'tomorrow 09:00'],
    ['2026-12-05T15:20:00+00:00', '5 Dec 15:20'],
    ['2026-12-01T08:00:00Z', '1 Dec 08:00'],
    ['2026-11-30T08:00:00Z', '30 Nov'],
    ['2026-12-08', 'today'],
    ['2026-12-03', '3 Dec'],
    ['2027-01-05T23:59:59.999+00:00', '5 Jan'],
    ['2027-12-08T23:59:59.999+00:00', '8 Dec 2027'],
    ['2026-06-09T10:10:00+01:00', '9 Jun'],
    ['2026-06-08', '8 Jun 2026'],
    // Written elsewhere: it was already Tuesday in London.
    ['2026-12-07T22:30:00-02:00', 'today 00:30'],
    ['not a time', 'not a time'],
  ])('%s: %s', (written, says) => {
    expect(whenInWords(written, asOf)).toBe(says)
  })

  test('in summer, by London clocks', () => {
    expect(whenInWords('2026-06-30T23:30:00Z', timeFrom('2026-07-01T09:00:00+01:00'))).toBe('today 00:30')
    expect(momentInWords('2026-06-30T23:30:00Z')).toBe('Wednesday 1 July 2026, 00:30')
  })
})

describe('how long', () => {
  test.each([
    ['2026-12-08T08:59:00+00:00', '1 minute'],
    ['2026-12-08T07:01:00+00:00', '119 minutes'],
    ['2026-12-08T07:00:00+00:00', '2 hours'],
    ['2026-12-07T03:00:00+00:00', '30 hours'],
    ['2026-12-06T09:00:00+00:00', '2 days'],
    ['2026-12-07', '1 day'],
    ['2025-10-21', '413 days'],
  ])('since %s: %s', (written, says) => {
    expect(ageInWords(written, asOf)).toBe(says)
  })

  test.each([
    [413, 'days', '413 days'],
    [1, 'days', '1 day'],
    [90, 'minutes', '90 minutes'],
    [120, 'minutes', '2 hours'],
    [1160, 'minutes', '19 hours 20 minutes'],
    [4000, 'minutes', '66 hours'],
  ] as const)('%d %s: %s', (length, unit, says) => {
    expect(elapsedInWords(length, unit)).toBe(says)
  })
})
