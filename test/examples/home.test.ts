import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAssessment } from '../../src/record/parse-assessment.js'
import { timeFrom } from '../../src/values/instant.js'

const folder = new URL('../../examples/home/', import.meta.url)
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const files = readdirSync(folder).filter((file) => /^r\d\d-[a-z-]+\.json$/.test(file))
const readme = readFileSync(new URL('README.md', folder), 'utf8')

const mistyped = 'r12-mistyped-saturation.json'
const thin = 'r02-moved-in-on-saturday.json'

/** Every entry of a raw record, whatever its list. */
function entriesOf(record: unknown): readonly Record<string, unknown>[] {
  const lists = Object.values(record as Record<string, { entries?: Record<string, unknown>[] }>)
  return lists.flatMap(({ entries }) => entries ?? [])
}

describe('the home of the examples', () => {
  test('has twelve residents, each in one file that the README names', () => {
    expect(files).toHaveLength(12)
    expect(files.filter((file) => !readme.includes(`\`${file}\``))).toEqual([])
    const ids = files.map((file) => (read(file) as { resident: { id: string } }).resident.id)
    expect(new Set(ids).size).toBe(12)
  })

  test('says when it is screened', () => {
    const { asOf } = read('screening.json') as { asOf: string }
    expect(timeFrom(asOf)).toBe(Date.UTC(2026, 11, 8, 9))
  })

  test.each(files)('%s can be used as it stands', (file) => {
    const parsed = parseAssessment(read(file))
    expect(parsed.ok).toBe(true)
    if (!parsed.ok || file === mistyped) return
    expect(parsed.issues).toEqual([])
    expect(parsed.assessment.notUsed).toEqual([])
  })

  test('one saturation is mistyped, and only that entry is set aside', () => {
    const parsed = parseAssessment(read(mistyped))
    expect(parsed.issues).toHaveLength(1)
    expect(parsed.ok && parsed.assessment.notUsed).toMatchObject([
      { list: 'observations', kind: 'oxygenSaturation', at: '2026-12-08T08:36:00+00:00', reason: 'faulty' },
    ])
  })

  test.each(files.filter((file) => file !== thin))('%s has 20 to 60 entries', (file) => {
    const count = entriesOf(read(file)).length
    expect(count).toBeGreaterThanOrEqual(20)
    expect(count).toBeLessThanOrEqual(60)
  })

  test('the resident who moved in on Saturday has only medicines and the day of moving in', () => {
    expect(Object.keys(read(thin) as object)).toEqual(['resident', 'medicines', 'stays'])
  })

  test.each(files)('%s holds nothing from after the screening', (file) => {
    const { asOf } = read('screening.json') as { asOf: string }
    const later = entriesOf(read(file)).filter(
      ({ at }) => typeof at === 'string' && timeFrom(at) > timeFrom(asOf),
    )
    expect(later).toEqual([])
  })
})
