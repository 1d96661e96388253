import { describe, expect, test } from 'vitest'
import { checkRelease } from '../../src/check/check-release.js'
import { checks } from '../../src/check/checks.js'
import { laidOut, marksOf, type Example } from '../../src/check/example.js'
import { ground } from '../../src/check/ground.js'
import type { CheckIssue } from '../../src/check/check.js'

const found = (example: Example): readonly CheckIssue[] =>
  checkRelease(laidOut(ground, example), example.asOf === undefined ? {} : { asOf: example.asOf }).issues

const placeOf = ({ file = '', line, column }: { file?: string; line?: number; column?: number }): string =>
  [file, line, column].filter((part) => part !== undefined).join(':')

const told = ({ code, message, ...place }: CheckIssue): string => `${placeOf(place)} ${code}: ${message}`

test('nothing is found on the ground that the examples stand on', () => {
  expect(
    found({ files: {} })
      .filter(({ severity }) => severity !== 'note')
      .map(told),
  ).toEqual([])
})

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, { bad, good }) => {
  test('is found in its bad example, at the marked places', () => {
    const issues = found(bad).filter(({ code }) => code === id)
    expect(issues.map(placeOf)).toEqual(marksOf(bad).map(placeOf))
    // The house form: one sentence, lower case, no full stop, a remedy apart, nobody's internal words.
    for (const { message, help } of issues) {
      expect(message).toMatch(/^[^A-Z\n]([^\n]*[^.\n])?$/)
      expect(help).toMatch(/^[^A-Z\n][^\n]*[^.\n]$/)
      expect(`${message} ${help}`).not.toMatch(/\bzod\b|undefined|NaN|\[object/i)
    }
  })

  test('is quiet on its good example, and so is every other check', () => {
    expect(
      found(good)
        .filter(({ code, severity }) => severity !== 'note' || code === id)
        .map(told),
    ).toEqual([])
  })
})
