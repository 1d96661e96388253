import type { Domain } from '../../values/possible.js'
import type { Scalar } from '../../facts/condition.js'
import type { FactDefinition } from '../../facts/definition.js'
import type { ReleaseTables } from '../../pages/rule.js'

/** What the makers of mistakes need to know of the release around a rule. */
export interface About {
  readonly domainOf: (fact: string) => Domain | undefined
  readonly definitionOf: (fact: string) => FactDefinition | undefined
  /** A value, or the value of the setting that stands in its place. */
  readonly figure: (written: unknown) => Scalar | undefined
  readonly tables: ReleaseTables
}
