import { describe, expect, it, test } from 'vitest'
import { parseAssessment, parseHome, type Parsed } from '../../src/record/parse-assessment.js'
import type { ResidentAssessment } from '../../src/record/assessment.js'

const at = '2026-11-21T08:30:00+00:00'
const resident = { id: 'r1' }

/** A record of one resident with these observations. */
const observed = (...entries: unknown[]): unknown => ({ resident, observations: { entries } })

function assessmentOf(parsed: Parsed<ResidentAssessment>): ResidentAssessment {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2))
  return parsed.assessment
}

const codes = (input: unknown): string[] => parseAssessment(input).issues.map(({ code }) => code)

/** The one issue that this entry gets, when it is put among the observations. */
function faultOf(entry: unknown) {
  const { notUsed, observations } = assessmentOf(parseAssessment(observed(entry)))
  expect(observations?.entries).toEqual([])
  expect(notUsed).toHaveLength(1)
  expect(notUsed[0]?.reason).toBe('faulty')
  return notUsed[0]?.issues[0]
}

describe('a record without a fault', () => {
  const parsed = parseAssessment({
    $schema: './schemas/assessment.json',
    resident: { id: 'r1', birthDate: '1938-05-02', sex: 'female' },
    observations: { entries: [{ kind: 'temperature', at, value: 36.8, method: 'ear', by: 'nurse' }] },
    events: { entries: [], completeFrom: '2025-11-21', completeTo: at, completeOf: ['fall'] },
    medicines: {
      entries: [{ asWritten: 'Apixaban 2.5 mg tablets', regular: true, times: ['08:00', '20:00'] }],
    },
    results: { absent: 'not-visible' },
  })

  it('has no issues', () => {
    expect(parsed.issues).toEqual([])
  })

  it('comes out as it went in, with the kind named where it may be left out', () => {
    expect(assessmentOf(parsed)).toEqual({
      resident: { id: 'r1', birthDate: '1938-05-02', sex: 'female' },
      observations: { entries: [{ kind: 'temperature', at, value: 36.8, method: 'ear', by: 'nurse' }] },
      events: { entries: [], completeFrom: '2025-11-21', completeTo: at, completeOf: ['fall'] },
      medicines: {
        entries: [
          { kind: 'line', asWritten: 'Apixaban 2.5 mg tablets', regular: true, times: ['08:00', '20:00'] },
        ],
      },
      results: { entries: [], absent: 'not-visible' },
      notUsed: [],
    })
  })

  it('does not depend on the order in which fields were written', () => {
    const one = parseAssessment(observed({ value: 36.8, at, kind: 'temperature', method: 'ear' }))
    const other = parseAssessment(observed({ method: 'ear', kind: 'temperature', value: 36.8, at }))
    expect(one).toStrictEqual(other)
  })
})

