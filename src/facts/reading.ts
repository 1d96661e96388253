import { timeFrom, timeTo } from '../values/instant.js'
import { fieldOf } from '../record/source.js'
import { derivedField } from './derived-fields.js'
import type { Entry } from './record-view.js'
import type { Scope } from './scope.js'
import type { Run } from './slot.js'

/**
 * What one field of one entry may be: a range of numbers (times are instants), one text, several texts, or
 * a truth about each text (an unrecognised medicine may belong to many classes).
 */
export interface Reading {
  /** Not recorded: nothing is known beyond the field's own range. */
  missing: boolean
  low: number
  high: number
  /** One text, several, or undefined for numbers and for what is not recorded. */
  texts: readonly string[] | undefined
  /** Beyond `texts`, these may hold too: an unrecognised medicine's classes. */
  mayHold: ((text: string) => boolean) | undefined
}

export type Reader = (entry: Entry, run: Run) => Reading

export const newReading = (): Reading => ({ missing: true, low: -Infinity, high: Infinity, texts: undefined, mayHold: undefined })

/** The reader of a field, by the record table or, for fields worked out from others, by its own few lines. */
export function readerOf(list: string, kind: string | undefined, field: string, scope: Scope): Reader {
  const derived = derivedField(list, field, scope)
  if (derived !== undefined) return derived
  const declared = fieldOf(list, kind, field)
  if (declared === undefined && field !== 'kind' && field !== 'by' && field !== 'absent') {
    scope.problem(`\`${list}\` has no field \`${field}\``)
  }
  const isTime = declared?.type === 'time' || declared?.type === 'day'
  const meter = declared?.type === 'number' ? declared.meter : undefined
  const least = declared?.type === 'number' ? declared.least : -Infinity
  const most = declared?.type === 'number' ? declared.most : Infinity
  const reading = newReading()
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
      } else reading.texts = [value]
    } else if (Array.isArray(value) && value.length > 0) reading.texts = value as readonly string[]
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const bounds = value as { atLeast?: number; atMost?: number }
      reading.low = bounds.atLeast ?? least
      reading.high = bounds.atMost ?? most
    } else reading.missing = true
    return reading
  }
}

const isTrue = ['true']
const isFalse = ['false']
