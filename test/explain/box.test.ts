import { describe, expect, test } from 'vitest'
import type { Box } from '../../src/explain/box.js'
import { outcomeOf } from '../../src/explain/screener.js'
import { asOf, screener } from './home.js'

const outcome = (box: Box, rule: string): string => outcomeOf(screener.screenBox(box, { asOf }), rule)

describe('a box of possible values', () => {
  test.each([
    [{ 'news2.total': 7 }, 'raised'],
    [{ 'news2.total': [7, 10] }, 'raised'],
    [{ 'news2.total': [5, 8] }, 'undetermined'],
    [{ 'news2.total': [2, 5] }, 'not-raised'],
    [{}, 'undetermined'],
  ])('%j: news2-emergency is %s', (box, expected) => {
    expect(outcome(box as Box, 'news2-emergency')).toBe(expected)
  })

  test('is about nobody', () => {
    expect(screener.screenBox({ 'news2.total': 7 }, { asOf }).resident).toBe('box')
  })

  test('elapsed times may be durations or never, choices several options, sets partly known', () => {
    expect(outcome({ timeSinceStructuredReview: 'never' }, 'structured-review-overdue')).toBe('raised')
    expect(outcome({ timeSinceStructuredReview: '11 months' }, 'structured-review-overdue')).toBe(
      'not-raised',
    )
    expect(() => screener.screenBox({ consciousness: ['alert', 'newConfusion'] }, { asOf })).not.toThrow()
    expect(() =>
      screener.screenBox({ medicineClasses: { in: ['nsaid'], maybe: ['ppi'] } }, { asOf }),
    ).not.toThrow()
  })

  test.each([
    [{ noSuchFact: 1 }, 'no fact is called noSuchFact'],
    [{ 'news2.total': 'seven' }, 'news2.total must be a number, or a range of two with the lower one first'],
    [{ 'news2.total': [8, 5] }, 'the lower one first'],
    [{ 'news2.total': [1, 2, 3] }, 'a range of two'],
    [{ 'news2.total': 21 }, 'news2.total must be a number from 0 to 20'],
    [{ 'news2.total': Number.NaN }, 'news2.total must be a number'],
    [
      { consciousness: 'awake' },
      'consciousness must be one of alert, newConfusion, voice, pain, unresponsive',
    ],
    [{ consciousness: [] }, 'consciousness must be one of'],
    [{ dementia: 'perhaps' }, 'dementia must be one of false, true'],
    [{ medicineClasses: ['no-such-class'] }, '`no-such-class` is none'],
    [{ medicineClasses: { in: ['no-such-class'] } }, '`no-such-class` is none'],
    [{ timeSinceStructuredReview: 'a while' }, 'timeSinceStructuredReview must be'],
  ])('%j is a mistake of the programmer, named', (box, says) => {
    expect(() => screener.screenBox(box as Box, { asOf })).toThrow(TypeError)
    expect(() => screener.screenBox(box as Box, { asOf })).toThrow(says)
  })
})
