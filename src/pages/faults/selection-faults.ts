import { parseDuration } from '../../values/duration.js'
import { sourceNames, sourceOf } from '../../record/source.js'
import { residentFields } from '../../record/resident.js'
import type { Verb } from '../../facts/verb.js'
import type { Located } from '../page.js'
import type { WrittenSelection } from '../schema/selection.js'
import { conditionsOf, factLists, factsNamedIn, verbsIn } from '../selection-parts.js'
import { unknown, unknownWord } from '../vocabulary.js'
import type { Path } from '../written.js'
import { conditionFaults, knowsFact, unknownFact, unknownSetting, type Names } from './condition-faults.js'
import type { Said } from './said.js'
import {
  noVerb,
  twoVerbs,
  wrongWord,
  missingWord,
  wrongCount,
  endsEarly,
  notASet,
  notALength,
  wrongFrom,
} from './selection-sayings.js'
import { testFaults, unknownField } from './test-faults.js'
import { windowFaults } from './window-faults.js'
import { datedFaults, fieldFaults, wordSenseFaults } from './word-faults.js'

/** Everything about one selection that does not need other facts: true when it can be compiled. */
export function selectionFaults(
  said: Said,
  where: Located,
  path: Path,
  selection: WrittenSelection,
  names: Names,
): boolean {
  const before = said.issues.length
  const [verb, ...more] = verbsIn(selection)
  if (verb === undefined) said.add(where, path, noVerb(selection), 'key')
  for (const other of more)
    said.add(where, [...path, other.name], twoVerbs(verb?.name ?? '', other.name), 'key')
  if (verb === undefined || more.length > 0) return false
  wordFaults(said, where, path, selection, verb)
  if (verb.overFacts === true) factFaults(said, where, path, selection, names, verb)
  else sourceFaults(said, where, path, selection, names, verb)
  for (const { path: inside, condition } of conditionsOf(selection))
    conditionFaults(said, where, [...path, ...inside], condition, names)
  figureFaults(said, where, path, selection, names)
  const group = typeof selection.ask === 'object' ? selection.ask.group : undefined
  const unknownGroup = group === undefined ? undefined : unknownWord('ask group', group, names.vocabulary)
  if (unknownGroup !== undefined) said.add(where, [...path, 'ask', 'group'], unknownGroup)
  return said.issues.length === before
}

/** Words whose verb cannot do without them. */
const needed: Readonly<Record<string, readonly string[]>> = {
  daysPast: ['allow'],
  rise: ['from'],
  drop: ['from'],
  residentDays: ['between'],
  share: ['of'],
  lossPercent: ['within'],
}

function wordFaults(said: Said, where: Located, path: Path, selection: WrittenSelection, verb: Verb): void {
  const allowed = [verb.name, ...verb.words, 'title', 'ask']
  for (const word of Object.keys(selection)) {
    if (!allowed.includes(word)) said.add(where, [...path, word], wrongWord(verb, word), 'key')
  }
  // A date that an entry names may be the due date itself.
  const wanted = selection.dated === undefined ? needed[verb.name] : []
  for (const word of wanted ?? []) {
    if (!(word in selection)) said.add(where, path, missingWord(verb.name, word), 'key')
  }
}

function factFaults(
  said: Said,
  where: Located,
  path: Path,
  selection: WrittenSelection,
  names: Names,
  verb: Verb,
): void {
  for (const { path: inside, name } of factsNamedIn(selection)) {
    if (!knowsFact(names, name)) said.add(where, [...path, ...inside], unknownFact(names, name))
  }
  const list = factLists.find((word) => word === verb.name)
  const wanted = list === undefined ? undefined : counts[list]
  const written = list === undefined ? 0 : (selection[list]?.length ?? 0)
  if (wanted !== undefined && (written < wanted.least || written > wanted.most)) {
    said.add(where, [...path, verb.name], wrongCount(verb.name, written, wanted.says))
  }
  const cases = selection.first ?? []
  for (const [i, { when }] of cases.entries()) {
    if (when === undefined && i < cases.length - 1) said.add(where, [...path, 'first', i], endsEarly)
  }
}

const counts = {
  sources: { least: 2, most: 20, says: 'at least two facts that say one thing' },
  ratio: { least: 2, most: 2, says: 'two facts' },
  difference: { least: 2, most: 2, says: 'two facts' },
  bodyMassIndex: { least: 2, most: 2, says: '[weight, height]' },
  creatinineClearance: { least: 4, most: 4, says: '[age, weight, creatinine, sex]' },
} as const

function sourceFaults(
  said: Said,
  where: Located,
  path: Path,
  selection: WrittenSelection,
  names: Names,
  verb: Verb,
): void {
  const written = (selection as Readonly<Record<string, unknown>>)[verb.name]
  if (verb.name === 'age' || verb.name === 'fromApp') return
  if (verb.name === 'residentDays') {
    windowFaults(said, where, path, selection, names)
    return
  }
  if (verb.name === 'inPeriod') {
    const saying = unknownWord('period', String(written), names.vocabulary)
    if (saying !== undefined) said.add(where, [...path, 'inPeriod'], saying)
    return
  }
  if (verb.name === 'resident') {
    if (!Object.hasOwn(residentFields, String(written))) {
      said.add(
        where,
        [...path, 'resident'],
        unknownField('resident', String(written), Object.keys(residentFields)),
      )
    }
    return
  }
  const named = Array.isArray(written) ? (written as readonly string[]) : [String(written)]
  for (const [i, name] of named.entries()) {
    const at = Array.isArray(written) ? [...path, verb.name, i] : [...path, verb.name]
    const found = sourceOf(name)
    if (found === undefined) {
      said.add(
        where,
        at,
        unknown('list', name, sourceNames(), 'write a list, a kind of entry, or the plural of a kind'),
      )
      continue
    }
    if (verb.name === 'members' && !['medicines', 'diagnoses', 'signs'].includes(found.list))
      said.add(where, at, notASet(name))
    testFaults(said, where, path, selection, found, names)
    datedFaults(said, where, path, selection, found)
  }
  windowFaults(said, where, path, selection, names)
  wordSenseFaults(said, where, path, selection)
  fieldFaults(said, where, path, selection.field, named[0] ?? '')
}

/** Lengths of time, and settings that should hold one. */
function figureFaults(
  said: Said,
  where: Located,
  path: Path,
  selection: WrittenSelection,
  names: Names,
): void {
  const { within, between, before, onAtLeast, allow, currentFor, old, from } = selection
  const spans: readonly (readonly [Path, unknown])[] = [
    [['within'], within],
    ...(between ?? []).map((end, i) => [['between', i], end] as const),
    [['before'], before],
    [['onAtLeast'], onAtLeast],
    [['allow'], allow],
    [['currentFor'], currentFor],
    [['old', 'raises'], typeof old === 'object' ? old.raises : undefined],
  ]
  for (const [inside, written] of spans) {
    if (typeof written !== 'object' || written === null || !('setting' in written)) continue
    const name = String(written.setting)
    const setting = names.vocabulary.settings.get(name)
    const at = [...path, ...inside, 'setting']
    if (setting === undefined) said.add(where, at, unknownSetting(names, name))
    else if (typeof setting.value !== 'string' || parseDuration(setting.value) === undefined)
      said.add(where, at, notALength(name))
  }
  if (from !== undefined && from !== 'usual' && parseDuration(from.replace(/ ago$/, '')) === undefined)
    said.add(where, [...path, 'from'], wrongFrom(from))
}
