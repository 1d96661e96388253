import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { illegibleNeverClears } from '../../src/adapters/testing/properties/records.js'
import { createScreener } from '../../src/explain/screener.js'
import { reading } from '../../src/generated/reading.js'
import { release } from '../../src/generated/release.js'
import { exampleRecord } from '../../src/pages/examples.js'
import { assessmentOf } from './screened.js'

// One bad entry must not silence a resident: a rule that was raised or open is neither not raised nor not for somebody
// because an entry cannot be read. Asked of every entry of every record that there is, one after the other.

type Plain = Readonly<Record<string, unknown>>

const asOf = '2026-12-08T09:00:00+00:00'
const screener = createScreener(release, { allowDraft: true })
const subject = {
  release,
  screener,
  bare: screener,
  asOf,
  screenerOf: () => screener,
}

/** What is said of every entry of this record that cannot be read. */
function faultsOf(record: Plain): readonly string[] {
  const assessment = assessmentOf(record)
  const lists = Object.values(record)
    .map((list) => (list as { readonly entries?: readonly unknown[] }).entries?.length ?? 0)
    .filter((length) => length > 0)
  return lists.flatMap((length, list) =>
    Array.from({ length }, (_, entry) => entry).flatMap((entry) => {
      try {
        illegibleNeverClears(subject, { record, assessment, asOf }, list, entry)
        return []
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)]
      }
    }),
  )
}

const home = 'examples/home'

describe('an entry that cannot be read', () => {
  it.each(readdirSync(home).filter((name) => /^r\d+.*\.json$/.test(name)))(
    'of %s makes no rule silent',
    (name) => {
      expect(faultsOf(JSON.parse(readFileSync(join(home, name), 'utf8')) as Plain)).toEqual([])
    },
  )

  it.each(Object.values(reading.pages).filter(({ rules }) => rules.length > 0))(
    'of a resident who shows $id makes no rule silent',
    ({ examples }) => {
      const records = examples.flatMap(({ resident }) =>
        resident === undefined ? [] : [exampleRecord(resident, asOf)],
      )
      expect(records.flatMap((record) => faultsOf(record))).toEqual([])
    },
  )
})
