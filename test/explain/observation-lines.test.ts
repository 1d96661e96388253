import { describe, expect, test } from 'vitest'
import type { TimeLine } from '../../src/explain/drawing.js'
import { observationItems } from '../../src/explain/observation-lines.js'
import type { Item } from '../../src/explain/outline.js'
import { wordsOf } from '../../src/explain/words.js'
import { release } from '../../src/generated/release.js'
import { timeFrom } from '../../src/values/instant.js'
import { asOf, assessed } from './home.js'

interface Written {
  readonly at: string
  readonly value?: unknown
  readonly absent?: string
}

/** The items of a record that holds these readings of one kind. */
function itemsOf(kind: string, ...readings: readonly Written[]): readonly Item[] {
  const entries = readings.map((reading) => ({ kind, ...reading }))
  const record = assessed({ resident: { id: 'a' }, observations: { entries } })
  return observationItems(record, release, { words: wordsOf(release), asOf: timeFrom(asOf) })
}

const drawn = (items: readonly Item[]): TimeLine | undefined => {
  const [first] = items
  return first?.drawing?.kind === 'time-line' ? first.drawing : undefined
}
const details = (items: readonly Item[]): readonly string[] =>
  (items[0]?.details ?? []).map(({ text }) => text)
const today = (clock: string): string => `2026-12-08T${clock}:00+00:00`

describe('observations along the days', () => {
  test('from the oldest to the newest, whatever order they were written in', () => {
    const items = itemsOf(
      'temperature',
      { at: today('08:52'), value: 38.9 },
      { at: today('06:10'), value: 38.1 },
      { at: '2026-12-07T21:00:00+00:00', value: 37.2 },
    )
    expect(items[0]?.text).toBe('Temperature: 38.9 °C today 08:52')
    expect(details(items)).toEqual(['3 readings, the first 37.2 °C yesterday 21:00'])
    expect(drawn(items)).toMatchObject({
      says: 'Temperature, 3 readings: 37.2 °C yesterday 21:00; 38.1 °C today 06:10; 38.9 °C today 08:52',
      readings: [{ low: 37.2 }, { low: 38.1 }, { low: 38.9 }],
      noPoints: [36, 38],
    })
  })

  test('one reading is no line', () => {
    expect(itemsOf('temperature', { at: today('08:52'), value: 38.9 })).toEqual([])
  })

  test('the last week where three lie in it, else half a year, and no more than twelve', () => {
    const daily = Array.from({ length: 20 }, (_, i) => ({
      at: `2026-11-${String(i + 10).padStart(2, '0')}T09:00:00+00:00`,
      value: 70 + i,
    }))
    expect(drawn(itemsOf('pulseRate', ...daily))?.readings).toHaveLength(12)
    const twoRecent = [
      { at: today('07:00'), value: 80 },
      { at: today('08:00'), value: 82 },
    ]
    expect(drawn(itemsOf('pulseRate', ...daily.slice(0, 3), ...twoRecent))?.readings).toHaveLength(5)
    const three = [...twoRecent, { at: today('06:00'), value: 81 }]
    expect(drawn(itemsOf('pulseRate', ...daily.slice(0, 3), ...three))?.readings).toHaveLength(3)
    const longAgo = { at: '2026-06-01T09:00:00+01:00', value: 60 }
    expect(drawn(itemsOf('pulseRate', longAgo, ...twoRecent))?.readings).toHaveLength(2)
  })

  test('a bounded number is drawn as far as it is known and told as it is', () => {
    const items = itemsOf(
      'weight',
      { at: '2026-11-01T09:00:00+00:00', value: 60 },
      { at: '2026-12-01T09:00:00+00:00', value: { atLeast: 55, atMost: 58 } },
    )
    expect(items[0]?.text).toBe('Weight: 55 to 58 kg 1 Dec 09:00')
    expect(drawn(items)?.readings.at(-1)).toMatchObject({ low: 55, high: 58 })
  })

  test('what no number says is told and not drawn', () => {
    const items = itemsOf(
      'glucose',
      { at: today('06:00'), value: 12.1 },
      { at: today('07:00'), value: 18.4 },
      { at: today('08:00'), value: 'HI' },
    )
    expect(items[0]?.text).toBe('Glucose: HI today 08:00')
    expect(drawn(items)?.readings).toHaveLength(2)
    expect(drawn(items)?.says).toContain('3 readings: ')
    const [first, , last] = ['06:00', '07:00', '08:00'].map(today)
    expect(itemsOf('glucose', { at: first ?? '', value: 12.1 }, { at: last ?? '', value: 'HI' })).toEqual([])
  })

  test('what was declined since is told; what is dated after the screening is not used', () => {
    const items = itemsOf(
      'weight',
      { at: '2026-10-08T09:00:00+01:00', value: 52.1 },
      { at: '2026-09-08T09:00:00+01:00', value: 53 },
      { at: '2026-12-03T11:20:00+00:00', absent: 'declined' },
      { at: '2026-12-09T09:00:00+00:00', value: 90 },
    )
    expect(items[0]?.text).toBe('Weight: 52.1 kg 8 Oct')
    expect(details(items).at(-1)).toBe('Then: declined 3 Dec 11:20')
    expect(drawn(items)?.readings).toHaveLength(2)
  })

  test('what is chosen and not measured is no line', () => {
    expect(
      itemsOf('breathing', { at: today('07:00'), value: 'air' }, { at: today('08:00'), value: 'oxygen' }),
    ).toEqual([])
  })
})
