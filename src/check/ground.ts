import { withSections } from './example.js'

/**
 * A small release in which no check finds anything. The examples of the checks are laid over it, so that each
 * of them shows only what it is about.
 */
export const ground: Readonly<Record<string, string>> = {
  'facts/shared.yaml': `id: shared
version: 1
kind: facts
effectiveFrom: 2026-12-01
ask: { group: observations }

facts:
  fallsInLast12Months:
    count: falls
    within: 12 months
    ask: { group: events, say: "How often did the resident fall this year?" }
  temperature: { latest: temperature, currentFor: 4 hours, old: raises, ask: "What is the temperature?" }
  pulseRate: { latest: pulseRate, currentFor: 4 hours, old: raises, ask: "What is the pulse?" }
  consciousness: { latest: consciousness, currentFor: 4 hours, old: raises, ask: "Is the resident alert?" }
  medicineClasses: { members: medicines, ask: { group: medicines, say: "Which medicines does the resident take?" } }
  diagnoses: { members: diagnoses, ask: { group: diagnoses, say: "Which diagnoses are on the problem list?" } }
  timeSinceReview:
    timeSince: reviews
    where: { of: structured-medication-review }
    ask: { group: events, say: "When was the last structured medication review?" }
`,
  'settings/local.v1.yaml': `id: local
version: 1
kind: settings
effectiveFrom: 2026-12-01

settings:
  manyFalls: { value: 4, least: 2, most: 6, step: 1, owner: Falls prevention lead, basis: local }
`,
  'falls/many-falls.v1.yaml': `id: many-falls
version: 1
kind: criterion
title: Many falls in a year
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Falls prevention lead
domain: falls
covers: [FAL-02]

why: >
  A resident who has fallen often is likely to fall again, and much of what a review finds can be changed.

evidence:
  - source: A guideline on falls
    year: 2022
    supports: Frequent falls call for a review.
    basis: published
  - source: A local decision
    supports: How many falls are many.
    basis: local

limits: >
  Only as good as the log of falls, and says nothing about their causes.

conditions: { fact: fallsInLast12Months, operator: greaterThanInclusive, value: { setting: manyFalls } }

flag:
  refer: [gp]
  within: 7 days
  message: The resident fell many times. Ask the GP to look for a cause at this week's round.

whenUndetermined:
  refer: [senior-on-duty]
  within: 7 days
  message: Ask the staff this week how often the resident fell, and start a log.

examples:
  - name: a fourth fall
    given: { fallsInLast12Months: 4 }
    expect: raised
  - name: a third fall
    given: { fallsInLast12Months: 3 }
    expect: not-raised
  - name: nobody kept a log
    given: {}
    expect: undetermined
    ask: [fallsInLast12Months]
`,
  'medicines/nitrazepam-and-falls.v1.yaml': `id: nitrazepam-and-falls
version: 1
kind: medication-flag
title: A benzodiazepine in somebody with dementia
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Care home pharmacist
domain: medicines
covers: [MR-BZD-01]

why: >
  Benzodiazepines dull thinking and disturb balance, which weighs more in somebody with dementia.

evidence:
  - source: A guideline on medicines
    year: 2023
    supports: A benzodiazepine in dementia calls for a review.
    basis: published

limits: >
  Says nothing about epilepsy, where the medicine may be needed.

conditions:
  all:
    - { fact: medicineClasses, operator: contains, value: benzodiazepine }
    - { fact: diagnoses, operator: contains, value: dementia }

flag:
  refer: [pharmacist]
  within: 28 days
  message: >-
    A benzodiazepine in somebody with dementia. Ask the pharmacist to review it within 28 days. Do not stop it suddenly.

examples:
  - name: nitrazepam and dementia
    given: { medicineClasses: [benzodiazepine], diagnoses: [dementia] }
    expect: raised
  - name: nitrazepam without dementia
    given: { medicineClasses: [benzodiazepine], diagnoses: [] }
    expect: not-raised
  - name: the problem list has not come
    given: { medicineClasses: [benzodiazepine] }
    expect: undetermined
    ask: [diagnoses]
`,
  'observations/fever.v1.yaml': `id: fever
version: 1
kind: trigger
title: A fever
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Infection lead
domain: deterioration

why: >
  A fever is often the first sign of an infection that a clinician should hear of the same day.

evidence:
  - source: A guideline on infection
    year: 2024
    supports: The threshold of 38.0 degrees, and a pulse above 130 as a sign of severe illness.
    basis: published

limits: >
  Older people may be very ill without a fever.

conditions: { fact: temperature, operator: greaterThanInclusive, value: 38.0 }

flag:
  refer: [gp]
  within: today
  message: A fever. Ring the GP practice today and say the temperature.
  sooner:
    - when: { fact: pulseRate, operator: greaterThan, value: 130 }
      within: 1 hour
      message: A fever and a fast pulse. Ring the GP or out-of-hours line within 1 hour.

whenUndetermined:
  refer: [senior-on-duty]
  within: 6 hours
  message: Take the temperature within 6 hours.

examples:
  - name: a temperature of 38.0
    given: { temperature: 38.0, pulseRate: 130 }
    expect: { outcome: raised, within: today }
  - name: a temperature of 37.9
    given: { temperature: 37.9 }
    expect: not-raised
  - name: a fast pulse too
    given: { temperature: 38.0, pulseRate: 131 }
    expect: { outcome: raised, within: 1 hour }
  - name: no thermometer to hand
    given: {}
    expect: undetermined
    ask: [temperature]
`,
  'observations/drowsy.v1.yaml': `id: drowsy
version: 1
kind: care-gap
title: A resident who answers only to voice, and no review for a year
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Care home pharmacist
domain: medicines

why: >
  Medicines often make a resident drowsy, and a review finds them.

evidence:
  - source: A guideline on medicines
    year: 2023
    supports: A review at least every 12 months.
    basis: published

limits: >
  Sudden drowsiness is for the page on deterioration.

conditions:
  all:
    - { fact: consciousness, operator: equal, value: voice }
    - { fact: timeSinceReview, operator: greaterThan, value: 12 months }

flag:
  refer: [pharmacist]
  within: 7 days
  message: A drowsy resident without a medicines review this year. Ask the pharmacist for one within 7 days.

examples:
  - name: a year and a month since the review
    given: { consciousness: voice, timeSinceReview: 13 months }
    expect: raised
  - name: a year since the review
    given: { consciousness: voice, timeSinceReview: 12 months }
    expect: not-raised
  - name: nobody knows when the review was
    given: { consciousness: voice }
    expect: undetermined
    ask: [timeSinceReview]
`,
  'tables/services.csv': `service,title,hours,fallback
ambulance,999 ambulance,always,
nhs-111,NHS 111,always,
gp,the GP practice,weekdays 08:00-18:30,nhs-111
pharmacist,the practice pharmacist,local,gp nhs-111
palliative-line,the palliative care advice line,always,nhs-111
senior-on-duty,the senior on duty,always,
`,
  'tables/ask-groups.csv': `group,title,refer,say
observations,Observations,senior-on-duty,Take a full set of observations now.
events,What has happened,senior-on-duty,Check the daily record.
medicines,The medicines list,pharmacist,Bring the medicines list up to date.
diagnoses,The problem list,gp,Ask the practice for the problem list.
`,
  'tables/classes.csv': `class,title,includes,abrupt_stop,min_duration_days
benzodiazepine,a benzodiazepine,,yes,14
nsaid,an anti-inflammatory painkiller,,no,
ppi,a stomach-acid medicine,,no,
`,
  'tables/medicines.csv': `medicine,name,ingredients,counts_as,route,chapter,kind,classes,anticholinergic,aec,qt,serotonin,tier,delay_minutes,abrupt_stop,brands,codes
nitrazepam,nitrazepam,,,oral,4,medicine,benzodiazepine,,,,,,,yes,,
ibuprofen,ibuprofen,,,oral,10,medicine,nsaid,,,,,,,,,
omeprazole,omeprazole,,,oral,1,medicine,ppi,,,,,,,,,
`,
  'tables/diagnoses.csv': `diagnosis,title,includes,codes,grade
dementia,dementia,,52448006,A
epilepsy,epilepsy,,84757009,A
pneumonia,pneumonia,,233604007,A
`,
  'tables/signs.csv': `sign,group,title
withdrawn,soft,quieter or more withdrawn than usual
rigor,infection,shaking with cold
`,
  'tables/instruments.csv': `instrument,title,least,most,direction,bands
cfs,Clinical Frailty Scale,1,9,higher-worse,
`,
  'tables/rows.csv': `row,base,section,plan,never_suppress,pages
FAL-02,mdt,4.2,,,1
MR-BZD-01,medicines,5,,,1
NEWS2-7,escalation,3.5,reroute,yes,1
HYPO-999,escalation,5.8,,yes,1
`,
  'releases/2026-12.yaml': `release: 2026-12
publisher: Tests
status: draft
validFrom: 2026-12-01
approvals: []
pages: all
`,
}

