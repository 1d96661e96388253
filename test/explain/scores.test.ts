import { describe, expect, test } from 'vitest'
import type { ScoreReading } from '../../src/explain/report.js'
import { recordOf, reportOn } from './home.js'

const at = (time: string) => `2026-12-08T${time}:00+00:00`
const set = (time: string, changes: Readonly<Record<string, number | string | undefined>> = {}) =>
  Object.entries<number | string | undefined>({
    respirationRate: 16,
    oxygenSaturation: 97,
    breathing: 'air',
    systolicPressure: 128,
    pulseRate: 72,
    consciousness: 'alert',
    temperature: 36.8,
    ...changes,
  }).flatMap(([kind, value]) => (value === undefined ? [] : [{ kind, value, at: time }]))

const news2 = (entries: readonly object[]): ScoreReading | undefined =>
  reportOn({ resident: { id: 'a', birthDate: '1940-01-01' }, observations: { entries } }).scores.find(
    ({ score }) => score === 'news2',
  )

describe('a score in a report', () => {
  test('is a number where everything is known', () => {
    expect(news2(set(at('08:40')))).toMatchObject({
      total: [0, 0],
      highest: [0, 0],
      band: ['zero'],
      at: at('08:40'),
    })
  })

  test('is a range while something is missing', () => {
    expect(news2(set(at('08:40'), { temperature: undefined }))).toMatchObject({
      total: [0, 3],
      highest: [0, 3],
    })
    expect(news2(set(at('08:40'), { pulseRate: 131, temperature: undefined }))).toMatchObject({
      total: [3, 6],
      highest: [3, 3],
    })
  })

  test('says that it is old', () => {
    expect(news2(set('2026-12-06T08:40:00+00:00', { pulseRate: 131 }))).toMatchObject({
      total: [3, 3],
      old: true,
    })
  })

  test('is left out where nothing speaks to it', () => {
    expect(news2([])).toBeUndefined()
    // Of her nothing is known but her medicines, which speak to one line of one score.
    expect(reportOn(recordOf('r02')).scores).toMatchObject([{ score: 'complexity', total: [2, 24] }])
  })

  test('says at both ends what it may be where facts of many ages make it up, and what always holds of it', () => {
    // Her frailty scale is past its time, so that it may still raise; the total keeps both ends all the same.
    expect(reportOn(recordOf('r22')).scores.find(({ score }) => score === 'complexity')).toMatchObject({
      total: [6, 19],
      band: ['middle', 'higher'],
      notes: [expect.stringContaining('Not for funding')],
    })
  })
})
