import { parseDuration } from '../values/duration.js'
import { certain, leanPossible, maybe, no, not, possible, type Truth, yes } from '../values/truth.js'
import { fieldOf } from '../record/source.js'
import type { Scalar } from './condition.js'
import type { Limits, Test, Tests } from './definition.js'
import { isDerived } from './derived-fields.js'
import type { EntryTest } from './field-reading.js'
import { type Reading, readerOf } from './reading.js'
import { residents, testResidents } from './residents.js'
import type { Entry } from './record-view.js'
import { isLimits, type Scope } from './scope.js'
import type { Run } from './slot.js'
import { windowStart } from './window.js'

export type { EntryTest } from './field-reading.js'

/** Acting on it although a field is not recorded: lean counts it, could keeps both. */
const counted: Truth = possible | certain | leanPossible

export function compileTests(
  list: string,
  kind: string | undefined,
  tests: Tests | undefined,
  orNotRecorded: readonly string[],
  scope: Scope,
): EntryTest {
  if (list === residents) return testResidents(tests, orNotRecorded, scope)
  const parts = Object.entries(tests ?? {}).map(([field, test]) =>
    compileTest(list, kind, field, test, orNotRecorded.includes(field), scope),
  )
  const [only] = parts
  if (only === undefined) return () => yes
  if (list === 'findings') return rememberOpen(all(parts))
  return parts.length === 1 ? only : all(parts)
}

/** What a rule that is still open may ask for is made once for all residents: so it is looked at once. */
function rememberOpen(test: EntryTest): EntryTest {
  const known = new WeakMap<object, Truth>()
  return (entry, run) => {
    const { fields, perhaps } = entry
    if (!perhaps || fields === undefined) return test(entry, run)
    let truth = known.get(fields)
    if (truth === undefined) known.set(fields, (truth = test(entry, run)))
    return truth
  }
}

function all(parts: readonly EntryTest[]): EntryTest {
  return (entry, run) => {
    let truth = yes
    for (const part of parts) {
      truth &= part(entry, run)
      if (truth === no) return no
    }
    return truth
  }
}

function compileTest(
  list: string,
  kind: string | undefined,
  field: string,
  test: Test,
  countMissing: boolean,
  scope: Scope,
): EntryTest {
  const reader = readerOf(list, kind, field, scope)
  if (isAbsence(test))
    // It may stand somewhere else, so a field that was left blank is acted on and never clears anything.
    return (entry, run) => (entry.fields === undefined ? maybe : reader(entry, run).missing ? counted : no)
  const ask = compileQuestion(test, scope)
  const glance = glanceAt(list, kind, field, test)
  return (entry, run) => {
    if (entry.fields === undefined) return maybe
    const seen = glance?.(entry)
    if (seen !== undefined) return seen
    const reading = reader(entry, run)
    const truth = ask(reading, run)
    return countMissing && reading.missing && truth !== no ? truth | counted : truth
  }
}

/**
 * The commonest tests at a glance: a recorded word or flag is one of these, a medicine is in one of these classes, or may be.
 * Undefined where the field's reader has to say.
 */
function glanceAt(
  list: string,
  kind: string | undefined,
  field: string,
  test: Test,
): ((entry: Entry) => Truth | undefined) | undefined {
  if (isLimits(test)) return undefined
  const negated = typeof test === 'object' && 'not' in test
  const wanted: Scalar | readonly Scalar[] = negated ? test.not : test
  const texts = new Set([wanted].flat().map(String))
  const [held, other] = negated ? [no, yes] : [yes, no]
  if (list === 'medicines' && field === 'class') {
    const wantedClasses = [...texts]
    return ({ item }) => {
      if (item === undefined) return undefined
      const { classes, mayBe } = item
      for (const each of wantedClasses) if (classes.has(each)) return held
      if (mayBe !== undefined) for (const each of wantedClasses) if (mayBe.has(each)) return maybe
      return other
    }
  }
  if (
    isDerived(list, field) ||
    !['choice', 'slug', 'text', 'flag'].includes(fieldOf(list, kind, field)?.type ?? '')
  )
    return undefined
  const [only = ''] = texts
  // Nearly every test names one word, and comparing it is quicker than looking it up.
  const isWanted = texts.size === 1 ? (text: string) => text === only : (text: string) => texts.has(text)
  return ({ fields }) => {
    const value = fields?.[field]
    if (typeof value === 'string') return isWanted(value) ? held : other
    return typeof value === 'boolean' ? (isWanted(value ? 'true' : 'false') ? held : other) : undefined
  }
}