const fallsPage = 'falls/many-falls.v1.yaml'
const medicinesPage = 'medicines/nitrazepam-and-falls.v1.yaml'
const feverPage = 'observations/fever.v1.yaml'
const factsPage = 'facts/shared.yaml'

const edited = (path: string, sections: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { [path]: withSections(ground[path] ?? '', sections) },
})

/** The page about falls with some sections written anew. */
export const falls = (sections: string): { readonly files: Readonly<Record<string, string>> } =>
  edited(fallsPage, sections)

/** The page about a benzodiazepine with some sections written anew. */
export const benzodiazepine = (sections: string): { readonly files: Readonly<Record<string, string>> } =>
  edited(medicinesPage, sections)

/** The page about a fever with some sections written anew. */
export const fever = (sections: string): { readonly files: Readonly<Record<string, string>> } =>
  edited(feverPage, sections)

/** The shared facts, with some more. */
export const moreFacts = (lines: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { [factsPage]: `${ground[factsPage] ?? ''}${lines.replace(/^\n/, '')}` },
})

/** The settings, with some more. */
export const moreSettings = (lines: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { 'settings/local.v1.yaml': `${ground['settings/local.v1.yaml'] ?? ''}${lines.replace(/^\n/, '')}` },
})

/** A table with some more rows. */
export const moreRows = (
  table: string,
  rows: string,
): { readonly files: Readonly<Record<string, string>> } => ({
  files: { [`tables/${table}.csv`]: `${ground[`tables/${table}.csv`] ?? ''}${rows.replace(/^\n/, '')}` },
})

/** Several of these together. */
export const together = (
  ...parts: readonly { readonly files: Readonly<Record<string, string>> }[]
): { readonly files: Readonly<Record<string, string>> } => ({
  files: Object.assign({}, ...parts.map(({ files }) => files)) as Record<string, string>,
})

/** One more setting, with a fact that reads it. */
export const longFall = (line: string): { readonly files: Readonly<Record<string, string>> } =>
  together(
    moreSettings(line),
    moreFacts(`
  longFalls: { count: falls, where: { minutesOnFloor: { atLeast: { setting: longFall } } }, within: 12 months, ask: { group: events, say: How many long falls? } }
`),
  )

/** One more table. */
export const table = (name: string, text: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { [`tables/${name}.csv`]: text },
})
