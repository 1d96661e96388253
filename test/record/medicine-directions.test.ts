import { describe, expect, it } from 'vitest'
import { directions, kindsOfMedicine, openers } from '../../src/record/medicine-directions.js'
import { noise } from '../../src/record/medicine-noise.js'
import { createMedicineMatcher } from '../../src/record/medicines.js'
import { turns } from '../../src/record/medicine-turns.js'
import { tables } from '../rules/tables.js'

const matcher = createMedicineMatcher(tables.medicines)
const isMedicine = (text: string): boolean => matcher.match(text, undefined, undefined).recognised
const found = (text: string): string | undefined =>
  matcher.match(text, undefined, undefined).product?.medicine

describe('the words that are left out', () => {
  it('are written once, as what is left out anywhere, after a strength, in company, or in brackets', () => {
    const all = [...noise, ...directions, ...turns, ...kindsOfMedicine]
    // Of a card, or of a kind.
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual(['steroid'])
    expect([...openers].filter((word) => !directions.has(word))).toEqual([])
  })

  it('are no medicine, but for what one does with a dressing, a spacer, pads or mouthwash', () => {
    expect([...noise, ...directions].filter(isMedicine)).toEqual([
      'mouthwash',
      'toothpaste',
      'dressing',
      'dressings',
      'emollient',
      'pads',
      'spacer',
    ])
  })

  // Each of these says that it is not taken, or asks.
  it.each(
    `stopped discontinued ceased cancelled withheld hold held omitted refused declined allergic allergy intolerant
    avoid contraindicated suspended paused ended removed error previously never query awaiting restart nil none
    instead switched replaced unavailable`.split(/\s+/),
  )('do not have `%s` among them', (word) => {
    expect(isMedicine(`Amlodipine 5mg tablets ${word}`)).toBe(false)
    expect(isMedicine(`Amlodipine 5mg (${word})`)).toBe(false)
    expect(isMedicine(`${word} amlodipine 5mg`)).toBe(false)
  })
})

describe('what stands before a name', () => {
  it.each([
    ['Apply TENA Wash Cream daily', 'skin-wipes'],
    ['Give one Half Sinemet CR at night', 'co-careldopa'],
    ['Please give one TENA Wash Cream daily', 'skin-wipes'],
    ['Take Beechams Powders Capsules', 'paracetamol-caffeine-phenylephrine'],
    ['Half a 5mg tablet of amlodipine', 'amlodipine'],
    ['Started: amlodipine', 'amlodipine'],
    ['2) Amlodipine', 'amlodipine'],
    ['Senokot one tablet', 'senna'],
    ['Senokot one', undefined],
    ['Monday amlodipine', undefined],
    ['Night paracetamol', undefined],
  ])('is left out word by word, so that the longest name is found: %s', (text, medicine) =>
    expect(found(text)).toBe(medicine),
  )
})

describe('a number written together with its word', () => {
  it.each([
    ['Salbutamol 2puffs', 'salbutamol'],
    ['Amlodipine 1nocte', 'amlodipine'],
    ['Amlodipine 1st', 'amlodipine'],
    ['Morphine 5mg 12hrly', 'morphine'],
    ['Morphine 5mg q4h', 'morphine'],
    ['Morphine 5mg q4x', undefined],
    ['Amlodipine 2ramiprils', undefined],
  ])('is a number: %s', (text, medicine) => expect(found(text)).toBe(medicine))
})

describe('a kind of medicine', () => {
  it.each([
    ['Apixaban 5mg (blood thinner)', 'apixaban'],
    ['Apixaban 5mg blood thinner', undefined],
    ['Apixaban 5mg with a statin', undefined],
    ['Prednisolone 5mg (steroid)', 'prednisolone'],
  ])('speaks of the one before only in brackets: %s', (text, medicine) => expect(found(text)).toBe(medicine))
})

it('a patch behind the ear is a patch', () =>
  expect(matcher.match('Scopoderm patch behind the ear', undefined, undefined).route).toBe('patch'))
