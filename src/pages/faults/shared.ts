import type { Setting } from '../../facts/definition.js'
import type { DomainOf } from '../domains.js'
import type { Vocabulary } from '../vocabulary.js'
import type { Said } from './said.js'

/** What every check of a part needs. */
export interface Shared {
  readonly said: Said
  readonly vocabulary: Vocabulary
  readonly settings: ReadonlyMap<string, Setting>
  /** By full name; undefined for a fact that could not be read. */
  readonly domainOf: DomainOf
}
