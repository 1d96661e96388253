import { addYears } from '../values/day.js'
import { londonDay } from '../values/london.js'
import { timeFrom, timeTo } from '../values/instant.js'
import { minuteLength } from '../values/clock.js'
import { classOf, genericOf, ofDose, usedFor } from './medicine-fields.js'
import { newReading, type Reader } from './field-reading.js'
import type { Entry, Fields } from './entry.js'
import type { Scope } from './scope.js'

/**
 * Fields that an entry does not carry but its other fields settle: a medicine's class, how long it has been
 * used, how far off time a dose was. Pages test them like any other field.
 */
export function derivedField(list: string, field: string, scope: Scope): Reader | undefined {
  const own = byList[list]
  return own !== undefined && Object.hasOwn(own, field) ? own[field]?.(scope) : undefined
}

export const isDerived = (list: string, field: string): boolean => derivedFieldNames(list).includes(field)

/** The names of such fields of a list, for suggestions. */
export const derivedFieldNames = (list: string): readonly string[] =>
  Object.hasOwn(byList, list) ? Object.keys(byList[list] ?? {}) : []

type Make = (scope: Scope) => Reader

const texts =
  (of: (entry: Entry) => readonly string[] | undefined): Make =>
  () => {
    const reading = newReading()
    return (entry) => {
      reading.texts = of(entry)
      reading.missing = reading.texts === undefined
      return reading
    }
  }

/** A line that is only said to be given when needed is not a regular one. */
function regularity(fields: Fields | undefined): readonly string[] | undefined {
  const regular = fields?.['regular'] ?? (fields?.['prn'] === true ? false : undefined)
  return typeof regular === 'boolean' ? [String(regular)] : undefined
}

/** A column of the medicines table; an unrecognised line may have any value. */
const column =
  (of: (row: NonNullable<NonNullable<Entry['item']>['row']>) => number | string | undefined): Make =>
  () => {
    const reading = newReading()
    return ({ item }) => {
      reading.missing = item?.row === undefined
      const value = item?.row === undefined ? undefined : of(item.row)
      reading.texts =
        typeof value === 'string' ? [value] : item?.row !== undefined && value === undefined ? [] : undefined
      reading.low = typeof value === 'number' ? value : -Infinity
      reading.high = typeof value === 'number' ? value : Infinity
      return reading
    }
  }

/** How long ago something was, as the instants between which it happened. */
const happened =
  (of: (fields: Fields, entry: Entry) => readonly [string, string] | undefined): Make =>
  () => {
    const reading = newReading()
    return (entry) => {
      const span = entry.fields === undefined ? undefined : of(entry.fields, entry)
      reading.missing = span === undefined
      reading.low = span === undefined ? -Infinity : timeFrom(span[0])
      reading.high = span === undefined ? Infinity : timeTo(span[1])
      return reading
    }
  }

const sameDay = (fields: Fields, name: string): readonly [string, string] | undefined => {
  const text = fields[name]
  return typeof text === 'string' ? [text, text] : undefined
}

/** Minutes between due and given, early or late; not given yet has no number. */
const minutesOffTime: Make = () => {
  const reading = newReading()
  return ({ fields }) => {
    const due = fields?.['dueAt']
    const given = fields?.['givenAt']
    reading.missing = typeof due !== 'string' || typeof given !== 'string'
    reading.low = 0
    reading.high = Infinity
    if (typeof due === 'string' && typeof given === 'string') {
      const early = timeFrom(given) - timeTo(due)
      const late = timeTo(given) - timeFrom(due)
      reading.low = early <= 0 && late >= 0 ? 0 : Math.min(Math.abs(early), Math.abs(late)) / minuteLength
      reading.high = Math.max(Math.abs(early), Math.abs(late)) / minuteLength
    }
    return reading
  }
}

/** Recorded minutes on the floor; else at most from when last seen well to when found. */
const minutesOnFloor: Make = () => {
  const reading = newReading()
  return ({ fields, to }) => {
    const value = fields?.['minutesOnFloor']
    reading.missing = typeof value !== 'number'
    if (typeof value === 'number') reading.low = reading.high = value
    else {
      const seen = fields?.['lastSeenWellAt']
      const found = fields?.['foundAt']
      reading.low = 0
      reading.high =
        typeof seen !== 'string'
          ? Infinity
          : ((typeof found === 'string' ? timeTo(found) : to) - timeFrom(seen)) / minuteLength
    }
    return reading
  }
}

/** Days until a plan's review is due; without a date it runs out 12 months after it was signed. */
const daysLeft: Make = () => {
  const reading = newReading()
  return ({ fields }, run) => {
    const due = fields?.['reviewDue']
    const signed = fields?.['signedOn']
    const last =
      typeof due === 'string'
        ? londonDay(timeTo(due))
        : typeof signed === 'string'
          ? addYears(londonDay(timeFrom(signed)), 1)
          : NaN
    reading.missing = Number.isNaN(last)
    reading.low = reading.missing ? -Infinity : last - run.asOfDay
    reading.high = reading.missing ? Infinity : last - run.asOfDay
    return reading
  }
}

/** How soon, or whom, a finding asks for: what is certain, and what it may yet be. */
const askedFor =
  (field: 'within' | 'refer'): Make =>
  () => {
    const reading = newReading()
    let perhaps: AskedFor['perhaps'] = []
    const mayHold = (text: string): boolean => perhaps.includes(text)
    return ({ fields }) => {
      const asked = fields?.[field] as AskedFor
      perhaps = asked.perhaps
      reading.missing = false
      reading.texts = asked.certain
      reading.mayHold = perhaps.length === 0 ? undefined : mayHold
      return reading
    }
  }

/** How a finding's entry holds what is not one settled value. */
export interface AskedFor {
  readonly certain: readonly string[]
  readonly perhaps: readonly string[]
}

const byList: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  findings: { within: askedFor('within'), refer: askedFor('refer') },
  medicines: {
    class: classOf,
    medicine: genericOf,
    usedFor,
    started: usedFor,
    form: texts(({ item }) => (item?.form === undefined ? undefined : [item.form])),
    release: texts(({ item }) => (item?.release === undefined ? undefined : [item.release])),
    regular: texts(({ fields }) => regularity(fields)),
    route: texts(({ item }) => (item?.route === undefined ? undefined : [item.route])),
    doseUnchangedFor: happened((fields) => sameDay(fields, 'doseChangedOn') ?? sameDay(fields, 'startedOn')),
    lastReviewed: happened((fields) => sameDay(fields, 'lastReviewedOn')),
    courseEnded: happened((fields) => sameDay(fields, 'courseEndsOn')),
    anticholinergic: column((row) => row.anticholinergic),
    qt: column((row) => row.qt),
    serotonin: column((row) => row.serotonin),
    timeCriticalTier: column((row) => row.tier),
    chapter: column((row) => row.chapter ?? 0),
    kindOfProduct: column((row) => row.kind),
    abruptStop: column((row) => String(row.abruptStop)),
    formulation: texts(({ item }) => (item?.row === undefined ? undefined : (item.row.formulation ?? []))),
  },
  administrations: { class: ofDose('class'), medicine: ofDose('medicine'), minutesOffTime },
  events: { minutesOnFloor },
  carePlans: { daysLeft },
}
