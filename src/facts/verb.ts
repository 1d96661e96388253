import { cause, setUnknown, type Domain, type Possible } from '../values/possible.js'
import type { FactDefinition, Selection } from './definition.js'
import type { CompiledFact, Scope } from './scope.js'
import type { Run } from './slot.js'

/**
 * One way to derive a fact. Each verb is one file that says which words go with it, the domain of what it
 * gives, how it is derived, and what missing means.
 */
export interface Verb {
  readonly name: string
  /** The other words that its selection may hold. */
  readonly words: readonly string[]
  /** Whether it reads other facts (so that a box can derive it) rather than the record. */
  readonly overFacts?: true
  compile: (selection: Selection, scope: Scope, fact: FactDefinition) => CompiledFact
}

/** A derivation from the record; in a box, where there is no record, the fact is unknown. */
export function fromRecord(
  domain: Domain,
  derive: (run: Run, into: Possible) => void,
): CompiledFact['derive'] {
  return (run, into) => {
    if (run.record === undefined) setUnknown(into, domain, cause.missing)
    else derive(run, into)
  }
}

/** Words that any selection from a list may hold. */
export const selecting = ['where', 'within', 'between', 'since', 'before', 'orNotRecorded'] as const
