import { timeFrom, timeTo } from '../values/instant.js'
import { fieldOf, itemOf } from '../record/source.js'
import { derivedField } from './derived-fields.js'
import { newReading, type Reader } from './field-reading.js'
import { residentFact, residents } from './residents.js'
import type { Scope } from './scope.js'

export type { Reader, Reading } from './field-reading.js'

/** The reader of a field, by the record table or, for fields worked out from others, by its own few lines. */
export function readerOf(list: string, kind: string | undefined, field: string, scope: Scope): Reader {
  if (list === residents && field !== 'id') return residentFact(field, scope)
  const derived = derivedField(list, field, scope)
  if (derived !== undefined) return derived
  const declared = fieldOf(list, kind, field)
  const item = declared === undefined ? itemOf(list, kind, field) : undefined
  if (item !== undefined) return itemReader(item)
  if (declared === undefined && field !== 'kind' && field !== 'by' && field !== 'absent') {
    scope.problem(`\`${list}\` has no field \`${field}\``)
  }
  const isTime = declared?.type === 'time' || declared?.type === 'day'
  const meter = declared?.type === 'number' ? declared.meter : undefined
  const least = declared?.type === 'number' ? declared.least : -Infinity
  const most = declared?.type === 'number' ? declared.most : Infinity
  const reading = newReading()
  // A reading only stands until the next: so does the array of its one text.
  const one = ['']
  return (entry) => {
    const value = entry.fields?.[field]
    reading.mayHold = undefined
    reading.texts = undefined
    reading.missing = false
    reading.low = least
    reading.high = most
    if (typeof value === 'number') reading.low = reading.high = value
    else if (typeof value === 'boolean') reading.texts = value ? isTrue : isFalse
    else if (typeof value === 'string') {
      if (isTime) {
        reading.low = timeFrom(value)
        reading.high = timeTo(value)
      } else if (meter !== undefined) {
        if (value === 'HI') reading.low = meter.high
        else reading.high = meter.low
      } else {
        one[0] = value
        reading.texts = one
      }
    } else if (Array.isArray(value) && value.length > 0) reading.texts = value as readonly string[]
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const bounds = value as { atLeast?: number; atMost?: number }
      reading.low = bounds.atLeast ?? least
      reading.high = bounds.atMost ?? most
    } else reading.missing = true
    return reading
  }
}

/** One item of a filled-in instrument: its points, yes or no, or a word. */
function itemReader(item: string): Reader {
  const reading = newReading()
  return ({ fields }) => {
    const items = fields?.['items'] as Readonly<Record<string, unknown>> | undefined
    const value = items !== undefined && Object.hasOwn(items, item) ? items[item] : undefined
    reading.missing = value === undefined
    reading.low = typeof value === 'number' ? value : -Infinity
    reading.high = typeof value === 'number' ? value : Infinity
    reading.texts = typeof value === 'string' || typeof value === 'boolean' ? [String(value)] : undefined
    return reading
  }
}

const isTrue = ['true']
const isFalse = ['false']
