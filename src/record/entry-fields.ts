import { choice, flag, list, required, saying, text, time, type Fields } from './field.js'
import type { Kind, RecordList } from './kind.js'
import { role } from './role.js'

/** Why there is no value. `not-visible`: this app cannot see whether there is one. */
export const absences = ['not-recorded', 'declined', 'unable', 'not-visible'] as const

/** One of the reasons above. */
export type Absence = (typeof absences)[number]

/** An entry that should never have been written: listed as not used, never silently used or dropped. */
export const enteredInError = 'entered-in-error'

/** The fields every entry may have. */
export const common = {
  id: saying('the same for the same entry, wherever it comes from', text(200)),
  resident: saying('the resident this entry is about, so that a mixed record is seen', text(200)),
  at: saying('when it happened or was measured', time()),
  reportedAt: saying('when somebody was told', time()),
  reviewedAt: saying('when a clinician looked at it', time()),
  by: role(),
} satisfies Fields

const dated = required(common.at)

/** All the fields an entry of this kind may have: the common ones, its own, and `absent` where there is a value to miss. */
export function entryFields(kind: Kind): Fields {
  return {
    ...common,
    ...(kind.undated ? {} : { at: dated }),
    ...(kind.value !== undefined && { absent: saying('why there is no value', choice(...absences)) }),
    ...kind.fields,
  }
}

/** The fields of a list itself, beside its entries. */
export function listFields(table: RecordList): Fields {
  return {
    absent: choice(...absences),
    ...(table.family === 'standing'
      ? { complete: flag() }
      : { completeFrom: time(), completeTo: time(), completeOf: list(choice(...Object.keys(table.kinds))) }),
    ...table.fields,
  }
}
