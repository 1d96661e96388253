import { parseDuration } from '../../values/duration.js'
import type { Condition } from '../../facts/condition.js'
import type { CurrentFor, Figure, Old, Selection, Test, Tests } from '../../facts/definition.js'
import { isAbsence } from '../../facts/test.js'
import { limitInWords } from '../limit-in-words.js'
import { inFewWords, type RuleRef } from '../words.js'
import { conditionInWords, limitOf } from './condition-in-words.js'
import type { Shelf } from './shelf.js'

/** How a fact is found, in one sentence without its full stop. Verbs in the words of `src/facts/verbs`. */
export function selectionInWords(selection: Selection, shelf: Shelf, rule: RuleRef): string {
  const [verb = ''] = Object.keys(selection)
  const head = headInWords(verb, selection, shelf, rule)
  return [head, ...testsInWords(selection, shelf), ...windowInWords(selection, shelf)].join(', ')
}

function headInWords(verb: string, selection: Selection, shelf: Shelf, rule: RuleRef): string {
  const names = ([selection[verb]].flat() as readonly unknown[])
    .filter((each) => typeof each === 'string')
    .map((each) => shelf.fact(each, rule))
  const from = names.join(' or ')
  const said = (condition: unknown): string => conditionInWords(condition as Condition, shelf, rule)
  switch (verb) {
    case 'any':
      return `whether there is any of: ${from}`
    case 'count':
      return `how many ${selection.distinct === undefined ? '' : `different (by ${inFewWords(selection.distinct)}) `}${from}`
    case 'latest':
      return `${selection.is === undefined ? '' : 'whether '}the ${selection.back === undefined ? 'newest' : 'one before the newest'} of: ${from}${selection.field === undefined ? '' : ` (${inFewWords(selection.field)})`}${
        selection.is === undefined
          ? ''
          : ` has ${Object.entries(selection.is)
              .map(([field, test]) => testInWords(field, test, shelf))
              .join(' and ')}`
      }`
    case 'highest':
    case 'lowest':
      return `the ${verb} of: ${from}${selection.field === undefined ? '' : ` (${inFewWords(selection.field)})`}`
    case 'total': {
      const points = selection['points']
      return typeof points === 'string'
        ? `the ${inFewWords(points)} points of ${from}, added up`
        : `${from}, added up`
    }
    case 'members':
      return `which ${from}`
    case 'timeSince':
      return `how long since the ${selection.oldest === true ? 'first' : 'newest'} of: ${from}`
    case 'daysPast':
      return selection['allow'] === undefined
        ? `days past ${from}`
        : `days since ${from}, beyond ${figureInWords(selection['allow'], shelf)}`
    case 'rise':
    case 'drop':
      return `how far ${from} is ${verb === 'rise' ? 'above' : 'below'} ${selection['from'] === 'usual' ? 'what is usual for this resident' : figureInWords(selection['from'], shelf)}`
    case 'lossPercent':
      return `${from} lost, in per cent`
    case 'ratio':
      return names.join(' for each ')
    case 'difference':
      return names.join(' less ')
    case 'median':
      return `the middle reading of: ${from}`
    case 'mean':
      return `the mean of: ${from}`
    case 'share':
      return `how many per cent of ${from} have ${Object.entries(selection['of'] as Tests)
        .map(([field, test]) => testInWords(field, test, shelf))
        .join(' and ')}`
    case 'inPeriod':
      return `whether the day lies in this period: ${inFewWords(String(selection[verb]))}`
    case 'fromApp':
      return 'what the app that shows this says of it'
    case 'age':
      return 'age on the day'
    case 'resident':
      return `what the record says of the resident: ${from}`
    case 'residentDays':
      return daysInWords[String(selection[verb])] ?? ''
    case 'status':
      return `whether this is recorded, old, declined, not possible or not visible: ${from}`
    case 'isRecorded':
      return `whether anything is recorded of: ${from}`
    case 'when':
      return `yes when ${said(selection[verb])}`
    case 'trueWhen':
      return `yes when ${said(selection[verb])}; no when ${said(selection['falseWhen'])}; else not known`
    case 'tally':
      return Array.isArray(selection[verb])
        ? `how many of these hold: ${(selection[verb] as readonly Condition[]).map(said).join('; ')}`
        : `how many: ${from}`
    case 'first':
      return (selection[verb] as readonly { readonly is: string; readonly when?: Condition }[])
        .map(
          ({ is, when }) => `${inFewWords(is)}${when === undefined ? ' otherwise' : ` when ${said(when)}`}`,
        )
        .join('; ')
    default:
      return `${inFewWords(verb)} from ${names.join(', ')}`
  }
}

