import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { nearest } from '../../src/record/nearest.js'

const words = ['systolicPressure', 'diastolicPressure', 'pulseRate', 'temperature', 'weight', 'height']

test.each([
  ['systolicPresure', 'systolicPressure'],
  ['temprature', 'temperature'],
  ['Temperature', 'temperature'],
  ['wieght', 'weight'],
  ['pulserate', 'pulseRate'],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, words)).toBe(meant)
})

test.each(['bp', 'respirationRate', '', 'x'.repeat(1000)])('%j is near to none', (word) => {
  expect(nearest(word, words)).toBeUndefined()
})

it('always finds a word itself, and one slip in a word of six letters or more', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{6,20}$/), fc.nat(19), fc.constantFrom('0', ''), (word, at, put) => {
      const slipped = word.slice(0, at % word.length) + put + word.slice((at % word.length) + 1)
      return nearest(word, [word]) === word && nearest(slipped, [word]) === word
    }),
  )
})
