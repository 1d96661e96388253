import { elapsedInWords } from './dates-in-words.js'
import type { FactValue } from './report.js'
import { inFewWords } from './words.js'

/** A value as a sentence would say it, with its unit. */
export function valueInWords(value: FactValue, unit?: string): string {
  if (value === null) return 'not known'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return quantity(value, unit)
  if (typeof value === 'string') return optionInWords(value)
  if ('oneOf' in value)
    return value.oneOf.length > 4 ? 'not known' : value.oneOf.map(optionInWords).join(' or ')
  if ('in' in value) return membersInWords(value.in, value.maybe)
  return rangeInWords(value, unit)
}

/** `scale1` is scale 1. */
const optionInWords = (option: string): string => inFewWords(option).replace(/([a-z])(\d)/g, '$1 $2')

function rangeInWords(
  [low, high]: readonly [number | null, number | null],
  unit: string | undefined,
): string {
  if (low === null) return high === null ? 'not known' : `at most ${quantity(high, unit)}`
  if (high === null && unit !== undefined && isTime(unit))
    return low === 0 ? 'not known' : `not in the last ${quantity(low, unit)}`
  if (high === null) return `at least ${quantity(low, unit)}`
  return `${unit !== undefined && isTime(unit) ? String(low) : quantity(low, undefined)} to ${quantity(high, unit)}`
}

function membersInWords(held: readonly string[], maybe: readonly string[]): string {
  const named = held.map(inFewWords).join(', ')
  if (maybe.length === 0) return named === '' ? 'none' : named
  if (named === '' && maybe.includes('anything')) return 'not known'
  return named === '' ? 'perhaps some' : `${named}, perhaps more`
}

function quantity(number: number, unit: string | undefined): string {
  if (unit === undefined) return String(number)
  if (isTime(unit)) return elapsedInWords(number, unit)
  const said = spoken[unit] ?? ` ${unit}`
  return `${String(number)}${number === 1 ? said.replace(/^( (?:day|hour|year|minute))s$/, '$1') : said}`
}

const isTime = (unit: string): unit is 'days' | 'minutes' => unit === 'days' || unit === 'minutes'

/** Units of the record (UCUM) that people write otherwise, each with the space before it. */
const spoken: Readonly<Record<string, string>> = {
  '%': '%',
  '/min': ' a minute',
  '10*9/L': ' × 10⁹/L',
  '1': '',
  '{score}': '',
  a: ' years',
  Cel: ' °C',
  d: ' days',
  h: ' hours',
  'kg/m2': ' kg/m²',
  min: ' minutes',
  'mL/min/{1.73_m2}': ' mL/min/1.73 m²',
  'mm[Hg]': ' mmHg',
  'mosm/kg': ' mOsm/kg',
  ug: ' micrograms',
  'ug/h': ' micrograms an hour',
  'ug/L': ' micrograms/L',
  'umol/L': ' µmol/L',
}
