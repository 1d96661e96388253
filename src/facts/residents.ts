import { isNumeric, optionsOf, type Possible } from '../values/possible.js'
import { certain, leanPossible, maybe, no, possible, type Truth, yes } from '../values/truth.js'
import type { Comparison, Condition, Scalar } from './condition.js'
import type { Test, Tests } from './definition.js'
import { newReading, type EntryTest, type Reader } from './field-reading.js'
import { isLimits, type Scope } from './scope.js'
import type { Entry } from './entry.js'
import { read, type Run, type Slot } from './slot.js'

/** The list whose entries are residents: what is tested of one is a fact about that resident. */
export const residents = 'residents'

/** A test on a fact as the comparison that it is, whatever is known of the resident. */
export function comparisonsIn(
  fact: string,
  test: Test,
  isSet: boolean,
): readonly (Comparison | { readonly not: Comparison })[] {
  if (isLimits(test))
    return (Object.keys(operators) as (keyof typeof operators)[]).flatMap((word) =>
      test[word] === undefined ? [] : [{ fact, operator: operators[word], value: test[word] }],
    )
  if (typeof test === 'object' && 'not' in test) return [{ not: isOne(fact, test.not, isSet) }]
  return [isOne(fact, test, isSet)]
}

const operators = {
  atLeast: 'greaterThanInclusive',
  above: 'greaterThan',
  atMost: 'lessThanInclusive',
  below: 'lessThan',
} as const

function isOne(fact: string, wanted: Scalar | readonly Scalar[], isSet: boolean): Comparison {
  return typeof wanted === 'object'
    ? { fact, operator: isSet ? 'containsAny' : 'in', value: wanted }
    : { fact, operator: isSet ? 'contains' : 'equal', value: wanted }
}

// INVARIANT: entries of this list are made of whole runs (`explain/home-screening.ts`).
const runOf = ({ asked }: Entry): Run | undefined => asked as Run | undefined

/** Acting on it although the fact is not settled: lean counts the resident, could keeps both. */
const counted: Truth = possible | certain | leanPossible

/** Whether a resident passes: each test a condition on that resident's own facts, with all that is known and leant on. */
export function testResidents(
  tests: Tests | undefined,
  orNotRecorded: readonly string[],
  scope: Scope,
): EntryTest {
  const parts = Object.entries(tests ?? {}).map(([fact, test]) => {
    const isSet = scope.slot(fact).domain.kind === 'set'
    const all: Condition = { all: [...comparisonsIn(fact, test, isSet)] }
    return { decision: scope.decide(all), leans: orNotRecorded.includes(fact) }
  })
  return (entry) => {
    const run = runOf(entry)
    if (run === undefined) return maybe
    let truth = yes
    for (const { decision, leans } of parts) {
      const own = decision.truth(run)
      truth &= leans && own !== no ? own | counted : own
    }
    return truth
  }
}

/** A fact about a resident, read as a field of the list. */
export function residentFact(fact: string, scope: Scope): Reader {
  const slot = scope.slot(fact)
  const reading = newReading()
  return (entry) => {
    const run = runOf(entry)
    if (run === undefined) return newReading()
    const value = read(slot, run)
    reading.low = value.low
    reading.high = value.high
    reading.texts = textsOf(slot, value)
    reading.missing = reading.texts === undefined && !(isNumeric(slot.domain) && value.low === value.high)
    return reading
  }
}

/** The one option left; undefined where there are more, and for numbers. */
function textsOf({ domain }: Slot, { could }: Possible): readonly string[] | undefined {
  if (isNumeric(domain) || domain.kind === 'set') return undefined
  const left = optionsOf(domain).filter((_option, bit) => (could & (1 << bit)) !== 0)
  return left.length === 1 ? left : undefined
}
