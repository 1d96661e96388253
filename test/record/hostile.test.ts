import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseAssessment } from '../../src/record/parse-assessment.js'
import { anyOddity, anyOddRecord } from './any-odd-record.js'
import { anyRecord } from './any-record.js'

const numRuns = process.env['MDT_LONG'] === undefined ? 100 : 1000
const at = '2026-11-21T08:30:00+00:00'

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return (
    Object.isFrozen(value) && Object.getPrototypeOf(value) !== null && Object.values(value).every(isFrozen)
  )
}

// fast-check itself looks into what it makes, so these cannot be among its values.
test.each([revoked({}), revoked([])].map((odd) => [() => odd]))(
  'a revoked proxy is answered anywhere',
  (odd) => {
    const places = [
      odd(),
      { resident: odd() },
      { resident: { id: odd() } },
      { resident: { id: 'r1', sex: odd() }, events: odd(), x: odd() },
      { resident: { id: 'r1' }, events: { entries: odd(), absent: odd() }, x: { entries: odd() } },
      {
        resident: { id: 'r1' },
        events: { entries: [odd(), { kind: odd() }, { kind: 'fall', at: odd(), id: odd() }] },
      },
    ]
    expect(places.map((input) => parseAssessment(input).ok)).toEqual([false, false, false, true, true, true])
  },
)

describe('whatever comes in', () => {
  it('is answered, never with an exception', () => {
    fc.assert(
      fc.property(anyOddity, (input) => typeof parseAssessment(input).ok === 'boolean'),
      { numRuns },
    )
    fc.assert(
      fc.property(anyOddRecord, (input) => {
        const parsed = parseAssessment(input)
        expect(() => JSON.stringify(parsed)).not.toThrow()
        for (const { code, message, help } of parsed.issues) {
          expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          expect(message).not.toMatch(/[.]$|zod|\[object/i)
          expect(message.length).toBeLessThan(400)
          expect(help).not.toBe('')
        }
        expect(parseAssessment(input, { strict: true }).ok).toBe(parsed.ok && parsed.issues.length === 0)
      }),
      { numRuns: numRuns * 3 },
    )
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('is answered the same way the second time, and is not changed', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), anyRecord, (odd, record) => {
        const input = { ...record, x: odd }
        const before = JSON.stringify(input)
        expect(JSON.stringify(parseAssessment(input))).toBe(
          JSON.stringify(parseAssessment(structuredClone(input))),
        )
        expect(JSON.stringify(input)).toBe(before)
      }),
      { numRuns },
    )
  })

  it('comes out as plain frozen data', () => {
    fc.assert(
      fc.property(anyOddRecord, anyRecord, (odd, record) => {
        for (const input of [odd, record]) {
          const parsed = parseAssessment(input)
          expect(isFrozen(parsed.ok ? parsed.assessment : parsed.issues)).toBe(true)
        }
      }),
      { numRuns },
    )
  })

  it('is used or listed as not used, entry by entry', () => {
    fc.assert(
      fc.property(anyRecord, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (record, dice) => {
        let entriesIn = 0
        const spoilt = Object.fromEntries(
          Object.entries(record).map(([name, list]) => {
            const { entries } = list as { entries?: Record<string, unknown>[] }
            if (entries === undefined) return [name, list]
            entriesIn += entries.length
            return [
              name,
              {
                ...(list as object),
                entries: entries.map((entry) => (dice.next().value === 0 ? { ...entry, at: 'x' } : entry)),
              },
            ]
          }),
        )
        const parsed = parseAssessment(spoilt)
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
        const { notUsed, resident: _resident, ...lists } = parsed.assessment
        const used = Object.values(lists).reduce((sum, list) => sum + list.entries.length, 0)
        expect(used + notUsed.length).toBe(entriesIn)
      }),
      { numRuns },
    )
  })

  it('may be read again when it has come out without an issue', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const parsed = parseAssessment(record)
        expect(parsed.issues).toEqual([])
        if (!parsed.ok) return
        const { notUsed: _notUsed, ...again } = parsed.assessment
        expect(parseAssessment(again)).toEqual(parsed)
      }),
      { numRuns },
    )
  })
})

describe('a huge record is answered in bounded time', () => {
  const big = 50_000
  const record = (entry: (index: number) => unknown, count = big) => ({
    resident: { id: 'r1' },
    observations: { entries: Array.from({ length: count }, (_, index) => entry(index)) },
  })
  const shared = Array.from({ length: 900 }, () => 1)
  const dag = Array.from({ length: 900 }, () => shared)

  test.each([
    ['as many faultless entries as allowed', record(() => ({ kind: 'pulseRate', at, value: 70 }))],
    [
      'as many wrecked entries',
      record((n) => ({ kind: 'pulseRat', at, value: 70, [`unknown-field-number-${n}`]: 1 })),
    ],
    [
      'as many entries of one id',
      record((n) => ({ kind: 'pulseRate', at, value: n % 200, id: 'a', by: `x${n}` })),
    ],
    ['entries that share one huge part', record(() => ({ kind: 'pulseRate', at, value: dag }))],
    ['one text of 50 MB', record(() => ({ kind: 'x'.repeat(50_000_000), at: 'y'.repeat(50_000_000) }), 1)],
    [
      'names of 5 MB',
      {
        resident: { id: 'r1' },
        ['z'.repeat(5_000_000)]: 1,
        events: { entries: [{ ['w'.repeat(5_000_000)]: 1 }] },
      },
    ],
    [
      'a million lists',
      Object.fromEntries(
        Array.from({ length: 300_000 }, (_, n) => [n === 0 ? 'resident' : `list${n}`, { id: 'r' }]),
      ),
    ],
    ['fifty million numbers', { resident: { id: 'r' }, events: { entries: new Array(50_000_000) } }],
  ])('%s', (_, input) => {
    const start = performance.now()
    const parsed = parseAssessment(input)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(parsed.issues.length).toBeLessThan(100_002)
    expect(
      parsed.issues.every(({ message, path }) => message.length < 500 && String(path).length < 500),
    ).toBe(true)
  })
})
