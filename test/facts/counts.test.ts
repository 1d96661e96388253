import { describe, expect, it } from 'vitest'
import type { Selection } from '../../src/facts/definition.js'
import { derived, leant } from './derived.js'

const medicines = {
  entries: [
    { asWritten: 'ibuprofen 400 mg tablets' },
    { asWritten: 'naproxen 250 mg tablets', startedOn: '2026-01-01' },
  ],
}

describe('a count', () => {
  const long: Selection = {
    count: 'medicines',
    where: { class: 'nsaid', usedFor: { atLeast: '28 days' } },
    orNotRecorded: ['usedFor'],
  }

  it('leans on what counts although a field is not recorded', () => {
    expect(derived(long, { medicines })).toBe('[1, 2]')
    expect(leant(long, { medicines })).toBe('[2, 2]')
  })

  it('of different ones too', () => {
    const different: Selection = { ...long, distinct: 'medicine' }
    expect(derived(different, { medicines })).toBe('[1, 2]')
    expect(leant(different, { medicines })).toBe('[2, 2]')
  })

  it('does not lean where the page does not say so', () => {
    const strict: Selection = { count: 'medicines', where: long.where ?? {} }
    expect(leant(strict, { medicines })).toBe('[1, 2]')
  })
})
