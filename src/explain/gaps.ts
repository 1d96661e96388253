import { listIn, type Entry } from '../facts/record-view.js'
import type { Run } from '../facts/slot.js'
import type { Gap, NotUsed } from './report.js'
import type { Unrecognised } from './unrecognised.js'

const none: readonly never[] = Object.freeze([])

/** Entries set aside when the record was read, those of which a part cannot be, and those dated after the screening. */
export function notUsedOf({ record }: Run): readonly NotUsed[] {
  const aside = record?.notUsed ?? none
  const after = record?.later() ?? none
  if (aside.length + after.length === 0) return none
  const written = aside.map(({ list, index, id, kind, at, reason, issues }): NotUsed => {
    // The first by the alphabet: the order of an entry's fields says nothing.
    const [first] = issues.toSorted((a, b) => (a.message < b.message ? -1 : 1))
    return Object.freeze({
      list,
      index,
      ...(id === undefined ? {} : { id }),
      ...(kind === undefined ? {} : { kind }),
      ...(at === undefined ? {} : { at }),
      why:
        reason === 'entered-in-error'
          ? 'marked as entered in error'
          : (first?.message ?? 'could not be read'),
      ...(first?.help === undefined ? {} : { help: first.help }),
    })
  })
  const later = after.map(({ list, index, kind, fields }: Entry): NotUsed => {
    const at = fields?.['at']
    const id = fields?.['id']
    return Object.freeze({
      list,
      index,
      ...(typeof id === 'string' ? { id } : {}),
      kind,
      ...(typeof at === 'string' ? { at } : {}),
      why: 'dated after this screening, so its time cannot be right',
      help: 'check the date and time of the entry, or screen as of a later moment',
    })
  })
  return [...written, ...later].sort(
    (a, b) => (a.list < b.list ? -1 : a.list > b.list ? 1 : 0) || a.index - b.index,
  )
}

/** What a reader should know about the lists themselves. */
export function gapsOf({ record }: Run, unrecognised: Unrecognised): readonly Gap[] {
  if (record === undefined) return []
  const medicines = listIn(record, 'medicines')
  const gaps: Gap[] = []
  if (!medicines.visible)
    gaps.push({ code: 'medicines-not-visible', say: 'The medicines list is not visible in this app.' })
  else if (!medicines.recorded) gaps.push({ code: 'medicines-missing', say: 'There is no medicines list.' })
  else if (!medicines.whole)
    gaps.push({ code: 'medicines-not-reconciled', say: 'The medicines list is not confirmed as complete.' })
  for (const name of unrecognised.medicines) {
    gaps.push({
      code: 'medicine-not-recognised',
      say: `"${name}" on the medicines list is not recognised. It is counted, and kept in mind for every class that it could belong to.`,
    })
  }
  for (const name of unrecognised.diagnoses) {
    gaps.push({
      code: 'diagnosis-not-recognised',
      say: `"${name}" on the problem list is not recognised. It is kept in mind for every diagnosis that it could be.`,
    })
  }
  for (const [code, what, names] of [
    ['sign-not-recognised', 'sign', unrecognised.signs],
    ['instrument-not-recognised', 'scale', unrecognised.instruments],
  ] as const)
    for (const name of names)
      gaps.push({ code, say: `"${name}" is no ${what} that these rules know, so none of them reads it.` })
  const diagnoses = listIn(record, 'diagnoses')
  if (!diagnoses.visible)
    gaps.push({ code: 'diagnoses-not-visible', say: 'The problem list is not visible in this app.' })
  else if (!diagnoses.whole)
    gaps.push({ code: 'diagnoses-not-complete', say: 'The problem list is not confirmed as complete.' })
  return gaps.map((gap) => Object.freeze(gap))
}
