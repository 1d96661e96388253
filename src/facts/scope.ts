import type { Domain } from '../values/possible.js'
import type { Duration } from '../values/duration.js'
import type { Condition, Scalar } from './condition.js'
import type { Figure, Test, Tests } from './definition.js'
import type { MedicineTable } from './medicine-items.js'
import type { PeriodDates } from './periods.js'
import type { Moment, Run, Slot } from './slot.js'
import { sourceOf, type Source } from '../record/source.js'
import { addList, addMark, noLists, type Always, type Lists } from './lists.js'
import type { Truth } from '../values/truth.js'

/** The tables of a release, as verbs read them. */
export interface Tables {
  readonly medicines: MedicineTable
  /** Every class id: the domain of medicine classes. */
  readonly classes: readonly string[]
  readonly diagnoses: readonly string[]
  /** A diagnosis and every wider one that it is also: Parkinson's disease is parkinsonism. */
  readonly wider: (diagnosis: string) => readonly string[]
  /** The diagnosis that an entry names, by its slug, its code or its name as written; undefined if nothing matches. */
  readonly named: (entry: Readonly<Record<string, unknown>>) => string | undefined
  readonly signs: readonly { readonly sign: string; readonly group: string }[]
  /** The dates of a period, every year's or one campaign's; none where no table has it. */
  readonly periods: (period: string) => readonly PeriodDates[]
  /** The members of any other slug field (indications, services ...), for set-valued facts. */
  readonly slugs: (table: string) => readonly string[]
}

/** What a verb may ask while a release is compiled. Names are resolved here, never while screening. */
export interface Scope {
  readonly tables: Tables
  slot: (fact: string) => Slot
  /** Where the entries that a name stands for are found. Whatever asks here reads that list. */
  source: (name: string) => Source | undefined
  /** The same of a verb that looks at no entries but those that a selection finds, which says itself what it reads. */
  listed: (name: string, exactly?: boolean) => Source | undefined
  /** Entries of this source are looked at, but only such as can pass these tests. */
  entries: (found: Source, tests: Tests | undefined) => void
  /** What the facts of a release look for in records, to know those in which they find nothing. */
  readonly quiet: LookingFor
  /** It also reads what every record has. */
  reads: (what: Always) => void
  /** Facts that one read from the record looks at too: when its window opens, whether its value understates. */
  readonly besides: Slot[]
  /** What has been asked for so far. */
  readonly lists: Lists
  figure: <T extends Scalar>(figure: Figure<T>) => T
  /** A condition, settled: its truth over all that its facts may be. */
  decide: (condition: Condition) => Decision
  problem: (message: string) => void
}

/** What facts tell of themselves, so that records can be known in which they find nothing. */
export interface LookingFor {
  readonly marks: {
    /** Records have been looked through: what is compiled from now on they do not tell apart. */
    readonly isClosed: boolean
    of: (found: Source, tests: Tests | undefined) => readonly number[]
  }
  readonly standings: { reaches: (length: Duration) => void }
}

/** The part of a scope that remembers what one fact reads. */
export function nothingRead(
  quiet: LookingFor,
): Pick<Scope, 'source' | 'listed' | 'entries' | 'quiet' | 'reads' | 'lists' | 'besides'> {
  const lists = noLists()
  const listed: Scope['listed'] = (name, exactly) => {
    const found = sourceOf(name)
    if (found !== undefined) addList(lists, found.list, exactly === true || quiet.marks.isClosed)
    return found
  }
  return {
    lists,
    quiet,
    besides: [],
    listed,
    entries: (found, tests) => {
      for (const mark of quiet.marks.of(found, tests)) addMark(lists, mark)
    },
    source: (name) => {
      const found = listed(name, true)
      if (found !== undefined) addMark(lists, found.id)
      return found
    },
    reads: (what) => {
      addList(lists, what)
    },
  }
}

export interface Decision {
  readonly truth: (run: Run) => Truth
  readonly reads: readonly Slot[]
}

export interface CompiledFact {
  readonly domain: Domain
  readonly derive: Slot['derive']
  readonly entries?: Slot['entries']
  readonly parts?: readonly Slot[]
  readonly concerns?: Slot['concerns']
  readonly moment?: (run: Run) => Moment
}

export const isLimits = (test: Test): test is Exclude<Test, Scalar | readonly Scalar[] | { not: unknown }> =>
  typeof test === 'object' && !Array.isArray(test) && !('not' in test)
