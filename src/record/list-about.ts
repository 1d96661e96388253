import { timeFrom, timeTo } from '../values/instant.js'
import type { Issue } from '../values/issue.js'
import type { RecordList } from './kind.js'
import { isOwn, plainCopy, type Own } from './plain-copy.js'
import { shapeOfList } from './source.js'
import type { Reading } from './reading.js'
import { fieldIssues, faultless } from './read-fields.js'

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
  const shape = shapeOfList(table)
  const { entries: _entries, ...others } = raw
  const copy = plainCopy(others, allowance)
  // The record table has few fields for a list; thousands are as good as none.
  const own = isOwn(copy) ? copy : { fields: copy }
  const issues = fieldIssues(shape, own, { name, path: [name], suggests: suggests() }, ['entries'])
  const about = faultless(shape, own, issues)
  issues.push(...contradictions(name, about, entries))
  return { about: issues.length > 0 ? takenBack(table, about, entries) : about, issues }
}

function takenBack({ family }: RecordList, about: Own, entries: number): Own {
  const claims = ['completeFrom', 'completeTo', 'completeOf', 'complete', ...(entries > 0 ? ['absent'] : [])]
  const kept = Object.fromEntries(Object.entries(about).filter(([name]) => !claims.includes(name)))
  return family === 'standing' ? { ...kept, complete: false } : kept
}

function contradictions(name: string, about: Own, entries: number): Issue[] {
  const issues: Issue[] = []
  const add = (code: string, field: string, says: string, help: string): void => {
    issues.push({ code, message: `\`${name}\` ${says}`, help, path: [name, field] })
  }
  const { absent, completeFrom: from, completeTo: to } = about
  const claims = from !== undefined || to !== undefined || about['complete'] === true
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
  if (about['completeOf'] !== undefined && !claims) {
    add(
      'missing-field',
      'completeFrom',
      'says of what it is complete, not when',
      'add `completeFrom` and `completeTo`',
    )
  }
  return issues
}
