import { minus, plus } from '../../values/exact.js'
import { durationText, parseDuration, type Duration, type DurationUnit } from '../../values/duration.js'
import type { Domain } from '../../values/possible.js'
import type { Scalar } from '../../facts/condition.js'

export interface Beside {
  readonly below: Scalar | undefined
  readonly above: Scalar
}

/** One step either side: of a number by the step of its fact or field, of a length of time one of its own unit. */
export function oneStep(value: Scalar, step: number): Beside | undefined {
  if (typeof value === 'number') return { below: minus(value, step), above: plus(value, step) }
  if (typeof value !== 'string') return undefined
  const dose = /^(\d+(?:\.\d+)?) mg$/.exec(value)?.[1]
  if (dose !== undefined)
    return { below: `${String(minus(Number(dose), 1))} mg`, above: `${String(plus(Number(dose), 1))} mg` }
  const duration = parseDuration(value)
  if (duration === undefined) return undefined
  const { n, unit } = duration
  return {
    below: n === 0 ? undefined : durationText({ n: n - 1, unit }),
    above: durationText({ n: n + 1, unit }),
  }
}

/**
 * The step that a page would write: a quotient is read to two places, and a scale whose edge is a whole number
 * goes by whole ones.
 */
export function stepBeside(value: Scalar, domain: Domain | undefined): number {
  if (domain?.kind !== 'number') return 1
  if (domain.step < 0.0001) return 0.01
  return domain.step < 0.01 && Number.isInteger(value) ? 1 : domain.step
}

const units: Readonly<Record<DurationUnit, DurationUnit>> = {
  minutes: 'hours',
  hours: 'minutes',
  days: 'weeks',
  weeks: 'days',
  months: 'years',
  years: 'months',
  'working days': 'days',
}

/** The same number of the unit that it is most easily mistaken for. */
export function otherUnit(value: Scalar): string | undefined {
  const duration = typeof value === 'string' ? parseDuration(value) : undefined
  return duration === undefined || duration.n === 0
    ? undefined
    : durationText({ n: duration.n, unit: units[duration.unit] })
}

/** Just longer than this by the finest that a record can say: a minute, or a day. */
export function justLonger(value: string): string {
  const duration = parseDuration(value)
  if (duration === undefined) return value
  const finest: Readonly<Partial<Record<DurationUnit, Duration>>> = {
    hours: { n: 60 * duration.n + 1, unit: 'minutes' },
    weeks: { n: 7 * duration.n + 1, unit: 'days' },
  }
  return durationText(finest[duration.unit] ?? { n: duration.n + 1, unit: duration.unit })
}
