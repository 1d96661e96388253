import type { Release } from './medicine-words.js'
import type { RouteGroup } from './route-group.js'

export const medicineKinds = [
  'medicine',
  'appliance',
  'dressing',
  'emollient',
  'supplement',
  'thickener',
  'vaccine',
] as const
export type MedicineKind = (typeof medicineKinds)[number]

/** What can go wrong with the form of a medicine: when it is crushed, handled, warmed, doubled or swapped. */
export const formulationRisks = [
  'do-not-crush',
  'handling',
  'heat',
  'duplicate',
  'not-equivalent',
  'bioavailability-differs',
  'contraindicated-together',
] as const
export type FormulationRisk = (typeof formulationRisks)[number]

/** One row of the medicines table: an ingredient, or a combination of them, by one route group. */
export interface MedicineRow {
  readonly medicine: string
  readonly name: string
  /** Of a combination; else empty. */
  readonly ingredients: readonly string[]
  /** Whether a combination counts as one member of a class, or each of its ingredients does. */
  readonly countsAs: 'product' | 'ingredients'
  readonly route: RouteGroup
  readonly chapter?: number
  readonly kind: MedicineKind
  readonly classes: readonly string[]
  readonly anticholinergic: number
  readonly aec?: number
  readonly qt?: string
  readonly serotonin?: string
  readonly tier?: number
  readonly delayMinutes?: number
  readonly abruptStop: boolean
  /** Whatever its release: what holds for modified release alone is in the table of formulation risks. */
  readonly formulation?: readonly FormulationRisk[]
  readonly brands: readonly string[]
  /** The release of those brands that come in one only. */
  readonly brandRelease?: Readonly<Record<string, Release>>
  readonly codes: readonly string[]
}
