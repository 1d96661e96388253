import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRelease } from '../../src/evaluate/compile.js'
import { Screening } from '../../src/evaluate/screening.js'
import { createScreener } from '../../src/explain/screener.js'
import { meet, noLists, addList, type Lists } from '../../src/facts/lists.js'
import { makeSlot, read, type Run, type Slot } from '../../src/facts/slot.js'
import { release } from '../../src/generated/release.js'
import { table } from '../../src/record/table.js'
import { parseInstant } from '../../src/values/instant.js'
import { Possible } from '../../src/values/possible.js'
import { anyRecordRelease } from './any-record-rules.js'
import { anyHidden, anyWithheld, seen } from './records.js'
import { releaseOf, ruleOf } from './release.js'
import { runs } from './runs.js'
import { assessmentOf } from './screened.js'

// A fact that finds nothing to read in a record is taken as it was the last time that its lists stood so. That is only
// right if a fact says of every list that it reads it, and of every entry that it looks at; and if what one screening
// leaves behind never shows in the next.

const home = 'examples/home'
const residents = readdirSync(home)
  .filter((file) => /^r\d/.test(file))
  .map((file) => assessmentOf(JSON.parse(readFileSync(join(home, file), 'utf8'))))

const listsIn = (names: readonly string[]): Lists => {
  const lists = noLists()
  for (const name of names) addList(lists, name)
  return lists
}

describe('a fact', () => {
  it('says of every list that it reads it', () => {
    const compiled = compileRelease(release)
    const screening = new Screening(compiled)
    const asOf = parseInstant('2026-12-08T09:00:00+00:00') ?? NaN
    const slots = new Set<Slot>(compiled.facts.slots.values())
    for (const rule of compiled.rules) for (const slot of rule.slots) slots.add(slot)
    let looked = 0
    for (const resident of residents) {
      for (const slot of slots) {
        const touched = noLists()
        const run = watched(screening.ofRecord(resident, asOf), touched)
        // Past any memory.
        slot.derive(run, new Possible())
        slot.entries(run)
        const { first, rest } = slot.lists
        expect([touched.first & ~first, touched.rest & ~rest], slot.name).toEqual([0, 0])
        if (touched.first !== 0 || touched.rest !== 0) looked++
      }
    }
    expect(looked).toBeGreaterThan(1_000)
  })

  it('is what it would be derived anew, whoever was screened before', () => {
    const compiled = compileRelease(release)
    const screening = new Screening(compiled)
    const asOf = parseInstant('2026-12-08T09:00:00+00:00') ?? NaN
    let remembered = 0
    for (const resident of [...residents, ...residents.map(emptied), ...residents.toReversed()]) {
      const run = screening.ofRecord(resident, asOf)
      for (const slot of compiled.facts.slots.values()) {
        const value = read(slot, run)
        if (slot.standing === undefined) continue
        remembered++
        const anew = new Possible()
        slot.derive(run, anew)
        expect(value, slot.name).toEqual(anew)
      }
    }
    expect(remembered).toBeGreaterThan(20_000)
  })

  it('is the same at any time and for anybody where none of its lists is there', () => {
    const compiled = compileRelease(release)
    const screening = new Screening(compiled)
    const facts = [...compiled.facts.slots.values()]
    const everything = listsIn(['resident', 'today'])
    const values = [
      '2026-12-01T00:00:00+00:00',
      '2027-06-30T23:10:00+01:00',
      '2031-02-28T12:00:00+00:00',
    ].map((asOf) =>
      facts
        .filter(({ lists }) => !meet(lists, everything))
        .map((slot) => {
          const run = screening.ofRecord(
            { resident: { id: asOf, birthDate: '1940-01-01' } },
            parseInstant(asOf) ?? NaN,
          )
          // Derived afresh, past any memory.
          const fresh = makeSlot({ ...slot, lists: everything })
          const { low, high, leanLow, leanHigh, could, lean, causes, members } = read(fresh, run)
          return { fact: slot.name, low, high, leanLow, leanHigh, could, lean, causes, members: [...members] }
        }),
    )
    expect(values[0]?.length).toBeGreaterThan(100)
    expect(values[1]).toEqual(values[0])
    expect(values[2]).toEqual(values[0])
  })
})

