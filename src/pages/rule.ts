import type { Condition, Scalar } from '../facts/condition.js'
import type { FactDefinition, ScoreDefinition, Setting } from '../facts/definition.js'
import type { MedicineRow } from '../record/medicines.js'
import type { Measure } from './measure.js'
import type { Order } from './order.js'
import type { CautionRow, PeriodRow } from './tables.js'
import type { Within } from './within.js'

/** What a rule puts before somebody; one schema, no branch in the evaluator. */
export const ruleKinds = ['criterion', 'trigger', 'medication-flag', 'care-gap'] as const
export type RuleKind = (typeof ruleKinds)[number]

/**
 * A rule as a release holds it: one page, or one row of a page, expanded. Conditions are written out in full
 * and every name in them is known.
 */
export interface Rule {
  readonly id: string
  readonly version: number
  readonly kind: RuleKind
  /** Left out where it is about a resident. */
  readonly about?: 'home'
  readonly title: string
  /** The first London day that this version applies; the latest one on or before `asOf` does. */
  readonly effectiveFrom: string
  readonly retired?: true
  readonly domain?: string
  readonly element?: string
  readonly problem?: string
  readonly neverSuppress?: true
  readonly planMayReroute?: true
  readonly appliesWhen?: Condition
  readonly conditions: Condition
  /** Stand-ins for facts that are not settled: a value, `lowest`, `highest` or `never`. */
  readonly assume?: Readonly<Record<string, Scalar>>
  /** Facts whose old value may not stand in, because a normal value is what raises. */
  readonly needsCurrent?: readonly string[]
  /** The page's own facts, by the name that only this rule knows. */
  readonly facts?: readonly FactDefinition[]
  readonly flag: Flag
  readonly whenUndetermined?: {
    readonly refer: readonly string[]
    readonly within: Within
    readonly message?: string
  }
  readonly clearedBy?: readonly string[]
  readonly covers?: readonly string[]
  /** Short names of the sources, as a finding cites them. */
  readonly sources: readonly string[]
}

export interface Flag {
  readonly refer: readonly string[]
  readonly within: Within
  readonly message: string
  /** Strongest first; the first that certainly holds replaces what it states. */
  readonly sooner?: readonly Step[]
  /** Further recipients, always kept; they do not move the finding in the order. */
  readonly also?: readonly Also[]
}

export interface Step {
  readonly when: Condition
  readonly within: Within
  readonly refer?: readonly string[]
  readonly message?: string
  readonly planMayReroute?: boolean
}

export interface Also {
  readonly when?: Condition
  readonly refer: readonly string[]
  readonly within: Within
}

/** What a care plan or a decision changes about a raised finding. It softens only beyond doubt. */
export interface Handling {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly effectiveFrom: string
  readonly for: {
    readonly rules?: readonly string[]
    readonly refer?: readonly string[]
    readonly planMayReroute?: true
  }
  readonly conditions: Condition
  readonly facts?: readonly FactDefinition[]
  readonly then: {
    readonly reroute?: Readonly<Record<string, string>>
    readonly within?: Within
    readonly meanwhile?: string
    readonly say: string
    readonly fold?: true
  }
}

/** Who can find something out, in the order in which they are asked. */
export interface AskGroup {
  readonly group: string
  readonly title: string
  /** Who can answer: a service of the services table. */
  readonly refer: string
  readonly say: string
}

export interface Service {
  readonly service: string
  readonly title: string
  readonly hours: string
  readonly fallback: readonly string[]
}

export interface ReleaseTables {
  readonly medicines: readonly MedicineRow[]
  readonly classes: readonly {
    readonly class: string
    readonly title: string
    readonly abruptStop: boolean
  }[]
  readonly diagnoses: readonly {
    readonly diagnosis: string
    readonly title: string
    readonly includes: readonly string[]
    readonly codes?: readonly string[]
  }[]
  readonly signs: readonly { readonly sign: string; readonly group: string; readonly title: string }[]
  readonly services: readonly Service[]
  readonly instruments: readonly {
    readonly instrument: string
    readonly title: string
    readonly least?: number
    readonly most?: number
    readonly direction: 'higher-worse' | 'lower-worse'
  }[]
  readonly askGroups: readonly AskGroup[]
  /** Releases made before there were any have none. */
  readonly periods?: readonly PeriodRow[]
  /** Only releases with measures have any. */
  readonly cautions?: readonly CautionRow[]
}

/** An immutable list of page versions with everything they read. What screening needs, and nothing else. */
export interface Release {
  readonly release: string
  readonly publisher: string
  readonly status: 'draft' | 'active' | 'retired'
  readonly validFrom: string
  readonly approvals: readonly { readonly by: string; readonly role: string; readonly on: string }[]
  readonly rules: readonly Rule[]
  readonly facts: readonly FactDefinition[]
  readonly scores: readonly ScoreDefinition[]
  readonly settings: Readonly<Record<string, Setting>>
  readonly handling: readonly Handling[]
  /** Of residents due by the same time; without it their ids decide. */
  readonly order?: Order
  /** Releases made before there were any have none. */
  readonly measures?: readonly Measure[]
  readonly tables: ReleaseTables
  readonly digest: string
}
