import { describe, expect, test } from 'vitest'
import type { Explanation } from '../../src/explain/answer-tree.js'
import { command, home } from './command.js'

describe('explain', () => {
  test('prints the outcome, the tree in plain words and the sources', async () => {
    const { code, out } = await command(['explain', `${home}/r08-acutely-unwell.json`, 'news2-emergency'])
    expect(code).toBe(0)
    expect(out).toContain('NEWS2 of seven or more: raised')
    expect(out).toContain('rowan-08, Tuesday 8 December 2026, 09:00; rule news2-emergency, version 1')
    expect(out).toMatch(/yes {3}NEWS2: 13 \(today 08:52: .*respiration rate 26 a minute/)
    expect(out).toContain('asked: at least 7')
    expect(out).toContain('Sources\n  Royal College of Physicians')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test('says what would settle an open rule', async () => {
    const { out } = await command(['explain', `${home}/r02-moved-in-on-saturday.json`, 'news2-emergency'])
    expect(out).toContain('NEWS2 of seven or more: undetermined')
    expect(out).toContain('This would settle it\n')
    expect(out).toContain('How many breaths does the resident take in one full minute?')
  })

  test('says what was only assumed', async () => {
    const { out } = await command([
      'explain',
      `${home}/r02-moved-in-on-saturday.json`,
      'structured-review-overdue',
    ])
    expect(out).toContain('not recorded, so taken as never')
    expect(out).toContain('Taken so for as long as it is not recorded\n')
  })

  test('gives the same as JSON, a line a resident', async () => {
    const { code, out } = await command(['explain', '--format', 'json', home, 'news2-emergency'])
    expect(code).toBe(0)
    const explanations = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Explanation)
    expect(explanations).toHaveLength(24)
    expect(
      explanations.filter(({ outcome }) => outcome === 'raised').map(({ resident }) => resident),
    ).toEqual(['rowan-06', 'rowan-07', 'rowan-08'])
  })

  test('of somebody for whom the rules are not says so', async () => {
    const { out } = await command(
      ['explain', '-', 'news2-emergency'],
      '{"resident":{"id":"young","birthDate":"2015-01-01"}}',
    )
    expect(out).toContain('not applicable')
    expect(out).toContain('These rules are for people of 16 and over')
  })

  test('a record that cannot be read is named', async () => {
    const { code, err } = await command(['explain', '-', 'news2-emergency'], 'not JSON')
    expect(code).toBe(1)
    expect(err).toContain('standard input: this is not JSON')
  })
})