const daysInWords: Readonly<Record<string, string>> = {
  here: 'on how many days the resident was in this home at midnight',
  hospital: 'on how many days the resident, who lives here, was in hospital at midnight',
  lived: 'on how many days the resident lived here, wherever they were at midnight',
}

function testsInWords(
  { where = {}, orNotRecorded = [], apart, together, unbroken, protective }: Selection,
  shelf: Shelf,
): readonly string[] {
  const tests = Object.entries(where).map(([field, test]) => testInWords(field, test, shelf))
  return [
    ...(tests.length === 0 ? [] : [`with ${tests.join(' and ')}`]),
    ...(apart === undefined ? [] : [`at least ${apart} apart`]),
    ...(together === undefined ? [] : [`within ${together} of each other`]),
    ...(unbroken === undefined || unbroken === false ? [] : ['without a break']),
    ...(orNotRecorded.length === 0
      ? []
      : [`counted also where this is not recorded: ${orNotRecorded.map(inFewWords).join(', ')}`]),
    ...(protective === true ? ['taken as absent unless it is recognised'] : []),
  ]
}

/** One test on an entry: `class benzodiazepine or z drug`, `used for at least 28 days`. */
function testInWords(field: string, test: Test, shelf: Shelf): string {
  // Which one of its kind an entry is.
  const name = field === 'of' ? 'kind' : inFewWords(field)
  if (typeof test !== 'object') return `${name} ${limitInWords('equal', test)}`
  if (Array.isArray(test)) return `${name} ${limitInWords('in', test)}`
  if ('not' in test) return `${name} ${limitInWords('notIn', test.not)}`
  if (isAbsence(test)) return `${name} not recorded`
  return `${name} ${Object.entries(test)
    .map(([side, figure]) => `${sides[side] ?? side} ${figureInWords(figure, shelf)}`)
    .join(' and ')}`
}

const sides: Readonly<Record<string, string>> = {
  atLeast: 'at least',
  atMost: 'at most',
  above: 'above',
  below: 'below',
}

function windowInWords(
  { within, between, before, last, since, currentFor, ...rest }: Selection,
  shelf: Shelf,
): readonly string[] {
  const reaching = rest['reaching']
  const usualFor = rest['usualFor']
  return [
    ...(within === undefined ? [] : [`in the last ${figureInWords(within, shelf)}`]),
    ...(between === undefined
      ? []
      : [`from ${figureInWords(between[1], shelf)} ago up to ${figureInWords(between[0], shelf)} ago`]),
    ...(before === undefined ? [] : [beforeInWords(before, shelf)]),
    ...(last === undefined ? [] : [`the newest ${String(last)} only`]),
    ...(since === undefined ? [] : [`since the newest ${[since].flat().map(inFewWords).join(' or ')}`]),
    ...(usualFor === undefined ? [] : [`set in the last ${figureInWords(usualFor, shelf)}`]),
    ...(reaching === undefined ? [] : [`from weights up to ${figureInWords(reaching, shelf)} old`]),
    ...(currentFor === undefined ? [] : [`current for ${currentInWords(currentFor, shelf)}`]),
  ]
}

function beforeInWords(before: NonNullable<Selection['before']>, shelf: Shelf): string {
  if (typeof before === 'object' && 'setting' in before) return `at least ${figureInWords(before, shelf)} ago`
  const names = [before].flat()
  return names.every((name) => parseDuration(name) !== undefined)
    ? `at least ${names.join(' or ')} ago`
    : `before the newest ${names.map(inFewWords).join(' or ')}`
}

export function currentInWords(currentFor: CurrentFor, shelf: Shelf): string {
  if (typeof currentFor === 'string' || 'setting' in currentFor) return figureInWords(currentFor, shelf)
  const banded = Object.entries(currentFor.upTo).map(
    ([edge, length]) => `${figureInWords(length, shelf)} if it is ${edge} or less`,
  )
  return `${banded.join(', ')}, else ${figureInWords(currentFor.above, shelf)}`
}

/** What an old value may still do. */
export function oldInWords(old: Old | undefined, shelf: Shelf): string {
  if (old === undefined || old === 'asks') return 'An old value settles nothing: it is asked again.'
  if (old === 'raises') return 'An old value may still raise; it never settles that nothing is wrong.'
  return `An old value may still raise for ${figureInWords(old.raises, shelf)}; it never settles that nothing is wrong.`
}

/** A figure of the page, or of a local setting, which is said. */
export function figureInWords(figure: unknown, shelf: Shelf): string {
  const { limit, local } = limitOf(figure as Figure, shelf)
  return `${limitInWords('equal', limit)}${local ? ' (a local figure)' : ''}`
}
