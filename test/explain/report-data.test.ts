import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { reportJsonSchema } from '../../src/explain/report-schema.js'
import { outcomeOf } from '../../src/explain/screener.js'
import { release } from '../../src/generated/release.js'
import { asOf, assessed, recordOf, reportOn, residents, screener } from './home.js'

const validate = new Ajv2020({ strict: true, strictTuples: false, allErrors: true }).compile(
  reportJsonSchema(),
)

function thawedIn(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, each]) => thawedIn(each, `${path}/${key}`))
  return Object.isFrozen(value) ? inside : [path, ...inside]
}

describe.each(residents)('the report of $name', ({ assessment, report }) => {
  test('keeps to its published schema', () => {
    validate(JSON.parse(JSON.stringify(report)))
    expect(validate.errors).toBeNull()
  })

  test('is frozen to its depths, and plain JSON', () => {
    expect(thawedIn(report)).toEqual([])
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('is the same bytes each time', () => {
    expect(JSON.stringify(screener.screen(assessment, { asOf }))).toBe(JSON.stringify(report))
  })

  test('gives every rule of the release one outcome, and counts them', () => {
    const rules = release.rules.filter(({ about = 'resident' }) => about === 'resident')
    const outcomes = rules.map(({ id }) => outcomeOf(report, id))
    const count = (outcome: string): number => outcomes.filter((each) => each === outcome).length
    // Of somebody for whom the rules are not, nothing was screened, and nothing is counted.
    const screened = report.outsideScope === undefined
    expect(report.counts).toEqual({
      rules: screened ? rules.length : 0,
      raised: count('raised'),
      undetermined: count('undetermined'),
      notApplicable: screened ? count('not-applicable') : 0,
    })
  })

  test('is soonest first, and says who, by when and why for each finding', () => {
    const due = report.raised.map((finding) => finding.due)
    expect(due).toEqual(due.toSorted())
    for (const { refer, because, message } of report.raised) {
      expect(refer.length).toBeGreaterThan(0)
      expect(because.length).toBeGreaterThan(0)
      expect(message).toMatch(/\S$/)
      expect(message).not.toMatch(/[{}]/)
    }
  })
})

describe('outside its scope', () => {
  test.each([
    [
      'under 16',
      { birthDate: '2015-01-01' },
      'These rules are for people of 16 and over. Nothing was screened.',
    ],
    [
      'pregnant',
      { birthDate: '1990-01-01', pregnant: true },
      'These rules are not for anyone who is pregnant. Nothing was screened.',
    ],
  ])('%s: nothing is screened, and the report says why', (_who, more, why) => {
    const report = reportOn({ resident: { id: 'a', ...more } })
    expect(report).toMatchObject({ outsideScope: why, raised: [], questions: [] })
    expect(outcomeOf(report, 'news2-emergency')).toBe('not-applicable')
    expect(thawedIn(report)).toEqual([])
    validate(JSON.parse(JSON.stringify(report)))
    expect(validate.errors).toBeNull()
    expect(
      screener.explain(assessed({ resident: { id: 'a', ...more } }), 'news2-emergency', { asOf }),
    ).toMatchObject({ outcome: 'not-applicable', outsideScope: why })
  })

  test('on the day of the sixteenth birthday the rules apply', () => {
    expect(reportOn({ resident: { id: 'a', birthDate: '2010-12-08' } }).outsideScope).toBeUndefined()
    expect(reportOn({ resident: { id: 'a', birthDate: '2010-12-09' } }).outsideScope).toBeDefined()
  })
})

describe('entries that are not used', () => {
  test('are listed with the reason: in error, faulty, or dated after the screening', () => {
    const record = recordOf('r01')
    const { entries, ...rest } = record['observations'] as { entries: object[] }
    const report = reportOn({
      ...record,
      observations: {
        ...rest,
        entries: [
          ...entries,
          { kind: 'temperature', at: '2026-12-08T08:00:00+00:00', value: 41, status: 'entered-in-error' },
          { kind: 'temperature', at: '2026-12-08T08:00:00+00:00', value: 410 },
          { kind: 'temperature', at: '2026-12-08T10:00:00+00:00', value: 41 },
        ],
      },
    })
    expect(report.notUsed.map(({ why }) => why)).toEqual(
      expect.arrayContaining([
        'marked as entered in error',
        expect.stringContaining('410') as string,
        'dated after this screening, so its time cannot be right',
      ]),
    )
    expect(report.notUsed).toHaveLength(3)
  })
})
