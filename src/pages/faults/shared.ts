import type { FactDefinition, ScoreDefinition, Setting } from '../../facts/definition.js'
import type { AboutOf, DomainOf } from '../domains.js'
import { factsReadBy, factsReadByScore, scoreOf } from '../reads.js'
import type { Vocabulary } from '../vocabulary.js'
import type { Said } from './said.js'

/** What every check of a part needs. */
export interface Shared {
  readonly said: Said
  readonly vocabulary: Vocabulary
  readonly settings: ReadonlyMap<string, Setting>
  readonly facts: ReadonlyMap<string, FactDefinition>
  readonly scores: ReadonlyMap<string, ScoreDefinition>
  /** By full name; undefined for a fact that could not be read. */
  readonly domainOf: DomainOf
  readonly aboutOf: AboutOf
}

/** These facts, and all that they are made of. */
export function allRead(
  { facts, scores }: Pick<Shared, 'facts' | 'scores'>,
  names: Iterable<string>,
): ReadonlySet<string> {
  const read = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (read.has(name)) continue
    read.add(name)
    const definition = facts.get(name)
    const score = scores.get(scoreOf(name) ?? '')
    if (definition !== undefined) waiting.push(...factsReadBy(definition.selection))
    else if (score !== undefined) waiting.push(...factsReadByScore(score))
  }
  return read
}
