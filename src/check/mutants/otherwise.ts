import type { FactDefinition } from '../../facts/definition.js'
import type { CompiledRelease } from '../../evaluate/compile.js'
import { compileFacts, factLookup } from '../../evaluate/facts.js'
import { withChange, type Change } from './change.js'
import type { Taken } from './missing-changes.js'
import type { Readers } from './readers.js'
import type { SharedFacts } from './subject.js'
import { taking } from './taking.js'

/**
 * A release with a mistake in one shared fact. What reads that fact is compiled anew when it is asked for;
 * everything else is the release's own, and derived once for all such mistakes in one example.
 */
export function otherwise(
  compiled: CompiledRelease,
  page: SharedFacts,
  change: Change,
  { ofFact, keyOf }: Readers,
): CompiledRelease {
  const [, at, where, seen] = change.path
  const changed = (where === 'taken' ? page : withChange(page, change)).facts[Number(at)]
  if (changed === undefined) throw new Error('INVARIANT: a mistake stands in one of the facts of its page')
  const { release, tables } = compiled
  const touched = ofFact(changed.name)
  const kept = [...compiled.facts.slots].filter(([name]) => !isPrivate(name) && !touched.has(keyOf(name)))
  const facts = compileFacts(
    { ...release, tables, facts: release.facts.map((fact) => (fact.name === changed.name ? changed : fact)) },
    [],
    { slots: new Map(kept), quiet: compiled.facts.quiet },
  )
  if (where === 'taken') seeOtherwise(facts, changed, String(seen), change.to as Taken)
  return { ...compiled, facts, factOf: factLookup(facts) }
}

/** A page's own fact: it may read the one that is otherwise. */
const isPrivate = (name: string): boolean => name.includes(':')

/** Within this one fact, and for all that read it, another is taken for something while it is not known. */
function seeOtherwise(
  facts: CompiledRelease['facts'],
  definition: FactDefinition,
  seen: string,
  taken: Taken,
): void {
  const own = new Map([[definition.name, definition]])
  facts
    .scopeFor(definition.name, own, (name, base) => (name === seen ? taking(base, taken) : base))
    .slot(definition.name)
}
