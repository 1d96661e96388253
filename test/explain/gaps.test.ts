import { expect, test } from 'vitest'
import { reportOn } from './home.js'

const codesOf = (lists: object): readonly string[] =>
  reportOn({ resident: { id: 'a' }, ...lists }).gaps.map(({ code }) => code)
const whole = { complete: true, entries: [] }

test.each([
  ['no lists at all', {}, ['medicines-missing', 'diagnoses-not-complete']],
  ['both lists whole', { medicines: whole, diagnoses: whole }, []],
  [
    'lists that this app cannot see',
    { medicines: { absent: 'not-visible' }, diagnoses: { absent: 'not-visible' } },
    ['medicines-not-visible', 'diagnoses-not-visible'],
  ],
  [
    'lists that say they are partial',
    { medicines: { complete: false, entries: [] }, diagnoses: { complete: false, entries: [] } },
    ['medicines-not-reconciled', 'diagnoses-not-complete'],
  ],
  [
    'a name twice that nobody knows',
    { medicines: { entries: [{ asWritten: 'Gribblol' }, { asWritten: 'Gribblol' }] }, diagnoses: whole },
    ['medicine-not-recognised'],
  ],
  [
    'a diagnosis that nobody knows',
    { medicines: whole, diagnoses: { complete: true, entries: [{ asWritten: 'Gribble disease' }] } },
    ['diagnosis-not-recognised'],
  ],
])('%s', (_what, lists, codes) => {
  expect(codesOf(lists)).toEqual(codes)
})
