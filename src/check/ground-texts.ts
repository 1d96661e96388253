import { groundTables } from './ground-tables.js'

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
  ...groundTables,
}