describe('nothing is coerced', () => {
  test.each([
    [
      'a number in quotes',
      { kind: 'respirationRate', at, value: '24' },
      'wrong-type',
      'write 24 without quotes',
    ],
    ['two numbers in one', { kind: 'systolicPressure', at, value: '95/60' }, 'wrong-type', 'two entries'],
    ['a bound as text', { kind: 'glucose', at, value: '<4' }, 'wrong-type', 'atMost'],
    ['not a number', { kind: 'pulseRate', at, value: NaN }, 'not-a-number', 'leave it out'],
    ['without end', { kind: 'pulseRate', at, value: Infinity }, 'not-a-number', 'leave it out'],
    [
      'a number with its unit',
      { kind: 'temperature', at, value: { value: 36, unit: 'Cel' } },
      'not-a-bound',
      'write the number alone',
    ],
    [
      'a unit beside the number',
      { kind: 'temperature', at, value: 36.8, unit: 'Cel' },
      'unknown-field',
      'always in degrees Celsius',
    ],
    [
      'degrees Fahrenheit',
      { kind: 'temperature', at, value: 98.6 },
      'out-of-range',
      'check the digits and the unit',
    ],
    ['a slip of the pen', { kind: 'oxygenSaturation', at, value: 9 }, 'out-of-range', 'check the digits'],
    [
      'more precision than the field has',
      { kind: 'temperature', at, value: 36.05 },
      'too-precise',
      'not rounded',
    ],
    [
      'a fraction where whole numbers are counted',
      { kind: 'pulseRate', at, value: 72.5 },
      'too-precise',
      'not rounded',
    ],
    [
      'HI where there is no meter',
      { kind: 'temperature', at, value: 'HI' },
      'wrong-type',
      'write the number alone',
    ],
    [
      'a bound the wrong way round',
      { kind: 'glucose', at, value: { atLeast: 5, atMost: 4 } },
      'reversed',
      'atLeast',
    ],
    ['a bound that says nothing', { kind: 'glucose', at, value: {} }, 'not-a-bound', 'atLeast'],
    [
      'a bound out of range',
      { kind: 'glucose', at, value: { atMost: 500 } },
      'out-of-range',
      'check the digits',
    ],
    [
      'a bound in quotes',
      { kind: 'glucose', at, value: { atMost: '5' } },
      'wrong-type',
      'write 5 without quotes',
    ],
    ['null', { kind: 'temperature', at, value: null }, 'null', 'leave it out'],
    ['a word for true', { kind: 'acuteDiseaseEffect', at, value: 'true' }, 'not-a-choice', 'without quotes'],
    ['one for true', { kind: 'acuteDiseaseEffect', at, value: 1 }, 'wrong-type', 'without quotes'],
    [
      'a word the field does not have',
      { kind: 'consciousness', at, value: 'new-confusion' },
      'not-a-choice',
      'did you mean `newConfusion`?',
    ],
    [
      'a time without an offset',
      { kind: 'temperature', at: '2026-11-21T08:30:00', value: 36.8 },
      'not-a-time',
      'add its offset',
    ],
    [
      'a day that does not exist',
      { kind: 'temperature', at: '2026-02-30', value: 36.8 },
      'not-a-time',
      'write it like',
    ],
    ['a Date', { kind: 'temperature', at: new Date(0), value: 36.8 }, 'unreadable', 'write the time as text'],
    ['no time', { kind: 'temperature', value: 36.8 }, 'missing-field', 'add `at`'],
    ['no value and no reason', { kind: 'temperature', at }, 'missing-field', 'absent'],
    [
      'a value and a reason why there is none',
      { kind: 'temperature', at, value: 36.8, absent: 'declined' },
      'value-and-absent',
      'leave out',
    ],
    [
      'a misspelt field',
      { kind: 'temperature', at, value: 36.8, metod: 'ear' },
      'unknown-field',
      'did you mean `method`?',
    ],
    [
      'a field every object has',
      JSON.parse('{"kind":"pulseRate","at":"2026-11-21","value":70,"__proto__":{"value":1}}'),
      'unknown-field',
      'use one of',
    ],
    [
      'a misspelt kind',
      { kind: 'temprature', at, value: 36.8 },
      'unknown-kind',
      'did you mean `temperature`?',
    ],
    ['a kind of another list', { kind: 'fall', at }, 'unknown-kind', 'put it into `events`'],
    ['a kind every object has', { kind: 'constructor', at }, 'unknown-kind', 'use one of the kinds'],
    ['no kind', { at, value: 36.8 }, 'missing-kind', 'add `kind`'],
    ['no entry at all', null, 'not-an-entry', 'write an entry as an object'],
    ['a list for an entry', [], 'not-an-entry', 'write an entry as an object'],
    ['an id that is a number', { kind: 'pulseRate', at, value: 70, id: 7 }, 'wrong-type', 'in quotes'],
    ['an empty id', { kind: 'pulseRate', at, value: 70, id: '' }, 'empty', 'leave it out'],
    [
      'a status the kind does not have',
      { kind: 'pulseRate', at, value: 70, status: 'final' },
      'unknown-field',
      'use one of',
    ],
  ])('%s', (_, entry: unknown, code, help) => {
    const issue = faultOf(entry)
    expect(issue?.code).toBe(code)
    expect(issue?.help).toContain(help)
    expect(issue?.message).not.toMatch(/[.\n]$|zod|undefined|\[object/i)
  })

  test.each([36, 36.1, 36.6, 38.4, 39.2, 25, 45])('%d degrees fits a tenth exactly', (value) => {
    expect(codes(observed({ kind: 'temperature', at, value }))).toEqual([])
  })

  test.each(['HI', 'LO', { atLeast: 4, atMost: 4 }, { atMost: 5 }, 4.4])('a meter may say %j', (value) => {
    expect(codes(observed({ kind: 'glucose', at, value }))).toEqual([])
  })

  it('judges a usual value by what it is about', () => {
    const usual = (of: string, value: number) => ({
      resident,
      usual: { entries: [{ kind: 'usualValue', at, of, value }] },
    })
    expect(codes(usual('systolicPressure', 120))).toEqual([])
    expect(codes(usual('temperature', 120))).toEqual(['out-of-range'])
    expect(codes(usual('news2.total', 3.5))).toEqual(['too-precise'])
  })
})

describe('a faulty entry', () => {
  it('is set aside with all its faults, and silences nothing else', () => {
    const { ok, issues } = parseAssessment(
      observed(
        { kind: 'temperature', at: 'today', value: '36', metod: 'ear', id: 'a' },
        { kind: 'pulseRate', at, value: 70 },
      ),
    )
    expect(ok).toBe(true)
    expect(issues.map(({ code, path }) => [code, path?.at(-1)])).toEqual([
      ['not-a-time', 'at'],
      ['wrong-type', 'value'],
      ['unknown-field', 'metod'],
    ])
    expect(issues[1]?.path).toEqual(['observations', 'entries', 0, 'value'])
    expect(issues[1]?.seen).toBe('"36"')
    expect(issues[1]?.expected).toContain('from 25 to 45')
  })

  it('keeps its id, kind and time where they can be read', () => {
    const { notUsed } = assessmentOf(
      parseAssessment(observed({ kind: 'temperature', at, value: '36', id: 'a' }, { kind: 'x', at: 'x' })),
    )
    expect(notUsed).toMatchObject([
      { list: 'observations', index: 0, id: 'a', kind: 'temperature', at, reason: 'faulty' },
      { list: 'observations', index: 1, reason: 'faulty' },
    ])
    expect(notUsed[1]).not.toHaveProperty('kind')
    expect(notUsed[1]).not.toHaveProperty('at')
  })

  it('counts where its kind belongs when it stands in the wrong list', () => {
    const { notUsed } = assessmentOf(parseAssessment(observed({ kind: 'fall', at })))
    expect(notUsed).toMatchObject([{ list: 'events', foundIn: 'observations', kind: 'fall', at }])
  })

  it('is listed, without an issue, when it was entered in error', () => {
    const parsed = parseAssessment(
      observed({ kind: 'temperature', at, value: 'x', status: 'entered-in-error' }),
    )
    expect(parsed.issues).toEqual([])
    expect(assessmentOf(parsed).notUsed).toMatchObject([
      { kind: 'temperature', at, reason: 'entered-in-error', issues: [] },
    ])
  })

  it('may not be older than the resident', () => {
    const born = { id: 'r1', birthDate: '1940-01-01' }
    const entry = (on: string) => ({ resident: born, events: { entries: [{ kind: 'fall', at: on }] } })
    expect(codes(entry('1939-12-31'))).toEqual(['before-birth'])
    expect(codes(entry('1940-01-01'))).toEqual([])
  })

  it('makes the record unusable only when strict', () => {
    const input = observed({ kind: 'temperature', at, value: '36' })
    expect(parseAssessment(input).ok).toBe(true)
    expect(parseAssessment(input, { strict: true })).toMatchObject({
      ok: false,
      issues: [{ code: 'wrong-type' }],
    })
    expect(parseAssessment(observed({ kind: 'temperature', at, value: 36 }), { strict: true }).ok).toBe(true)
  })
})

describe('a list', () => {
  const events = (list: unknown) => parseAssessment({ resident, events: list })

  test.each([
    ['a misspelt end', { entries: [], completeFrm: '2026-01-01', completeTo: at }, 'unknown-field'],
    ['an end that is no time', { entries: [], completeFrom: 'always', completeTo: at }, 'not-a-time'],
    ['one end only', { entries: [], completeFrom: '2026-01-01' }, 'missing-field'],
    [
      'ends the wrong way round',
      { entries: [], completeFrom: '2026-01-02', completeTo: '2026-01-01' },
      'reversed',
    ],
    [
      'kinds it does not have',
      { entries: [], completeFrom: '2026-01-01', completeTo: at, completeOf: ['falls'] },
      'not-a-choice',
    ],
  ])('loses its claim to be complete with %s', (_, list, code) => {
    const parsed = events(list)
    expect(parsed.issues[0]?.code).toBe(code)
    expect(assessmentOf(parsed).events).toEqual({ entries: [] })
  })

  test.each([{ complte: false }, { complete: 'no' }, { reconciledOn: 'monday' }])(
    'of medicines with the faulty field %j is not complete',
    (said) => {
      const parsed = parseAssessment({ resident, medicines: { entries: [], ...said } })
      expect(assessmentOf(parsed).medicines).toEqual({ entries: [], complete: false })
    },
  )

  it('cannot be absent and there, nor absent and complete', () => {
    expect(assessmentOf(events({ entries: [{ kind: 'fall', at }], absent: 'declined' })).events).toEqual({
      entries: [{ kind: 'fall', at }],
    })
    expect(codes({ resident, allergies: { absent: 'not-recorded', complete: true } })).toEqual([
      'value-and-absent',
    ])
  })

  test.each([
    ['text', 'none', 'not-a-list'],
    ['a bare list', [{ kind: 'fall', at }], 'not-a-list'],
    ['an object without entries', { completeFrom: '2026-01-01' }, 'missing-field'],
    ['entries that are no list', { entries: { 0: { kind: 'fall', at } } }, 'not-a-list'],
  ])('that is %s is unknown', (_, list, code) => {
    const parsed = events(list)
    expect(parsed.issues.map((issue) => issue.code)).toEqual([code])
    expect(assessmentOf(parsed)).not.toHaveProperty('events')
  })

  it('that the record does not have is reported, and its entries are not lost', () => {
    const parsed = parseAssessment({
      resident,
      event: { entries: [{ kind: 'fall', at }] },
      falls: { entries: [] },
      weather: 1,
    })
    expect(parsed.issues.map(({ code, help }) => [code, help.slice(0, 40)])).toEqual([
      ['unknown-list', 'did you mean `events`?'],
      ['unknown-list', 'put these entries into `events`'],
      ['unknown-list', 'the lists are observations, results, ins'],
    ])
    expect(assessmentOf(parsed).notUsed).toMatchObject([
      { list: 'events', foundIn: 'event', index: 0, kind: 'fall' },
    ])
  })

  it('takes two identical entries of one id for one', () => {
    const entry = { id: 'a', kind: 'fall', at, injury: 'none' }
    const parsed = events({ entries: [entry, { injury: 'none', at, kind: 'fall', id: 'a' }] })
    expect(parsed.issues).toEqual([])
    expect(assessmentOf(parsed).events?.entries).toHaveLength(1)
  })

  it('keeps two different entries of one id, and says so', () => {
    const parsed = events({
      entries: [
        { id: 'a', kind: 'fall', at },
        { id: 'a', kind: 'fall', at, injury: 'severe' },
      ],
    })
    expect(parsed.issues.map(({ code }) => code)).toEqual(['different-under-one-id'])
    expect(assessmentOf(parsed).events?.entries).toHaveLength(2)
  })
})

describe('a record as a whole', () => {
  test.each([
    ['nothing', undefined, 'not-a-record'],
    ['null', null, 'not-a-record'],
    ['text', '{}', 'not-a-record'],
    ['a list', [], 'not-a-record'],
    ['a Map', new Map(), 'not-a-record'],
    ['without a resident', {}, 'no-subject'],
    ['with a resident who has no id', { resident: {} }, 'missing-field'],
    ['with a number for an id', { resident: { id: 7 } }, 'wrong-type'],
    ['of two residents', observed({ kind: 'pulseRate', at, value: 70, resident: 'r2' }), 'two-residents'],
    ['of two residents, one entry faulty', observed({ kind: 'pulseRate', resident: 'r2' }), 'two-residents'],
    [
      'with too many entries',
      observed(...Array.from({ length: 50_001 }, () => ({ kind: 'pulseRate', at, value: 70 }))),
      'too-many-entries',
    ],
  ])('cannot be used if it is %s', (_, input, code) => {
    const parsed = parseAssessment(input)
    expect(parsed.ok).toBe(false)
    expect(parsed.issues[0]?.code).toBe(code)
  })

  it('may hold an entry of somebody else that is marked as an error', () => {
    expect(
      parseAssessment(observed({ kind: 'pulseRate', resident: 'r2', status: 'entered-in-error' })).ok,
    ).toBe(true)
  })

  it('leaves out a faulty field of the resident', () => {
    const parsed = parseAssessment({
      resident: { id: 'r1', birthDate: '1940-02-30', sex: 'F', six: 'female' },
    })
    expect(parsed.issues.map(({ code }) => code)).toEqual(['not-a-day', 'not-a-choice', 'unknown-field'])
    expect(assessmentOf(parsed).resident).toEqual({ id: 'r1' })
  })

  it('may be of a home', () => {
    const cases = {
      entries: [
        { person: 'p1', of: 'gut', at },
        { person: 'p2', of: 'gutt', at },
      ],
    }
    const parsed = parseHome({ home: { id: 'h1' }, cases })
    expect(parsed.ok && parsed.assessment.cases?.entries).toEqual([
      { kind: 'case', at, person: 'p1', of: 'gut' },
    ])
    expect(parsed.issues[0]?.help).toBe('did you mean `gut`?')
  })
})
