import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAssessment } from '../../src/record/parse-assessment.js'
import { assessmentJsonSchema, assessmentSchema } from '../../src/record/schema.js'
import { anyRecord } from './any-record.js'

const numRuns = process.env['MDT_LONG'] === undefined ? 100 : 1000
const at = '2026-11-21T08:30:00+00:00'
const one = (entry: unknown) => ({ resident: { id: 'r1' }, observations: { entries: [entry] } })

const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(assessmentJsonSchema())
const schema = assessmentSchema()

describe('the published JSON Schema', () => {
  it('accepts whatever is taken in without an issue', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(parseAssessment(record).issues).toEqual([])
        expect(accepts(record), JSON.stringify(accepts.errors?.slice(0, 3))).toBe(true)
      }),
      { numRuns },
    )
  })

  it.each([
    { kind: 'temperature', at, value: '36.8' },
    { kind: 'temperature', at, value: 98.6 },
    { kind: 'temperature', at: 'today', value: 36.8 },
    { kind: 'temperature', value: 36.8 },
    { kind: 'temperature', at, value: 36.8, unit: 'Cel' },
    { kind: 'pulseRate', at, value: 72.5 },
    { kind: 'temprature', at, value: 36.8 },
  ])('refuses %j', (entry) => {
    expect(accepts(one(entry))).toBe(false)
  })

  it('describes every list and kind', () => {
    const { properties } = assessmentJsonSchema() as { properties: Record<string, { description?: string }> }
    expect(properties['events']?.description).toBe('what happened to the resident')
    expect(Object.keys(properties).length).toBeGreaterThan(30)
  })

  it('is there for homes too', () => {
    const home = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(assessmentJsonSchema('home'))
    expect(home({ home: { id: 'h1' }, cases: { entries: [{ person: 'p', of: 'gut', at }] } })).toBe(true)
  })
})

describe('the zod schema', () => {
  it('accepts whatever is taken in without an issue', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(schema.safeParse(record).success).toBe(true)
      }),
      { numRuns },
    )
  })

  it('agrees with the parser on records with one value changed', () => {
    const anyChange = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(NaN, 36.05, '24', 'HI', '', 'other', -1, 1e9),
    )
    fc.assert(
      fc.property(anyRecord, anyChange, fc.nat(), (record, value, n) => {
        const lists = Object.values(record) as { entries?: Record<string, unknown>[] }[]
        const entries = lists.flatMap((list) => list.entries ?? [])
        const entry = entries[n % Math.max(1, entries.length)]
        if (entry === undefined) return
        const names = Object.keys(entry)
        entry[names[n % names.length] ?? 'at'] = value
        expect(schema.safeParse(record).success).toBe(parseAssessment(record).issues.length === 0)
      }),
      { numRuns: numRuns * 3 },
    )
  })
})
