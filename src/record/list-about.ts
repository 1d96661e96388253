import { timeFrom, timeTo } from '../values/instant.js'
import type { Issue } from '../values/issue.js'
import { absences } from './common.js'
import { choice, flag, list, time, type Fields } from './field.js'
import { keep } from './keep.js'
import type { RecordList } from './kind.js'
import { plainCopy, type Own } from './plain-copy.js'
import type { Reading } from './reading.js'
import { fieldIssues, leaveOutFaulty } from './read-fields.js'

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

/**
 * What a list says about itself, with its issues. Any fault here takes back the list's claim to be complete,
 * even a misspelt field: it may have been the one that limits the claim.
 */
export function readAbout(
  table: RecordList,
  name: string,
  raw: Own,
  entries: number,
  { issues: { suggests }, allowance }: Reading,
): { readonly about: Readonly<Own>; readonly issues: readonly Issue[] } {
  const fields = listFields(table)
  const own = Object.create(null) as Own
  for (const field of Object.keys(raw)) if (field !== 'entries') own[field] = plainCopy(raw[field], allowance)
  const issues = fieldIssues(fields, own, { name, path: [name], suggests: suggests() }, ['entries'])
  leaveOutFaulty(own, issues)
  issues.push(...contradictions(name, own, entries))
  if (issues.length > 0) takeBack(table, own, entries)
  return { about: keep(fields, own), issues }
}

function takeBack(table: RecordList, own: Own, entries: number): void {
  for (const field of ['completeFrom', 'completeTo', 'completeOf']) own[field] = undefined
  if (table.family === 'standing') own['complete'] = false
  if (entries > 0) own['absent'] = undefined
}

function contradictions(name: string, own: Own, entries: number): Issue[] {
  const issues: Issue[] = []
  const add = (code: string, field: string, says: string, help: string): void => {
    issues.push({ code, message: `\`${name}\` ${says}`, help, path: [name, field] })
  }
  const { absent, completeFrom: from, completeTo: to } = own
  const claims = from !== undefined || to !== undefined || own['complete'] === true
  if (absent !== undefined && entries > 0) {
    add('value-and-absent', 'absent', 'has entries and a reason why there are none', 'leave out `absent`')
  }
  if (absent !== undefined && claims) {
    add(
      'value-and-absent',
      'absent',
      'is absent and yet complete',
      'leave out `absent`, or what says it is complete',
    )
  }
  if ((from === undefined) !== (to === undefined)) {
    const lacking = from === undefined ? 'completeFrom' : 'completeTo'
    add('missing-field', lacking, 'says only one end of when it is complete', `add \`${lacking}\``)
  }
  if (typeof from === 'string' && typeof to === 'string' && timeFrom(from) > timeTo(to)) {
    add(
      'reversed',
      'completeTo',
      'is complete to a time before the time it is complete from',
      'swap the two times',
    )
  }
  if (own['completeOf'] !== undefined && !claims) {
    add(
      'missing-field',
      'completeFrom',
      'says of what it is complete, not when',
      'add `completeFrom` and `completeTo`',
    )
  }
  return issues
}
