import { describe, expect, test } from 'vitest'
import { ReleaseRefused } from '../../src/explain/prepare.js'
import { createScreener } from '../../src/explain/screener.js'
import { release } from '../../src/generated/release.js'
import type { Release } from '../../src/pages/rule.js'
import { releaseOf, ruleOf } from '../safety/release.js'
import { asOf, assessed, screener } from './home.js'

const somebody = assessed({ resident: { id: 'a' } })

function refusal(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof ReleaseRefused) return error.issues.map(({ code }) => code)
    throw error
  }
  return []
}

describe('a release is refused, with all reasons as data', () => {
  test('a draft, unless it is asked for', () => {
    expect(refusal(() => createScreener(release))).toEqual(['draft-release'])
    expect(refusal(() => createScreener(release, { allowDraft: false }))).toEqual(['draft-release'])
    expect(refusal(() => createScreener(release, { allowDraft: true }))).toEqual([])
  })

  test('a retired one, always', () => {
    expect(refusal(() => createScreener(releaseOf({ status: 'retired' }), { allowDraft: true }))).toEqual([
      'retired-release',
    ])
  })

  test('one whose rules name what is not there, every fault at once', () => {
    const unsound: Release = releaseOf({
      status: 'draft',
      rules: [
        ruleOf({ id: 'a', conditions: { fact: 'noSuchFact', operator: 'equal', value: true } }),
        ruleOf({ id: 'b', conditions: { fact: 'another', operator: 'equal', value: true } }),
      ],
    })
    expect(refusal(() => createScreener(unsound))).toEqual([
      'unsound-release',
      'unsound-release',
      'draft-release',
    ])
    expect(() => createScreener(unsound)).toThrow('no fact is called `noSuchFact`')
  })

  test('before it is valid, by London days', () => {
    const later = createScreener(releaseOf({ validFrom: '2026-07-01' }))
    expect(refusal(() => later.screen(somebody, { asOf: '2026-06-30T22:59:59Z' }))).toEqual([
      'before-release',
    ])
    expect(refusal(() => later.screen(somebody, { asOf: '2026-06-30T23:00:00Z' }))).toEqual([])
    expect(refusal(() => later.screenBox({}, { asOf: '2026-06-30T12:00:00Z' }))).toEqual(['before-release'])
  })
})

describe('a mistake of the programmer throws and says what to give', () => {
  test.each(['', 'yesterday', '2026-12-08', '2026-12-08T09:00:00'])('asOf %j', (wrong) => {
    expect(() => screener.screen(somebody, { asOf: wrong })).toThrow('asOf must be an instant with an offset')
  })

  test('an unknown rule', () => {
    expect(() => screener.explain(somebody, 'no-such-rule', { asOf })).toThrow(
      'no rule is called no-such-rule',
    )
  })
})

describe('versions', () => {
  const rule = (version: number, effectiveFrom: string, more: object = {}) =>
    ruleOf({
      id: 'a',
      version,
      effectiveFrom,
      title: `version ${String(version)}`,
      conditions: { fact: 'age', operator: 'greaterThan', value: 17 },
      ...more,
    })
  const facts: Release['facts'] = [{ name: 'age', selection: { age: 'today' } }]
  const born = assessed({ resident: { id: 'a', birthDate: '1940-01-01' } })
  const on = (day: string, ...rules: Release['rules']): readonly string[] =>
    createScreener(releaseOf({ facts, rules }))
      .screen(born, { asOf: `${day}T12:00:00Z` })
      .raised.map(({ title }) => title)

  test('the latest on or before the day applies', () => {
    const rules = [rule(1, '2026-01-01'), rule(2, '2026-07-01')]
    expect(on('2025-12-31', ...rules)).toEqual([])
    expect(on('2026-06-30', ...rules)).toEqual(['version 1'])
    expect(on('2026-07-01', ...rules)).toEqual(['version 2'])
  })

  test('a retired version ends the rule', () => {
    expect(on('2026-08-01', rule(1, '2026-01-01'), rule(2, '2026-07-01', { retired: true }))).toEqual([])
  })
})

test('the banner of a draft stands in every report, and in none of an approved release', () => {
  expect(screener.screen(somebody, { asOf }).draft).toBe(
    'DRAFT RULES. No clinician has approved them. Not for use in care.',
  )
  expect(createScreener(releaseOf({})).screen(somebody, { asOf }).draft).toBeUndefined()
})
