import { parseDuration } from '../../values/duration.js'
import { nearest } from '../../record/nearest.js'
import { fieldOf, sourceOf, type Source } from '../../record/source.js'
import type { Located } from '../page.js'
import type { WrittenSelection } from '../schema/selection.js'
import { didYouMean, type Path, type Saying } from '../written.js'
import type { Said } from './said.js'
import { fieldNames, unknownField } from './test-faults.js'

/** Words that only mean something beside others, or of fields of one sort. */
export function wordSenseFaults(said: Said, where: Located, path: Path, selection: WrittenSelection): void {
  const { dated, latest, currentFor, atLeastWhen, is, onAtLeast, together } = selection
  if (dated !== undefined && latest !== undefined && currentFor === undefined)
    said.add(where, [...path, 'dated'], datedForNothing, 'key')
  if (atLeastWhen !== undefined && is !== undefined)
    said.add(where, [...path, 'atLeastWhen'], understatedAnswer, 'key')
  if (typeof onAtLeast === 'string' && parseDuration(onAtLeast)?.unit !== 'days')
    said.add(where, [...path, 'onAtLeast'], notDays(onAtLeast))
  if (
    together !== undefined &&
    !['minutes', 'hours', 'days', 'weeks'].includes(parseDuration(together)?.unit ?? '')
  )
    said.add(where, [...path, 'together'], tooLoose(together))
}

/** `dated` names a time or a day of the entries. */
export function datedFaults(
  said: Said,
  where: Located,
  path: Path,
  { dated }: WrittenSelection,
  source: Source,
): void {
  if (dated === undefined) return
  const { list, kind } = source
  const field = fieldOf(list, kind, dated)
  if (field === undefined)
    said.add(where, [...path, 'dated'], unknownField(kind ?? list, dated, fieldNames(source)))
  else if (field.type !== 'time' && field.type !== 'day')
    said.add(where, [...path, 'dated'], notADate(dated, source))
}

/** `field` names one of the fields of the first list. */
export function fieldFaults(
  said: Said,
  where: Located,
  path: Path,
  field: string | undefined,
  name: string,
): void {
  const first = sourceOf(name)
  if (first !== undefined && field !== undefined && fieldOf(first.list, first.kind, field) === undefined)
    said.add(where, [...path, 'field'], unknownField(name, field, []))
}

const tooLoose = (together: string): Saying => ({
  code: 'wrong-value',
  message: `\`together: ${together}\` is not one length for all days of the year`,
  help: 'write minutes, hours, days or weeks',
  seen: together,
  expected: 'a length such as `72 hours` or `5 days`',
})

const datedForNothing: Saying = {
  code: 'wrong-word',
  message: '`dated` says from when `currentFor` counts, and there is none',
  help: 'write `currentFor`, or use `daysPast` or `timeSince`',
  seen: 'dated',
  expected: '`currentFor` beside it',
}

const understatedAnswer: Saying = {
  code: 'wrong-word',
  message: '`atLeastWhen` is about a number that may be too low, and `is` asks for yes or no',
  help: 'take one of the two out',
  seen: 'atLeastWhen',
  expected: 'a number',
}

const notDays = (written: string): Saying => ({
  code: 'wrong-value',
  message: `\`onAtLeast\` counts days with a reading, so it cannot be \`${written}\``,
  help: 'write days, such as `2 days`',
  seen: written,
  expected: 'a number of days',
})

function notADate(dated: string, source: Source): Saying {
  const dates = fieldNames(source).filter((name) => {
    const type = fieldOf(source.list, source.kind, name)?.type
    return type === 'time' || type === 'day'
  })
  return {
    code: 'wrong-field',
    message: `\`${dated}\` is no time or day, so nothing can count from it`,
    help: didYouMean(nearest(dated, dates), `write one of: ${dates.join(', ')}`),
    seen: dated,
    expected: dates.join(', '),
  }
}