/** `{ recorded: false }`: the lack of the field is what the page is about. */
export const isAbsence = (test: Test): boolean => isLimits(test) && test.recorded === false

type Question = (reading: Reading, run: Run) => Truth

function compileQuestion(test: Test, scope: Scope): Question {
  if (typeof test === 'object' && 'not' in test) {
    const question = isOne(test.not)
    return (reading, run) => not(question(reading, run))
  }
  if (isLimits(test)) return compileLimits(test, scope)
  return isOne(test)
}

/** The value is one of these; several values (indications, classes) pass when one of them is. */
function isOne(wanted: Scalar | readonly Scalar[]): Question {
  const values = (Array.isArray(wanted) ? wanted : [wanted]) as readonly Scalar[]
  const texts = values.map(String)
  const numbers = values.filter((value): value is number => typeof value === 'number')
  return ({ texts: held, mayHold, missing, low, high }) => {
    if (held !== undefined) {
      for (const text of held) if (texts.includes(text)) return yes
      return mayHold !== undefined && texts.some(mayHold) ? maybe : no
    }
    if (missing) return maybe
    if (low === high) return numbers.includes(low) ? yes : no
    for (const number of numbers) if (number >= low && number <= high) return maybe
    return no
  }
}

function compileLimits(limits: Limits, scope: Scope): Question {
  const parts: Question[] = []
  const add = (limit: Limits[keyof Limits], inclusive: boolean, negated: boolean): void => {
    if (limit === undefined) return
    const figure = scope.figure<Scalar>(limit)
    const duration = typeof figure === 'string' ? parseDuration(figure) : undefined
    const turn = negated ? not : (truth: Truth) => truth
    if (duration !== undefined) {
      const start = windowStart(duration)
      // `at least 28 days` happened on or before the day 28 days back; `above`, before it.
      parts.push(({ low, high }, run) => {
        const beginning = start(run)
        // Bank holidays of a needed year are not loaded: nobody knows.
        if (Number.isNaN(beginning.first)) return maybe
        const limit = inclusive ? beginning.last : beginning.first
        return turn(inclusive ? between(high <= limit, low <= limit) : between(high < limit, low < limit))
      })
      return
    }
    const number = typeof figure === 'number' ? figure : quantity(String(figure))
    if (number === undefined)
      scope.problem(`\`${String(figure)}\` is neither a number, a duration nor a dose`)
    else if (inclusive) parts.push(({ low, high }) => turn(between(low >= number, high >= number)))
    else parts.push(({ low, high }) => turn(between(low > number, high > number)))
  }
  add(limits.atLeast, true, false)
  add(limits.above, false, false)
  add(limits.atMost, false, true)
  add(limits.below, true, true)
  return (reading, run) => {
    let truth = yes
    for (const part of parts) truth &= part(reading, run)
    return truth
  }
}

const between = (surely: boolean, perhaps: boolean): Truth => (surely ? yes : perhaps ? maybe : no)

/** `20 mg` is 20: doses are recorded in milligrams, and the checks refuse any other unit. */
function quantity(text: string): number | undefined {
  const found = /^(\d+(?:\.\d+)?) mg$/.exec(text)
  return found?.[1] === undefined ? undefined : Number(found[1])
}