describe('a screener', () => {
  it('counts an assumed calendar length anew each day', () => {
    const screener = createScreener(
      releaseOf({
        facts: [{ name: 'sinceReview', selection: { timeSince: 'reviews' } }],
        rules: [
          ruleOf({
            id: 'long-ago',
            assume: { sinceReview: '12 months' },
            conditions: { fact: 'sinceReview', operator: 'greaterThan', value: '365 days' },
          }),
        ],
      }),
    )
    const raised = (asOf: string): number =>
      screener.screen(assessmentOf({ resident: { id: 'a' } }), { asOf }).raised.length
    expect(['2027-06-01', '2028-06-01', '2029-06-01'].map((day) => raised(`${day}T12:00:00+01:00`))).toEqual([
      0, 1, 0,
    ])
  })

  it('counts a calendar length that it compares with anew each day', () => {
    const screener = createScreener(
      releaseOf({
        facts: [{ name: 'sinceReview', selection: { timeSince: 'reviews' } }],
        rules: [
          ruleOf({
            id: 'a-year',
            conditions: { fact: 'sinceReview', operator: 'greaterThanInclusive', value: '12 months' },
          }),
        ],
      }),
    )
    const raised = (at: string, asOf: string): number =>
      screener.screen(
        assessmentOf({
          resident: { id: 'a' },
          reviews: {
            entries: [{ kind: 'review', at, of: 'structured-medication-review' }],
            completeFrom: '2020-01-01',
            completeTo: asOf,
          },
        }),
        { asOf: `${asOf}T12:00:00+01:00` },
      ).raised.length
    // Each 365 days ago; in 2028 twelve months are one day more.
    expect(raised('2026-06-01', '2027-06-01')).toBe(1)
    expect(raised('2027-06-02', '2028-06-01')).toBe(0)
    expect(raised('2028-06-01', '2029-06-01')).toBe(1)
  })

  it('answers alike whatever it has screened before', () => {
    const anyRecord = fc.tuple(anyHidden(), fc.array(anyWithheld(), { maxLength: 3 }))
    fc.assert(
      fc.property(
        anyRecordRelease,
        fc.array(anyRecord, { minLength: 2, maxLength: 4 }),
        fc.array(fc.subarray(Object.keys(table)), { minLength: 4, maxLength: 4 }),
        (of, records, left) => {
          const used = createScreener(of)
          records.forEach(([hidden, withheld], i) => {
            const record = Object.fromEntries(
              Object.entries(seen(hidden, withheld)).filter(([list]) => left[i]?.includes(list) !== true),
            )
            const assessment = assessmentOf(record)
            expect(used.screen(assessment, { asOf: hidden.asOf })).toEqual(
              createScreener(of).screen(assessment, { asOf: hidden.asOf }),
            )
          })
        },
      ),
      runs(150, 4_000),
    )
  })

  it('of the shipped release too, over the example home with any lists left out', () => {
    const used = createScreener(release, { allowDraft: true })
    const asOf = '2026-12-08T09:00:00+00:00'
    fc.assert(
      fc.property(
        fc.constantFrom(...residents),
        fc.subarray(Object.keys(table), { minLength: 5 }),
        (resident, left) => {
          const record = Object.fromEntries(
            Object.entries(resident).filter(([list]) => !left.includes(list)),
          ) as typeof resident
          expect(used.screen(record, { asOf })).toEqual(
            createScreener(release, { allowDraft: true }).screen(record, { asOf }),
          )
        },
      ),
      runs(40, 2_000),
    )
  })
})

/** With all that is said of the lists, and nothing in them. */
const emptied = (resident: (typeof residents)[number]): (typeof residents)[number] =>
  JSON.parse(
    JSON.stringify(resident, (key, value: unknown) => (key === 'entries' ? [] : value)),
  ) as (typeof residents)[number]

function watched(run: Run, touched: Lists): Run {
  const { record } = run
  if (record === undefined) return run
  return {
    ...run,
    record: {
      notUsed: record.notUsed,
      later: record.later,
      with: record.with,
      marks: record.marks,
      states: record.states,
      root: record.root,
      at: (found) => {
        addList(touched, found.list)
        return record.at(found)
      },
      get resident() {
        addList(touched, 'resident')
        return record.resident
      },
    },
  }
}
