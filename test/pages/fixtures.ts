import { expect } from 'vitest'
import { readPages } from '../../src/pages/read-pages.js'
import { buildRelease, type BuiltRelease } from '../../src/pages/release.js'
import type { PageFile } from '../../src/pages/yaml.js'
import type { Issue } from '../../src/values/issue.js'

/** A small folder of pages in which nothing is wrong. Each test changes one thing: facts are added at the end. */
export const folder: Readonly<Record<string, string>> = {
  'facts/shared.yaml': `id: shared
kind: facts
version: 1
effectiveFrom: 2026-12-01
ask: { group: observations }
examples:
  - name: an old fever
    resident: { observations: [{ kind: temperature, at: 5 hours ago, value: 39.0 }] }
    expect: { hot: { may: unknown, actsAs: true }, temperature: { may: unknown, actsAs: 39.0 } }
facts:
  temperature: { latest: temperature, currentFor: { setting: temperatureCurrentFor }, old: raises, ask: What is the temperature? }
  pulseRate: { latest: pulseRate, currentFor: 30 minutes }
  consciousness: { latest: consciousness, currentFor: 30 minutes }
  breathing: { latest: breathing }
  falls: { count: falls, within: 12 months, ask: { group: events, say: How many falls? } }
  medicineClasses: { members: medicines }
  sinceReview: { timeSince: reviews, where: { of: structured-medication-review } }
  hot: { when: { fact: temperature, operator: greaterThan, value: 38 } }
`,
  'settings/local.v1.yaml': `id: local
kind: settings
version: 1
effectiveFrom: 2026-12-01
settings:
  temperatureCurrentFor: { value: 4 hours, least: 30 minutes, most: 12 hours, basis: local }
  manyFalls: { value: 2, least: 1, most: 4, step: 1, basis: local }
  period: { value: 28 days, least: 7 days, most: 366 days, basis: local }
  enoughYears: { value: 200, least: 50, most: 1000, step: 1, basis: local }
  quarter: { value: 3 months, basis: local }
`,
  'scores/warning.v1.yaml': `id: warning
version: 1
kind: score
title: A small warning score
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Tests
why: To try the reader.
evidence: [{ source: Nobody, supports: Nothing, basis: local }]
limits: Not for anybody.
points:
  temperature: { upTo: { 35.0: 3, 36.0: 1, 38.0: 0, 39.0: 1 }, above: 2 }
  pulseRate:
    choose: [breathing]
    air: { upTo: { 90: 0, 110: 1 }, above: 2 }
    oxygen: { upTo: { 90: 1, 110: 2 }, above: 3 }
  consciousness: { is: { alert: 0, newConfusion: 3, voice: 3, pain: 3, unresponsive: 3 } }
bands: { upTo: { 0: low, 4: medium }, above: high }
examples:
  - name: well
    given: { temperature: 37.0, pulseRate: 80, breathing: air, consciousness: alert }
    expect: { total: 0, band: low }
`,
  'falls/recurrent-falls.v1.yaml': `id: recurrent-falls
version: 1
kind: criterion
title: Several falls in a year
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Tests
why: Falls come back.
evidence:
  - { source: A guideline, year: 2022, supports: Two falls., basis: known }
limits: None.
facts:
  harmfulFall: { any: falls, where: { injury: [moderate, severe] }, within: 12 months }
assume:
  harmfulFall: false
conditions:
  any:
    - { fact: falls, operator: greaterThanInclusive, value: { setting: manyFalls } }
    - harmfulFall
flag:
  refer: [gp]
  within: 7 days
  message: Add the resident to the next review.
  sooner:
    - { when: hot, within: today }
    - { when: { fact: warning.total, operator: greaterThanInclusive, value: 3 }, within: 72 hours }
examples:
  - name: two falls
    given: { falls: 2 }
    expect: raised
`,
  'medicines/review-overdue.v1.yaml': `id: review-overdue
version: 1
kind: medication-flag
title: No review of {class} for {limit}
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Tests
why: Medicines are reviewed.
evidence:
  - { source: "{note}", supports: A review., basis: local }
limits: None.
rows:
  columns: [class, limit, within, note]
  short: [benzodiazepine, 28 days, 14 days, Book A]
  long: [[nsaid, opioid], 12 months, 28 days, Book B]
facts:
  takesIt: { any: medicines, where: { class: "{class}" } }
conditions:
  all:
    - takesIt
    - { fact: sinceReview, operator: greaterThan, value: "{limit}" }
flag:
  refer: [pharmacist]
  within: "{within}"
  message: Review {class}. {takesIt} is named by the finding.
examples:
  - name: just over
    given: { takesIt: true, sinceReview: "{justAbove limit}" }
    expect: raised
  - name: not yet
    row: short
    given: { takesIt: true, sinceReview: "{limit}" }
    expect: not-raised
`,
  'handling/comfort.v1.yaml': `id: comfort
version: 1
kind: handling
title: A comfort plan
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Tests
for: { planMayReroute: true, refer: [ambulance] }
why: Plans count.
evidence: [{ source: Nobody, supports: Nothing, basis: local }]
limits: None.
facts:
  planInForce: { latest: carePlans, is: { priority: comfort } }
conditions: planInForce
then:
  reroute: { ambulance: palliative-line }
  within: 1 hour
  say: Ring the palliative line.
examples:
  - name: a plan
    resident: { carePlans: [{ of: escalation-plan, priority: comfort, at: 28 days ago }] }
    expect: { handled: true }
`,
  'order/round.v1.yaml': `id: round
version: 1
kind: order
title: Who comes first
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Tests
covers: [SP-08]
why: Somebody has to be first.
evidence: [{ source: Nobody, supports: Nothing, basis: local }]
limits: None.
thenBy:
  - first: hot
  - most: falls
  - longest: sinceReview
examples:
  - name: a fever comes before more falls
    before: { given: { temperature: 38.1, falls: 1 } }
    after: { given: { temperature: 38.0, falls: 4 } }
  - name: a record
    before:
      resident: { events: [{ kind: fall, at: 3 days ago, injury: severe }] }
    after: { resident: { events: [] }, asOf: 2026-12-02 }
`,
  'home/falls-rate.v1.yaml': `id: falls-rate
version: 1
kind: measure
title: Falls for 1,000 resident-days
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Tests
covers: [OM-11]
why: Falls come back.
evidence: [{ source: Nobody, supports: Nothing, basis: local }]
limits: None.
facts:
  fallsOfPeriod: { count: falls, between: [1 day, { setting: period }], ask: { group: events, say: How many? } }
  daysOfPeriod: { residentDays: here, between: [1 day, { setting: period }], ask: { group: events, say: How many? } }
  daysLived: { residentDays: lived, between: [1 day, { setting: period }], ask: { group: events, say: How many? } }
period: { setting: period }
rate:
  sum: fallsOfPeriod
  over: daysOfPeriod
  per: 1000 resident-days
  among: { fact: daysLived, operator: greaterThanInclusive, value: 1 }
beside: [daysLived]
enough: { residentYears: { setting: enoughYears }, periods: 12 }
cautions: [counting]
examples:
  - name: two falls in fifty days, and one who had left
    given:
      - { fallsOfPeriod: 2, daysOfPeriod: [20, 22], daysLived: 28 }
      - { fallsOfPeriod: 0, daysOfPeriod: 28, daysLived: 28 }
      - { fallsOfPeriod: 9, daysOfPeriod: 0, daysLived: 0 }
    expect: { numerator: 2, denominator: [48, 50], figure: [40, 41.6666665], unknown: 1 }
  - name: nobody keeps a log
    home:
      residents: [{ stays: [{ kind: movedIn, at: 2 years ago }] }]
    expect: { numerator: [0, null], figure: [0, null] }
`,
  'tables/cautions.csv': `caution,say
counting,Whoever writes more down has higher figures.
`,
  'safety/two-falls.v1.yaml': `id: two-falls
version: 1
kind: promise
title: Two falls are always seen to
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Tests
covers: [SP-08]
why: Falls come back.
evidence: [{ source: Nobody, supports: Nothing, basis: local }]
limits: None.
given:
  falls: [2, 9]
promises:
  - { raised: recurrent-falls, within: 7 days }
  - { neverLaterThan: 7 days }
  - { neverRuledOut: [recurrent-falls] }
`,
  'tables/services.csv': `service,title,hours,fallback
ambulance,999,always,
gp,the GP,weekdays 08:00-18:30,
pharmacist,the pharmacist,local,gp
palliative-line,the palliative line,always,
`,
  'tables/ask-groups.csv': `group,title,refer,say
observations,Observations,gp,Take them.
events,Events,gp,Look them up.
medicines,Medicines,pharmacist,List them.
assessments,Assessments,gp,Do them.
`,
  'tables/classes.csv': `class,title,includes,abrupt_stop,min_duration_days
benzodiazepine,a benzodiazepine,,no,
nsaid,an anti-inflammatory,,no,
opioid,an opioid,,no,
`,
  'releases/2026-12.yaml': `release: 2026-12
publisher: Tests
status: draft
validFrom: 2026-12-01
approvals: []
pages: all
`,
}

