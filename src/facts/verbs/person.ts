import { civilFromDays } from '../../values/civil.js'
import { parseDay, type Day } from '../../values/day.js'
import {
  allBits,
  cause,
  isNumeric,
  optionsOf,
  setBits,
  setRange,
  setUnknown,
  type Domain,
} from '../../values/possible.js'
import { fromRecord, type Verb } from '../verb.js'
import type { Field } from '../../record/field.js'
import { residentFields } from '../../record/resident.js'

/** `{ age: today }` - whole years on the day of the screening. Without a birth date it is unknown. */
export const age: Verb = {
  name: 'age',
  words: [],
  compile(_selection, scope) {
    scope.reads('resident')
    scope.reads('today')
    const domain = { kind: 'number', least: 0, most: 120, step: 1, unit: 'a' } as const
    const derive = fromRecord(domain, (run, into) => {
      const written = run.record?.resident['birthDate']
      const born = typeof written === 'string' ? parseDay(written) : undefined
      if (born === undefined || born > run.asOfDay) return setUnknown(into, domain, cause.missing)
      const years = yearsSince(born, run.asOfDay)
      setRange(into, years, years)
    })
    return { domain, derive }
  },
}

/** By the calendar. Born on 29 February: in common years a year older on 1 March, as English law has it. */
function yearsSince(born: Day, today: Day): number {
  const from = civilFromDays(born)
  const to = civilFromDays(today)
  const hadBirthday = to.month > from.month || (to.month === from.month && to.dayOfMonth >= from.dayOfMonth)
  return to.year - from.year - (hadBirthday ? 0 : 1)
}

/** `{ resident: sex }` - something recorded once about the person. Not recorded is unknown. */
export const resident: Verb = {
  name: 'resident',
  words: ['ifNotRecorded'],
  compile(selection, scope) {
    const field = String(selection['resident'])
    scope.reads('resident')
    const domain = domainOf(field)
    if (isNumeric(domain)) scope.problem(`\`resident\` has no choice or flag \`${field}\``)
    const options = optionsOf(domain)
    const definition = selection.ifNotRecorded
    const derive = fromRecord(domain, (run, into) => {
      const recorded = run.record?.resident[field]
      const value =
        typeof recorded === 'string' || typeof recorded === 'boolean' ? recorded : definition?.value
      const bit = value === undefined ? -1 : options.indexOf(String(value))
      if (bit === -1) setBits(into, allBits(domain), cause.missing)
      else setBits(into, 1 << bit)
    })
    return { domain, derive }
  },
}

function domainOf(name: string): Domain {
  const fields: Readonly<Record<string, Field>> = residentFields
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field?.type === 'choice') return { kind: 'choice', of: field.choices }
  return field?.type === 'flag'
    ? { kind: 'boolean' }
    : { kind: 'number', least: -Infinity, most: Infinity, step: 1 }
}
