import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { release } from '../../src/generated/release.js'
import { parseAssessment } from '../../src/record/parse-assessment.js'
import type { ResidentAssessment } from '../../src/record/assessment.js'
import type { Kind } from '../../src/record/kind.js'
import { table } from '../../src/record/table.js'
import { instantText } from '../../src/values/instant.js'
import { anyEntry } from '../record/any-record.js'

type Plain = Record<string, unknown>
interface List {
  entries?: Plain[]
  [about: string]: unknown
}

const dir = 'examples/home'
const residents = readdirSync(dir)
  .filter((name) => /^r\d+.*\.json$/.test(name))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as Plain)

/** The example home's own moment. */
const moment = Date.UTC(2026, 11, 8, 9)

const lists = Object.keys(table) as (keyof typeof table)[]
const names = release.tables.medicines.map(({ name }) => name)

const minutesAgo = fc.oneof(
  fc.integer({ min: 0, max: 90 }),
  fc.integer({ min: 0, max: 60 * 24 * 8 }),
  fc.integer({ min: 0, max: 60 * 24 * 500 }),
)

type Edit = (record: Plain) => void

const listOf = (record: Plain, name: string): List | undefined => record[name] as List | undefined

/** One change to a record: something goes missing, comes in, moves, or can no longer be seen. */
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...lists).map((name): Edit => (record) => {
    Reflect.deleteProperty(record, name)
  }),
  fc.constantFrom(...lists).map((name): Edit => (record) => {
    record[name] = { absent: 'not-visible' }
  }),
  fc.constantFrom('medicines', 'diagnoses').map((name): Edit => (record) => {
    const list = listOf(record, name)
    if (list?.entries !== undefined) list['complete'] = false
  }),
  fc.tuple(fc.constantFrom(...lists), fc.nat(59)).map(([name, at]): Edit => (record) => {
    listOf(record, name)?.entries?.splice(at, 1)
  }),
  fc.tuple(fc.constantFrom(...lists), fc.nat(59), fc.nat(7)).map(([name, at, field]): Edit => (record) => {
    const entry = listOf(record, name)?.entries?.[at]
    const fields = Object.keys(entry ?? {}).filter((key) => key !== 'kind' && key !== 'at')
    const chosen = fields[field]
    if (entry !== undefined && chosen !== undefined) Reflect.deleteProperty(entry, chosen)
  }),
  fc.tuple(fc.constantFrom(...lists), fc.nat(59), minutesAgo).map(([name, at, ago]): Edit => (record) => {
    const entry = listOf(record, name)?.entries?.[at]
    if (entry?.['at'] !== undefined) entry['at'] = instantText(moment - ago * 60_000)
  }),
  fc
    .tuple(fc.constantFrom(...lists), fc.nat(59), fc.integer({ min: -12, max: 12 }))
    .map(([name, at, by]): Edit => (record) => {
      const entry = listOf(record, name)?.entries?.[at]
      if (typeof entry?.['value'] === 'number') entry['value'] = Math.round((entry['value'] + by) * 10) / 10
    }),
  fc.constantFrom(...lists).chain((name) => {
    const kinds = Object.entries(table[name].kinds as Readonly<Record<string, Kind>>)
    const entry = fc.oneof(...kinds.map(([kind, of]) => anyEntry(kind, of)))
    return fc.tuple(entry, minutesAgo).map(([added, ago]): Edit => (record) => {
      const list = listOf(record, name) ?? (record[name] = { entries: [] })
      list.entries?.push({ ...added, at: instantText(moment - ago * 60_000) })
    })
  }),
  fc
    .tuple(fc.oneof(fc.constantFrom(...names), fc.constant('Zzyzxine')), fc.boolean(), minutesAgo)
    .map(([asWritten, regular, ago]): Edit => (record) => {
      const list = listOf(record, 'medicines') ?? (record['medicines'] = { entries: [] })
      list.entries?.push({ asWritten, regular, startedOn: instantText(moment - ago * 60_000).slice(0, 10) })
    }),
)

export interface Variant {
  readonly assessment: ResidentAssessment
  readonly asOf: string
}

/** A resident of the example home with up to eight changes, screened up to two days after. */
export const anyVariant: fc.Arbitrary<Variant> = fc
  .tuple(fc.constantFrom(...residents), fc.array(anyEdit, { maxLength: 8 }), fc.nat(2880))
  .map(([resident, edits, later]) => {
    const record = structuredClone(resident)
    for (const edit of edits) edit(record)
    const parsed = parseAssessment(record)
    if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('; '))
    return { assessment: parsed.assessment, asOf: instantText(moment + later * 60_000) }
  })
