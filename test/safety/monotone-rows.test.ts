import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener } from '../../src/explain/screener.js'
import { release } from '../../src/generated/release.js'
import { directions, factDirections } from './monotone-directions.js'
import { pairsOf } from './monotone-pairs.js'
import { runs } from './runs.js'

const numbered = (word: string, numbers: readonly number[]): readonly string[] =>
  numbers.map((n) => `${word}${n}`)
const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_each, i) => i + 1)

/** The rows of the fact bases' safety tables that speak of worse and better. */
const rows = [
  ...numbered('escalation P-M', upTo(27)),
  ...numbered('mdt SP-', [15, 16, 22, 23, 25]),
  ...['mdt SP-07', 'mdt SP-08', 'mdt SP-09', 'mdt SP-10', 'mdt SP-13', 'mdt SP-17'],
  ...numbered('medicines SP-0', [1, 2, 3, 4, 5, 6, 7, 9]),
  ...numbered('medicines SP-', [11, 12, 17, 18, 19]),
]

/** Rows that no direction shows, and why: elsewhere, within another, or nothing in the release reads it yet. */
const notHere: Readonly<Record<string, string>> = {
  'escalation P-M23': 'cases in a home: the record of one resident has none',
  'escalation P-M26': 'the soonest of all findings comes first: test/safety/reports.test.ts',
  'escalation P-M27': 'what spans and exceptions leave out',
  'mdt SP-15': 'what a plan may do to a finding: test/safety/reports.test.ts; a DNACPR decision: below',
  'mdt SP-16': 'the exceptions themselves',
  'medicines SP-01': 'within SP-02: any medicine, also of a flagged class',
  'medicines SP-17': 'the exceptions of mdt SP-17, on the end-of-life register',
  'medicines SP-18': 'within mdt SP-09: any sign is seen',
  'medicines SP-19': 'weight, creatinine and age: mdt SP-13, medicines SP-04, escalation P-M25',
}

describe('the safety tables of the fact bases', () => {
  it('are shown row by row, or it is said why not', () => {
    const shown = new Set([...directions, ...factDirections].map(({ row }) => row))
    expect(rows.filter((row) => !shown.has(row) && !(row in notHere))).toEqual([])
    expect(Object.keys(notHere).filter((row) => shown.has(row) || !rows.includes(row))).toEqual([])
  })
})

describe('a decision against resuscitation by itself', () => {
  it('changes nothing that is raised, asked or said', () => {
    const screener = createScreener(release, { allowDraft: true })
    const dnacpr = {
      row: 'escalation P-A4',
      worse: 'a DNACPR decision',
      entry: {
        list: 'carePlans',
        kind: 'carePlan',
        of: 'dnacpr',
        status: 'current',
        signedByClinician: true,
      },
      change: 'added' as const,
    }
    fc.assert(
      fc.property(pairsOf(release)(dnacpr), ({ better, worse, asOf }) => {
        const [before, after] = [screener.screen(better, { asOf }), screener.screen(worse, { asOf })]
        expect(after.raised).toEqual(before.raised)
        expect(after.questions).toEqual(before.questions)
        expect(after.counts).toEqual(before.counts)
      }),
      runs(60, 3_000),
    )
  })
})
