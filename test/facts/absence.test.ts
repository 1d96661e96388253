import { describe, expect, test } from 'vitest'
import { derived, leant } from './derived.js'

const withoutReason = {
  any: 'devices',
  where: { of: 'catheter', reason: { recorded: false } },
} as const
const devices = (
  ...entries: readonly Readonly<Record<string, unknown>>[]
): Readonly<Record<string, unknown>> => ({
  devices: { entries: entries.map((each) => ({ kind: 'device', of: 'catheter', ...each })), complete: true },
})

describe('a field that nobody wrote down', () => {
  test('is acted on, and never taken as settled: it may stand somewhere else', () => {
    expect(leant(withoutReason, devices({}))).toBe('true')
    expect(derived(withoutReason, devices({}))).toBe('false or true')
  })

  test('is not so of an entry that has it, whatever it says', () => {
    expect(derived(withoutReason, devices({ reason: 'retention' }))).toBe('false')
    expect(leant(withoutReason, devices({ reason: 'retention' }, {}))).toBe('true')
  })

  test('is looked for in the entries that pass the other tests alone', () => {
    expect(derived(withoutReason, devices({ of: 'stoma' }))).toBe('false')
  })

  test('counts of a list as of a text, and of an item', () => {
    const notTimed = { any: 'medicines', where: { times: { recorded: false } } } as const
    const line = (more: object): Readonly<Record<string, unknown>> => ({
      medicines: { entries: [{ kind: 'line', asWritten: 'ibuprofen', ...more }] },
    })
    expect(leant(notTimed, line({}))).toBe('true')
    expect(leant(notTimed, line({ times: ['08:00'] }))).toBe('false')
    const blank = {
      latest: 'instruments',
      where: { tool: 'phq-9' },
      is: { 'items.item-9': { recorded: false } },
    } as const
    const form = (items: object): Readonly<Record<string, unknown>> => ({
      instruments: { entries: [{ kind: 'instrument', tool: 'phq-9', at: '2026-12-01T09:00:00Z', items }] },
    })
    expect(leant(blank, form({ 'item-8': 1 }))).toBe('true')
    expect(leant(blank, form({ 'item-9': 0 }))).toBe('false')
  })
})
