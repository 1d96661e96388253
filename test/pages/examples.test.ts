import { describe, expect, it, test } from 'vitest'
import { exampleAsOf, exampleBox, exampleRecord } from '../../src/pages/examples.js'
import { parseAssessment } from '../../src/record/parse-assessment.js'

const noon = '2026-12-01T12:00:00+00:00'

describe('the moment of an example', () => {
  test.each([
    [undefined, '2026-12-01', noon],
    [undefined, '2026-06-01', '2026-06-01T12:00:00+01:00'],
    [undefined, '2026-03-29', '2026-03-29T12:00:00+01:00'],
    [undefined, '2026-10-25', '2026-10-25T12:00:00+00:00'],
    ['2026-07-01', '2026-12-01', '2026-07-01T12:00:00+01:00'],
    ['2026-07-01T08:00:00+01:00', '2026-12-01', '2026-07-01T08:00:00+01:00'],
  ])('%s on a page of %s is %s', (asOf, effectiveFrom, moment) => {
    expect(exampleAsOf(asOf, effectiveFrom)).toBe(moment)
  })
})

describe('a record snippet', () => {
  it('becomes a whole assessment that reads without a fault', () => {
    const record = exampleRecord(
      {
        resident: { birthDate: '80 years ago', sex: 'female' },
        medicines: [{ asWritten: 'Diazepam 5 mg tablets', startedOn: '28 days ago' }],
        observations: [{ kind: 'temperature', at: '2 hours ago', value: 38.4 }],
        falls: [{ at: '3 days ago', injury: 'minor' }],
        seizures: [],
        vomits: [],
        diagnoses: [{ diagnosis: 'dementia' }],
        carePlans: [{ of: 'escalation-plan', at: '12 months ago', reviewDue: 'in 7 days' }],
      },
      noon,
    )
    expect(record).toEqual({
      resident: { id: 'example', birthDate: '1946-12-01', sex: 'female' },
      medicines: {
        entries: [{ asWritten: 'Diazepam 5 mg tablets', startedOn: '2026-11-03' }],
        complete: true,
      },
      observations: { entries: [{ kind: 'temperature', at: '2026-12-01T10:00:00+00:00', value: 38.4 }] },
      events: {
        entries: [{ kind: 'fall', at: '2026-11-28T12:00:00+00:00', injury: 'minor' }],
        completeFrom: '2021-12-01',
        completeTo: noon,
        completeOf: ['fall', 'seizure'],
      },
      charts: { entries: [], completeFrom: '2021-12-01', completeTo: noon, completeOf: ['vomit'] },
      diagnoses: { entries: [{ diagnosis: 'dementia' }], complete: true },
      carePlans: {
        entries: [{ of: 'escalation-plan', at: '2025-12-01T12:00:00+00:00', reviewDue: '2026-12-08' }],
        completeFrom: '2021-12-01',
        completeTo: noon,
      },
    })
    const parsed = parseAssessment(record)
    expect(parsed).toMatchObject({ ok: true, issues: [] })
  })

  it('keeps what a list says of itself', () => {
    expect(
      exampleRecord(
        {
          events: {
            entries: [{ kind: 'fall', at: 'now' }],
            completeFrom: '90 days ago',
            completeTo: '1 day ago',
          },
        },
        noon,
      )['events'],
    ).toEqual({
      entries: [{ kind: 'fall', at: noon }],
      completeFrom: '2026-09-02T12:00:00+01:00',
      completeTo: '2026-11-30T12:00:00+00:00',
    })
  })

  it('keeps noon at noon over a change of the clocks', () => {
    expect(exampleRecord({ events: [{ kind: 'fall', at: '90 days ago' }] }, noon)['events']).toMatchObject({
      entries: [{ at: '2026-09-02T12:00:00+01:00' }],
    })
  })

  it('leaves alone what is no time', () => {
    expect(
      exampleRecord({ concerns: [{ of: 'other', at: noon, about: '3 days ago' }] }, noon)['concerns'],
    ).toMatchObject({ entries: [{ about: '3 days ago' }] })
    expect(exampleRecord({ nonsense: [{ at: '3 days ago' }] }, noon)['nonsense']).toEqual([
      { at: '3 days ago' },
    ])
  })
})

it('leaves a box as it is', () => {
  const given = { falls: [1, 3], hot: true }
  expect(exampleBox(given)).toBe(given)
})
