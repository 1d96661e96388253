import type { Ask } from '../facts/definition.js'
import { namesOf } from '../facts/selection.js'
import { kindOf, listOf, sourceOf } from '../record/source.js'
import type { WrittenSelection } from './schema/selection.js'
import { verbsIn } from './selection-parts.js'

/** Who can find out what a list holds, unless a page says so. */
const groupOfList: Readonly<Record<string, string>> = {
  observations: 'observations',
  results: 'results',
  signs: 'signs',
  events: 'events',
  charts: 'events',
  concerns: 'events',
  administrations: 'events',
  medicines: 'medicines',
  diagnoses: 'diagnoses',
}

/** Weights, scores, reviews and plans: whatever is in no other group. */
const otherwise = 'assessments'

/** How a fact is asked for; a fact over facts is not, unless it says so: its parts are. */
export function askFor(selection: WrittenSelection, pageGroup?: string): Ask | undefined {
  const { ask } = selection
  const own = typeof ask === 'string' ? { say: ask } : (ask ?? {})
  const verb = verbsIn(selection)[0]
  if (verb?.overFacts === true && ask === undefined) return undefined
  const group = own.group ?? pageGroup ?? defaultGroup(selection)
  return { group, say: own.say ?? defaultQuestion(selection) }
}

const sourceIn = (selection: WrittenSelection): string | undefined => {
  const verb = verbsIn(selection)[0]
  return verb === undefined
    ? undefined
    : namesOf((selection as Readonly<Record<string, unknown>>)[verb.name])[0]
}

function defaultGroup(selection: WrittenSelection): string {
  if (selection.age !== undefined || selection.resident !== undefined) return 'person'
  const name = sourceIn(selection)
  const source = name === undefined ? undefined : sourceOf(name)
  if (source?.subject === 'home') return 'home'
  const list = source?.list
  return list === undefined || !Object.hasOwn(groupOfList, list)
    ? otherwise
    : (groupOfList[list] ?? otherwise)
}

function defaultQuestion(selection: WrittenSelection): string {
  if (selection.inPeriod !== undefined) return `Please load the dates of this period: ${selection.inPeriod}.`
  if (selection.age !== undefined || selection.resident !== undefined)
    return "Please complete the resident's details."
  const name = sourceIn(selection)
  if (name !== undefined && sourceOf(name)?.list === 'findings')
    return 'Please answer the other questions of this report first.'
  const found = name === undefined ? undefined : sourceOf(name)
  if (found === undefined) return 'Please complete the record.'
  const says =
    (found.kind === undefined ? undefined : kindOf(found.list, found.kind)?.says) ??
    listOf(found.list)?.says ??
    found.list
  return `Please complete the record: ${says.split(';')[0] ?? says}.`
}
