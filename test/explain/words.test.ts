import { describe, expect, test } from 'vitest'
import { valueInWords } from '../../src/explain/value-in-words.js'
import { inFewWords, wordsOf } from '../../src/explain/words.js'
import { release } from '../../src/generated/release.js'

const words = wordsOf(release)

describe('names in words', () => {
  test.each([
    ['fallsInLast12Months', 'falls in last 12 months'],
    ['headKnockIn72Hours', 'head knock in 72 hours'],
    ['newConfusion', 'new confusion'],
    ['seven-or-more', 'seven or more'],
    ['wantsVisitors', 'wants visitors'],
  ])('%s: %s', (name, says) => {
    expect(inFewWords(name)).toBe(says)
  })

  test.each([
    ['news2.total', undefined, 'NEWS2'],
    ['must.total', undefined, 'MUST'],
    ['news2.highest', undefined, 'highest single NEWS2 line'],
    ['cfs', undefined, 'Clinical Frailty Scale'],
    ['timeSinceStructuredReview', undefined, 'time since the last structured medication review'],
    ['sinceResult', { rule: 'doac-monitoring/kidney', version: 1 }, 'time since the last Kidney blood test'],
    ['noSuchFact', undefined, 'no such fact'],
  ])('the fact %s of %j: %s', (name, rule, says) => {
    expect(words.fact(name, rule)).toBe(says)
  })

  test('services, classes, diagnoses and signs have the titles of their tables', () => {
    expect(words.service('senior-on-duty')).toBe('the senior on duty')
    expect(words.service('no-such-service')).toBe('no such service')
    expect(words.member('nsaid', 'medicineClasses')).toBe('an anti-inflammatory painkiller (NSAID)')
    expect(words.thing('cfs', 'instruments')).toBe('Clinical Frailty Scale')
  })

  test('every fact that a rule reads has words without code in them', () => {
    const { rules } = release
    const named = rules.flatMap(
      (rule) =>
        JSON.stringify([rule.conditions, rule.flag, rule.appliesWhen])
          .match(/"fact":"[^"]+"/g)
          ?.map((found) =>
            words.fact(found.slice(8, -1).replace(/^.*:/, ''), { rule: rule.id, version: rule.version }),
          ) ?? [],
    )
    expect(named.filter((name) => /[a-z][A-Z]|[._{}]/.test(name.replace(/eGFR|mL\/min/, '')))).toEqual([])
  })
})

describe('values in words', () => {
  test.each([
    [null, undefined, 'not known'],
    [true, undefined, 'yes'],
    [false, undefined, 'no'],
    [13, undefined, '13'],
    [26, '/min', '26 a minute'],
    [38.9, 'Cel', '38.9 °C'],
    [82, 'a', '82 years'],
    [1, 'a', '1 year'],
    [413, 'days', '413 days'],
    [1160, 'minutes', '19 hours 20 minutes'],
    ['never', 'days', 'never'],
    ['scale1', undefined, 'scale 1'],
    [[0, 3], undefined, '0 to 3'],
    [[57, 58], 'kg', '57 to 58 kg'],
    [[2, 5], 'days', '2 to 5 days'],
    [[null, 5], undefined, 'at most 5'],
    [[5, null], undefined, 'at least 5'],
    [[413, null], 'days', 'not in the last 413 days'],
    [[0, null], 'days', 'not known'],
    [[null, null], undefined, 'not known'],
    [{ oneOf: ['female', 'male'] }, undefined, 'female or male'],
    [{ in: [], maybe: [] }, undefined, 'none'],
    [{ in: ['rigor'], maybe: ['new-pain'] }, undefined, 'rigor, perhaps more'],
    [{ in: [], maybe: ['anything'] }, undefined, 'not known'],
  ] as const)('%j %s: %s', (value, unit, says) => {
    expect(valueInWords(value, unit)).toBe(says)
  })
})
