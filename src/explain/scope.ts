import { addYears, parseDay } from '../values/day.js'
import type { Run } from '../facts/slot.js'

/** Adults of 16 and over who are not pregnant; for anyone else nothing is screened, and the report says why. */
export function outsideScope({ record, asOfDay }: Run): string | undefined {
  if (record?.resident['pregnant'] === true)
    return 'These rules are not for anyone who is pregnant. Nothing was screened.'
  const written = record?.resident['birthDate']
  const born = typeof written === 'string' ? parseDay(written) : undefined
  return born !== undefined && addYears(born, 16) > asOfDay
    ? 'These rules are for people of 16 and over. Nothing was screened.'
    : undefined
}

/** Whom a screening is about, resident or home; hand-written possible values are about nobody. */
export function subjectOf({ record }: Run): string {
  const id = record?.resident['id']
  return typeof id === 'string' ? id : 'box'
}
