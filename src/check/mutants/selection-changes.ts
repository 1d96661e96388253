import { namesOf } from '../../facts/selection.js'
import type { Selection } from '../../facts/definition.js'
import { isAbsence } from '../../facts/test.js'
import { daysSpent } from '../../facts/verbs/resident-days.js'
import { verbOf } from '../../facts/verbs.js'
import type { Path } from '../../pages/written.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { lengthChanges } from './length-changes.js'
import { overFactsChanges } from './over-facts-changes.js'
import { entryWords, mayBeMissing, testChanges } from './test-changes.js'
import { windowChanges } from './window-changes.js'
import { factWords } from './words.js'

/** The small mistakes in how one fact is derived: tests, windows, what a gap means, and the conditions inside it. */
export function selectionChanges(selection: Selection, path: Path, about: About): readonly Change[] {
  const verb = verbOf(selection)
  if (verb === undefined) return []
  if (verb.overFacts === true) return overFactsChanges(selection, path, about)
  const [source = ''] = namesOf(selection[verb.name])
  const tested = { source, counted: selection.orNotRecorded ?? [] }
  const tests = (['where', 'is', 'of'] as const).flatMap((word) =>
    selection[word] === undefined ? [] : testChanges(selection[word], [...path, word], tested, about),
  )
  return [
    ...tests,
    ...lengthChanges(selection, path, source, about),
    ...windowChanges(selection, path, source, about),
    ...gapChanges(selection, path, source),
    ...wordChanges(selection, path, source),
  ]
}

/** Verbs that count an entry which only leans to pass; for the others a field that is not recorded leaves it open. */
const counting = ['any', 'count', 'median', 'mean', 'total', 'share', 'highest', 'lowest', 'members']

/** What an entry counts as while one of its fields is not recorded. */
function gapChanges(selection: Selection, path: Path, source: string): readonly Change[] {
  const { orNotRecorded: counted = [], is = {}, of = {} } = selection
  // A protective fact leans to no whatever is counted.
  if (selection.protective === true) return []
  const where = counting.some((verb) => selection[verb] !== undefined) ? (selection.where ?? {}) : {}
  const entry = entryWords(source)
  const change = (to: readonly string[], says: string, field: string): Change => ({
    family: 'assumption',
    path: [...path, 'orNotRecorded'],
    to: to.length === 0 ? undefined : to,
    says,
    missing: `a resident whose only ${entry} says nothing of ${factWords(field)}`,
  })
  const fields = Object.keys({ ...where, ...is, ...of }).filter(
    (field) =>
      !counted.includes(field) &&
      !isAbsence(where[field] ?? true) &&
      // Which group a sign belongs to stands in the table of signs.
      !(field === 'group' && selection['members'] !== undefined) &&
      mayBeMissing(source, field, Object.keys(where)),
  )
  return [
    ...counted.map((field) =>
      change(
        counted.filter((each) => each !== field),
        `counted only with ${factWords(field)} recorded`,
        field,
      ),
    ),
    ...fields.map((field) =>
      change([...counted, field], `counted although ${factWords(field)} is not recorded`, field),
    ),
  ]
}

/** Words that a selection has or lacks. */
function wordChanges(selection: Selection, path: Path, source: string): readonly Change[] {
  const entry = entryWords(source)
  const change = (
    family: Change['family'],
    word: string,
    to: unknown,
    says: string,
    missing: string,
  ): Change => ({ family, path: [...path, word], to, says, missing })
  const left = (word: string, missing: string): readonly Change[] =>
    selection[word] === undefined ? [] : [change('test', word, undefined, `\`${word}\` left out`, missing)]
  const { old, currentFor, protective, back, ifNotRecorded, residentDays } = selection
  return [
    ...left('distinct', `a resident with two entries of one ${String(selection.distinct)}`),
    ...left('apart', `a resident with two entries less than ${String(selection.apart)} apart`),
    ...left(
      'together',
      `a resident with two entries further than ${String(selection.together)} from each other`,
    ),
    ...left('oldest', `a resident with two entries: ${entry}`),
    ...(residentDays === undefined
      ? []
      : daysSpent
          .filter((way) => way !== residentDays)
          .map((way) =>
            change(
              'value',
              'residentDays',
              way,
              `days of \`${namesOf(residentDays).join()}\` read as days of \`${way}\``,
              'a resident who lived here, and was in hospital for a part of the time',
            ),
          )),
    ...left('unbroken', `a resident with a ${entry} in between that breaks the run`),
    ...(back === undefined
      ? []
      : [
          change(
            'test',
            'back',
            back === 0 ? 1 : back - 1,
            'one reading further on',
            `a resident whose last two readings differ: ${entry}`,
          ),
        ]),
    ...(ifNotRecorded === undefined
      ? []
      : [
          change(
            'assumption',
            'ifNotRecorded',
            undefined,
            '`ifNotRecorded` left out',
            `a resident without any ${entry}`,
          ),
        ]),
    ...(protective === undefined
      ? []
      : [
          change(
            'assumption',
            'protective',
            undefined,
            '`protective` left out',
            `a resident for whom the list of ${entry} may lack something`,
          ),
        ]),
    ...(currentFor === undefined ||
    selection['status'] !== undefined ||
    selection['lossPercent'] !== undefined
      ? []
      : old === undefined || old === 'asks'
        ? [
            change(
              'missing',
              'old',
              'raises',
              'an old value taken as it stands',
              `a resident whose newest ${entry} is too old and would raise it`,
            ),
          ]
        : [
            change(
              'missing',
              'old',
              'asks',
              'an old value never raises',
              `a resident whose newest ${entry} is too old and raises it`,
            ),
          ]),
  ]
}
