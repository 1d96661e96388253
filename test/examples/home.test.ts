import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createScreener, outcomeOf } from '../../src/explain/screener.js'
import type { Finding, Report } from '../../src/explain/report.js'
import { release } from '../../src/generated/release.js'
import { parseAssessment } from '../../src/record/parse-assessment.js'
import { timeFrom } from '../../src/values/instant.js'

const folder = new URL('../../examples/home/', import.meta.url)
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const files = readdirSync(folder).filter((file) => /^r\d\d-[a-z-]+\.json$/.test(file))
const readme = readFileSync(new URL('README.md', folder), 'utf8')

const mistyped = 'r12-mistyped-saturation.json'
const thin = ['r02-moved-in-on-saturday.json', 'r23-from-another-app.json']

/** Every entry of a raw record, whatever its list. */
function entriesOf(record: unknown): readonly Record<string, unknown>[] {
  const lists = Object.values(record as Record<string, { entries?: Record<string, unknown>[] }>)
  return lists.flatMap(({ entries }) => entries ?? [])
}

describe('the home of the examples', () => {
  test('has 24 residents, each in one file that the README names', () => {
    expect(files).toHaveLength(24)
    expect(files.filter((file) => !readme.includes(`\`${file}\``))).toEqual([])
    const ids = files.map((file) => (read(file) as { resident: { id: string } }).resident.id)
    expect(new Set(ids).size).toBe(24)
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

  test.each(files.filter((file) => !thin.includes(file)))('%s has 20 to 60 entries', (file) => {
    const count = entriesOf(read(file)).length
    expect(count).toBeGreaterThanOrEqual(20)
    expect(count).toBeLessThanOrEqual(60)
  })

  test('the resident who moved in on Saturday has only medicines and the day of moving in', () => {
    expect(Object.keys(read('r02-moved-in-on-saturday.json') as object)).toEqual([
      'resident',
      'medicines',
      'stays',
    ])
  })

  test.each(files)('%s holds nothing from after the screening', (file) => {
    const { asOf } = read('screening.json') as { asOf: string }
    const later = entriesOf(read(file)).filter(
      ({ at }) => typeof at === 'string' && timeFrom(at) > timeFrom(asOf),
    )
    expect(later).toEqual([])
  })
})

/** What a resident of the second dozen must raise and how soon, must not raise, and must have asked. */
interface Held {
  readonly raises: Readonly<Record<string, string>>
  readonly not: readonly string[]
  readonly asks: readonly string[]
}

const held: Readonly<Record<string, Held>> = {
  r13: {
    raises: {
      'recurrent-falls': '7 days',
      'long-benzodiazepine': '28 days',
      'structured-review-overdue': '28 days',
    },
    not: [
      'suspected-hip-fracture',
      'do-not-move-after-fall',
      'head-injury-watch',
      'news2-one',
      'sepsis-high-risk',
    ],
    asks: ['weightLossPercent'],
  },
  r14: {
    raises: {
      'news2-urgent': '15 minutes',
      'sepsis-moderate-risk': '1 hour',
      'news2-above-usual': '2 hours',
    },
    not: ['news2-emergency', 'sepsis-high-risk', 'sepsis-skin', 'breathless-emergency', 'stroke-signs'],
    asks: ['softSigns'],
  },
  r15: {
    raises: { 'low-glucose': 'now' },
    not: [
      'low-glucose-emergency',
      'high-glucose-once',
      'very-high-glucose',
      'ketones-very-high',
      'stroke-signs',
    ],
    asks: ['infectionView'],
  },
  r16: {
    raises: { 'pressure-ulcer-deep': 'today', 'moderate-pain': '7 days', 'must-medium': '28 days' },
    not: ['severe-pain', 'must-high', 'sepsis-high-risk', 'no-advance-care-plan'],
    asks: ['wouldNotBeSurprised'],
  },
  r17: {
    raises: {
      'unsafe-swallow-signs': '7 days',
      'fast-weight-loss': '7 days',
      'medicine-and-diagnosis/f7': '28 days',
    },
    not: ['news2-one', 'choking-emergency', 'dental-check-overdue', 'sepsis-high-risk'],
    asks: ['needsHelpWithDailyLiving'],
  },
  r18: {
    raises: {
      'possible-delirium': '1 hour',
      'sepsis-high-risk': '1 hour',
      'urinary-infection-catheter': 'today',
      'family-worried': 'today',
    },
    not: ['urinary-infection-no-catheter', 'news2-urgent', 'stroke-signs', 'bleeding-from-the-gut'],
    asks: ['infectionView'],
  },
  r19: {
    raises: { 'stroke-signs': 'now', 'atrial-fibrillation-without-anticoagulant': '28 days' },
    not: ['low-glucose', 'news2-one', 'head-injury-watch', 'seizure-emergency'],
    asks: ['softSigns'],
  },
  r20: {
    raises: {
      'recurrent-falls': '7 days',
      'personalised-plan-due': '7 days',
      'reconciliation-after-hospital': '7 days',
      'opioid-without-laxative': '28 days',
    },
    not: ['suspected-hip-fracture', 'stroke-signs', 'structured-review-overdue'],
    asks: ['medicineClasses', 'glucose'],
  },
  r21: {
    raises: {
      'last-year-indicators': '7 days',
      'fast-weight-loss': '7 days',
      'stoppfrail-eligible': '28 days',
      'complex-and-waiting': '28 days',
    },
    not: ['sepsis-high-risk', 'news2-two', 'atrial-fibrillation-without-anticoagulant', 'self-harm'],
    asks: ['qtc'],
  },
  r22: {
    raises: {
      'monitoring-level-overdue/lithium-level': 'today',
      'monitoring-overdue/methotrexate-blood-count': 'today',
      'doac-monitoring/blood-count': '28 days',
      'possible-depression': '7 days',
      'opioid-without-laxative': '28 days',
    },
    not: ['self-harm', 'opioid-slow-breathing', 'must-medium', 'news2-one'],
    asks: ['creatinine'],
  },
  r23: {
    raises: { 'news2-two': '2 hours', 'weight-overdue': '28 days' },
    not: ['news2-emergency', 'sepsis-high-risk', 'head-injury-emergency-department'],
    asks: ['anticholinergicBurden', 'consciousness'],
  },
}

const { asOf } = read('screening.json') as { asOf: string }
const screener = createScreener(release, { allowDraft: true })

function reportOf(start: string): Report {
  const parsed = parseAssessment(read(files.find((file) => file.startsWith(start)) ?? start))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return screener.screen(parsed.assessment, { asOf })
}

/** Folded under another or not: a finding is raised. */
const raisedIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((finding) => [finding, ...raisedIn(finding.folded ?? [])])

describe.each(Object.entries(held))('%s of the home', (start, { raises, not, asks }) => {
  const report = reportOf(start)

  test('raises what it must, as soon as it must', () => {
    const within = new Map(raisedIn(report.raised).map((finding) => [finding.rule, finding.within]))
    expect(Object.fromEntries(Object.keys(raises).map((rule) => [rule, within.get(rule)]))).toEqual(raises)
  })

  test.each(not)('does not raise %s', (rule) => {
    expect(outcomeOf(report, rule)).not.toBe('raised')
  })

  test('asks for what it lacks', () => {
    const asked = new Set(report.questions.flatMap(({ ask }) => ask.map(({ fact }) => fact)))
    expect(asks.filter((fact) => !asked.has(fact))).toEqual([])
  })
})

test('the second dozen have their expectations, but for the one who is not screened', () => {
  const without = files.map((file) => file.slice(0, 3)).filter((start) => start > 'r12' && !(start in held))
  expect(without).toEqual(['r24'])
})

test('nobody who is pregnant is screened, and the report says so', () => {
  const report = reportOf('r24')
  expect(report.outsideScope).toContain('pregnant')
  expect([report.raised, report.questions, report.scores]).toEqual([[], [], []])
})

test('on the scale that a consultant decided for, a saturation of 89 scores nothing', () => {
  expect(reportOf('r14').scores.find(({ score }) => score === 'news2')).toMatchObject({ total: [5, 5] })
})

test('codes that no table knows are asked about by themselves', () => {
  const names = reportOf('r23').questions.flatMap((question) => question.names ?? [])
  expect(names).toEqual(expect.arrayContaining(['90000001', '90000002']))
})
