import fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { release } from '../../src/generated/release.js'
import { createScreener } from '../../src/explain/screener.js'
import { residentAssessment, type ResidentAssessment } from '../../src/io-ts.js'
import { parseAssessment } from '../../src/record/parse-assessment.js'
import { assessmentSchema } from '../../src/record/schema.js'
import { anyOddity, anyOddRecord } from '../record/any-odd-record.js'
import { anyRecord } from '../record/any-record.js'
import { runs } from '../safety/runs.js'

const at = '2026-11-21T08:30:00+00:00'
const zod = assessmentSchema()
const withEntry = (entry: unknown, list = 'observations') => ({
  resident: { id: 'r1' },
  [list]: { entries: [entry] },
})

/** What the codec gives out; a refusal says why. */
function decoded(input: unknown): ResidentAssessment {
  const result = residentAssessment.decode(input)
  if (isLeft(result)) throw new Error(PathReporter.report(result).join('\n'))
  return result.right
}

/** The data alone: whatever class an object is of, and without fields that say `undefined`. */
const plain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Array.from(value, plain)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.map(([name, field]) => [name, plain(field)]))
}

/** Both answer alike, and what is accepted is written again as it was. Says whether it was accepted. */
function agree(input: unknown): boolean {
  const result = residentAssessment.decode(input)
  expect(zod.safeParse(input).success).toBe(isRight(result))
  if (isLeft(result)) {
    expect(result.left.length).toBeGreaterThan(0)
    return false
  }
  expect(plain(residentAssessment.encode(result.right))).toEqual(plain(input))
  return true
}

type Plain = Record<string, unknown>
type Step = string | number

/** The way to every object and list inside, itself included. */
function placesIn(value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return []
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))]
}

const placeAt = (record: unknown, path: readonly Step[]): Plain =>
  path.reduce<unknown>((value, step) => (value as Plain)[step], record) as Plain

const anyName = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'value',
  'at',
  'entries',
  'kind',
  'x',
  '0',
  '$schema',
)

/** Whatever a framework made of an entry. */
class Entry {
  toString(): string {
    return 'an entry'
  }
}

/** How a record is spoilt at one place: a value put in place of another, beside it, behind a getter, or out of the list. */
const anySpoilt = fc
  .tuple(
    anyRecord,
    fc.nat(),
    fc.nat(),
    fc.oneof(
      anyOddity,
      fc.constantFrom<unknown>(NaN, Infinity, -Infinity, '24', '', null, undefined, 36.05, 1e9, {}, []),
    ),
    fc.constantFrom('instead', 'beside', 'getter', 'hole', 'error', 'class', 'twice', 'deep'),
    anyName,
  )
  .map(([whole, where, which, odd, how, name]) => {
    // Shrinking takes up the same record again.
    const record = structuredClone(whole)
    const places = placesIn(record)
    const place = placeAt(record, places[where % places.length] ?? [])
    const keys = Object.keys(place)
    const key = keys[which % Math.max(1, keys.length)] ?? 'x'
    const put = (into: Plain, as: string, value: PropertyDescriptor): unknown =>
      Object.defineProperty(into, as, { enumerable: true, configurable: true, ...value })
    if (how === 'instead') put(place, key, { value: odd })
    if (how === 'beside') put(place, name, { value: odd })
    if (how === 'getter') {
      const kept = place[key]
      put(place, key, { get: () => kept })
    }
    if (how === 'hole' && Array.isArray(place)) Reflect.deleteProperty(place, which % (place.length + 1))
    if (how === 'error' && !Array.isArray(place)) place['status'] = 'entered-in-error'
    if (how === 'class') Object.setPrototypeOf(place, which % 2 === 0 ? null : new Entry())
    if (how === 'twice' && Array.isArray(place)) place.push(...(place as unknown[]).slice(0, 1))
    if (how === 'deep')
      place[key] = Array.from({ length: 5000 }).reduce((inner: unknown) => ({ x: inner }), odd)
    return record
  })

