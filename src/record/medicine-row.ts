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
  readonly brands: readonly string[]
  readonly codes: readonly string[]
}
