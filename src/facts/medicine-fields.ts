import { endOfDay, startOfDay } from '../values/london.js'
import { newReading, type Reader, type Reading } from './field-reading.js'
import type { MedicineRow } from '../record/medicine-row.js'
import type { Entry, MedicineItem } from './entry.js'
import type { Source } from './record-view.js'
import type { Scope } from './scope.js'
import type { Run } from './slot.js'

// What a line of the medicines list is, and by it a dose: its class, its name, how long it has been used.

type Make = (scope: Scope) => Reader

const none: readonly string[] = []

export const classOf: Make = () => {
  const reading = newReading()
  return ({ item }) => {
    reading.missing = false
    reading.texts = item?.row === undefined ? (item === undefined ? undefined : none) : item.row.classes
    const mayBe = item?.mayBe
    reading.mayHold = mayBe === undefined ? undefined : (text) => mayBe.has(text)
    return reading
  }
}

export const genericOf: Make = () => {
  const reading = newReading()
  return ({ item }) => {
    reading.missing = false
    reading.texts = item?.row === undefined ? [] : namesOf(item.row, item.product)
    reading.mayHold = item?.row === undefined ? () => true : undefined
    return reading
  }
}

/** A combination answers to its own name and to those of its ingredients. */
const namesOf = (row: MedicineRow, product: string | undefined): readonly string[] => [
  row.medicine,
  ...row.ingredients,
  ...(product === undefined || product === row.medicine ? [] : [product]),
]

/** This ingredient over all current lines, unbroken. */
export const usedFor: Make = (scope) => {
  const reading = newReading()
  const list = scope.listed('medicines')
  return ({ item }, run) => {
    const since = item?.usedSince
    reading.missing = since === undefined || !Number.isFinite(since.from)
    reading.low =
      item === undefined ||
      since === undefined ||
      reading.missing ||
      mayReachBack(item, list === undefined ? undefined : run.record?.at(list))
        ? -Infinity
        : startOfDay(since.from)
    reading.high = since === undefined ? run.asOf : endOfDay(since.to)
    return reading
  }
}

/** A line that is missing from the list, or that nobody recognises, may be an older one of the same ingredient. */
function mayReachBack(item: MedicineItem, source: Source | undefined): boolean {
  if (source?.whole !== true) return true
  return source.entries.some(
    ({ item: other }) =>
      other !== undefined &&
      other.line !== item.line &&
      (other.row === undefined || item.row === undefined) &&
      other.usedSince.from < item.usedSince.from,
  )
}

/** What the ingredients of one line say together: each may hold what it holds. */
function ofAll(items: readonly Entry[], read: Reader, run: Run, into: Reading): Reading {
  const all = items.map((item) => ({ ...read(item, run) }))
  into.missing = false
  into.texts = all.flatMap(({ texts: held = [] }) => held)
  into.mayHold = all.some(({ mayHold }) => mayHold !== undefined)
    ? (text) => all.some(({ mayHold }) => mayHold?.(text) === true)
    : undefined
  return into
}

/** The medicine of a dose: named on the dose itself, or by the current line that it belongs to. */
export const ofDose =
  (what: 'class' | 'medicine'): Make =>
  (scope) => {
    const reading = newReading()
    const list = scope.listed('medicines')
    const known = new WeakMap<object, readonly string[]>()
    const byLine = what === 'class' ? classOf(scope) : genericOf(scope)
    return ({ fields }, run) => {
      const name = fields?.['medicine'] ?? fields?.['asWritten']
      const code = fields?.['code']
      reading.mayHold = undefined
      reading.texts = undefined
      reading.missing = typeof name !== 'string' && typeof code !== 'string'
      if (reading.missing && list !== undefined && typeof fields?.['line'] === 'string') {
        const items =
          run.record?.at(list).entries.filter((entry) => entry.fields?.['id'] === fields['line']) ?? []
        return items.length === 0 ? reading : ofAll(items, byLine, run, reading)
      }
      const match = reading.missing
        ? undefined
        : scope.tables.medicines.match(
            typeof name === 'string' ? name : undefined,
            typeof code === 'string' ? code : undefined,
            undefined,
          )
      if (match === undefined) return reading
      if (!match.recognised) {
        reading.texts = []
        reading.mayHold = () => true
      } else {
        let texts = known.get(match)
        if (texts === undefined) {
          texts = match.rows.flatMap((row) =>
            what === 'medicine' ? [row.medicine, ...row.ingredients] : row.classes,
          )
          known.set(match, texts)
        }
        reading.texts = texts
      }
      return reading
    }
  }