/** The folder with some files changed; null takes one away. */
export const files = (changes: Readonly<Record<string, string | null>> = {}): readonly PageFile[] =>
  Object.entries({ ...folder, ...changes }).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]))

/** A file of the folder with one piece of text replaced. */
export function edited(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = folder[path] ?? ''
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
  return { [path]: text.replace(from, () => to) }
}

export const issuesOf = (changes: Readonly<Record<string, string | null>>): readonly Issue[] =>
  readPages(files(changes)).issues

export const built = (changes: Readonly<Record<string, string | null>> = {}): BuiltRelease =>
  buildRelease(files(changes))

/** That a folder is refused exactly there: `▸` in the new text marks the place. */
export function refuses(
  path: string,
  from: string,
  to: string,
  code: string,
  says?: string,
  helps?: string,
): void {
  const marked = Object.values(edited(path, from, to))[0] ?? ''
  const text = marked.replace('▸', '')
  const before = marked.slice(0, marked.indexOf('▸')).split('\n')
  const issues = issuesOf({ [path]: text })
  const found = issues.map(
    (issue) => `${issue.file ?? ''}:${issue.line ?? 0}:${issue.column ?? 0} ${issue.code}`,
  )
  expect(found).toEqual([`${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${code}`])
  const [issue] = issues
  if (says !== undefined) expect(issue?.message).toBe(says)
  if (helps !== undefined) expect(issue?.help).toBe(helps)
  // The house form: one sentence, lower case, no full stop, no library's words.
  expect(issue?.message).toMatch(/^[^A-Z].*[^.]$/s)
  expect(`${issue?.message ?? ''} ${issue?.help ?? ''}`).not.toMatch(/\bzod|undefined|\n|invalid/i)
}
