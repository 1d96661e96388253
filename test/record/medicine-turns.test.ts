import { describe, expect, it } from 'vitest'
import { tokensOf, wordsOf } from '../../src/record/medicine-tokens.js'
import { isTurn, turns } from '../../src/record/medicine-turns.js'

/** The words of a text that turn its meaning and are not left out. */
const left = (text: string): readonly string[] => {
  const tokens = tokensOf(text)
  return tokens.filter((token, at) => turns.has(token) && !isTurn(tokens, at))
}

describe('a word that may say that a medicine is not given', () => {
  it.each([
    'for 5 days then stop',
    'do not stop suddenly',
    'do not stop abruptly',
    'unless told to stop',
    'omit if pulse below 60',
    'do not crush',
    'not to be opened',
    'do not take more than 8',
    'no more than 8 in 24 hours',
    'if no relief',
    'was 2.5mg',
    '12 hours on 12 hours off',
    'on at 8am off at 8pm',
    'remove old patch',
    'removing previous patch',
    'place under the tongue',
    'keep the steroid card',
    'insulin Lantus',
    'titrate to effect',
    'no bowel motion',
    'not to be missed',
    'until finished',
    'till the course is completed',
    'complete the prescribed course',
    'finish the course',
  ])('is a direction in the right company: %s', (text) => expect(left(text)).toEqual([]))

  it.each([
    ['stop', 'stop'],
    ['stop now then', 'stop'],
    ['do not stop', 'do not stop'],
    ['omit', 'omit'],
    ['omit today', 'omit'],
    ['do not give', 'do not'],
    ['do crush', 'do'],
    ['not to be given', 'not'],
    ['not be', 'not'],
    ['do not take', 'do not'],
    ['do not take more', 'do not'],
    ['no', 'no'],
    ['no more', 'no'],
    ['no longer', 'no'],
    ['was on until June', 'was'],
    ['off', 'off'],
    ['off on Monday', 'off'],
    ['on off since Monday', 'off'],
    ['on off from Monday', 'off'],
    ['old', 'old'],
    ['removed old', 'old'],
    ['previous', 'previous'],
    ['in place of', 'place'],
    ['steroid', 'steroid'],
    ['missed', 'missed'],
    ['without effect', 'effect'],
    ['insulin', 'insulin'],
    ['insulin, ramipril', 'insulin'],
    ['with insulin Lantus', 'insulin'],
    ['finished', 'finished'],
    ['completed course', 'completed'],
    ['course complete', 'complete'],
    ['finished until', 'finished'],
    ['unless one two three four five six stop', 'stop'],
  ])('is left for a person elsewhere: %s', (text, words) => expect(left(text)).toEqual(words.split(' ')))

  it('is one of its own list', () => expect(isTurn(['constructor'], 0)).toBe(false))

  it('is no name, and no direction of its own', () => {
    for (const turn of turns)
      expect([turn, wordsOf(['5mg', turn]).at(-1)?.kind]).toEqual([turn, turn === 'place' ? 'noise' : 'name'])
  })
})