describe('the io-ts codec and the zod schema', () => {
  it('accept every record without a fault, and give it back as it was', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const before = structuredClone(record)
        expect(agree(record)).toBe(true)
        expect(record).toEqual(before)
      }),
      runs(100, 5_000),
    )
  })

  it('answer alike where one thing of a record is otherwise', () => {
    let accepted = 0
    let refused = 0
    fc.assert(
      fc.property(anySpoilt, (record) => {
        if (agree(record)) accepted++
        else refused++
      }),
      runs(500, 30_000),
    )
    expect(Math.min(accepted, refused)).toBeGreaterThan(50)
  })

  it('answer alike whatever comes in, without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(anyOddRecord, anyOddity, fc.anything()), (input) => void agree(input)),
      runs(500, 30_000),
    )
  })

  it.each<[string, unknown, boolean]>([
    ['a kind that need not be written', withEntry({ diagnosis: 'copd' }, 'diagnoses'), true],
    ['a list that is absent', { resident: { id: 'r1' }, events: { absent: 'not-visible' } }, true],
    ['a list that says nothing', { resident: { id: 'r1' }, events: {} }, false],
    [
      'an entry made in error, whatever it says',
      withEntry({ status: 'entered-in-error', value: '36,8', x: { y: [1] } }),
      true,
    ],
    [
      'an entry made in error that holds no plain data',
      withEntry({ status: 'entered-in-error', value: new Date(0) }),
      false,
    ],
    [
      'a field that says undefined',
      withEntry({ kind: 'temperature', at, value: 36.8, unit: undefined }),
      true,
    ],
    ['a field too many', withEntry({ kind: 'temperature', at, value: 36.8, unit: 'Cel' }), false],
    ['a schema that is named', { $schema: 'assessment.schema.json', resident: { id: 'r1' } }, true],
    ['a schema that is no text', { $schema: 5, resident: { id: 'r1' } }, false],
    ['what reading set aside', { resident: { id: 'r1' }, notUsed: [] }, false],
    [
      'an entry of another resident',
      withEntry({ kind: 'temperature', at, value: 36.8, resident: 'r2' }),
      false,
    ],
    [
      'one entry twice under one id',
      { resident: { id: 'r1' }, events: { entries: [1, 2].map(() => ({ id: 'a', kind: 'fall', at })) } },
      true,
    ],
    ['a number finer than its step', withEntry({ kind: 'temperature', at, value: 36.05 }), false],
    [
      'too many entries',
      {
        resident: { id: 'r1' },
        events: { entries: Array.from({ length: 50_001 }, () => ({ kind: 'fall', at })) },
      },
      false,
    ],
    [
      'a list of holes without end',
      { resident: { id: 'r1' }, events: { entries: new Array(50_000_000) } },
      false,
    ],
  ])('agree on %s', (_, input, isAccepted) => {
    expect(agree(input)).toBe(isAccepted)
  })

  it('read each value once, so that no getter can show them two', () => {
    let asked = 0
    const value = {
      kind: 'temperature',
      at,
      get value(): number {
        return asked++ === 0 ? 36.8 : 500
      },
    }
    expect(residentAssessment.encode(decoded(withEntry(value)))).toEqual(
      withEntry({ kind: 'temperature', at, value: 36.8 }),
    )
    expect(asked).toBe(1)
  })
})

describe('the io-ts codec', () => {
  it('gives out what `parseAssessment` does, ready to be screened', () => {
    const screener = createScreener(release, { allowDraft: true })
    fc.assert(
      fc.property(anyRecord, (record) => {
        const parsed = parseAssessment(record)
        expect(decoded(record)).toEqual(parsed.ok && parsed.assessment)
        screener.screen(decoded(record), { asOf: '2027-01-08T09:00:00+00:00' })
      }),
      runs(30, 500),
    )
    expectTypeOf<t.TypeOf<typeof residentAssessment>>().toEqualTypeOf<ResidentAssessment>()
  })

  it('refuses with the words and the place of each issue', () => {
    const input = {
      resident: { id: 'r1' },
      observations: {
        entries: [
          { kind: 'temperature', at, value: 36.05 },
          { kind: 'glucose', at, value: { atMost: '5' } },
        ],
      },
    }
    const result = residentAssessment.decode(input)
    const parsed = parseAssessment(input)
    expect(PathReporter.report(result)).toEqual(
      parsed.issues.map(({ message, help }) => `${message}; ${help}`),
    )
    const errors = isLeft(result) ? result.left : []
    expect(errors.map(({ context }) => context.map(({ key }) => key).join('/'))).toEqual([
      '/observations/entries/0/value',
      '/observations/entries/1/value/atMost',
    ])
    expect(errors.map(({ value }) => value)).toEqual([36.05, '5'])
    expect(errors[0]?.context.at(-1)?.type.name).toBe(
      'a number from 25 to 45 in steps of 0.1, in degrees Celsius',
    )
  })

  it('keeps the place it has in a codec around it', () => {
    const result = t
      .type({ residents: t.array(residentAssessment) })
      .decode({ residents: [{ resident: { id: 'r1' } }, 5] })
    const [error] = isLeft(result) ? result.left : []
    expect(error?.context.map(({ key }) => key)).toEqual(['', 'residents', '1'])
    expect([error?.value, error?.message]).toEqual([
      5,
      'the record is a number, not an object; give an object with `resident` and the lists',
    ])
  })

  it('knows an assessment from a record, and from one that nobody read', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(residentAssessment.is(decoded(record))).toBe(true)
        expect(residentAssessment.is(record)).toBe(false)
      }),
      runs(30, 500),
    )
    expect(
      residentAssessment.is({ ...withEntry({ kind: 'temperature', at, value: '36.8' }), notUsed: [] }),
    ).toBe(false)
    expect(residentAssessment.is({ ...withEntry({ diagnosis: 'copd' }, 'diagnoses'), notUsed: [] })).toBe(
      false,
    )
    expect(residentAssessment.is({ resident: { id: 'r1' }, notUsed: [{}] })).toBe(false)
    const parsed = parseAssessment(withEntry({ kind: 'temperature', at, value: '36.8' }))
    expect(residentAssessment.is(parsed.ok && parsed.assessment)).toBe(true)
  })

  it('writes an assessment that came from elsewhere, but not one that lacks entries', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const parsed = parseAssessment(record)
        if (!parsed.ok) throw new Error('faultless')
        expect(decoded(residentAssessment.encode(parsed.assessment))).toEqual(parsed.assessment)
      }),
      runs(30, 500),
    )
    const faulty = parseAssessment(withEntry({ kind: 'temperature', at, value: '36.8' }))
    expect(() => faulty.ok && residentAssessment.encode(faulty.assessment)).toThrow(
      'keep the record as it came in',
    )
  })
})
