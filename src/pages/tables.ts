import type { FormulationRisk } from '../record/medicine-row.js'
import type { MedicineRow, RouteGroup } from '../record/medicines.js'

/** A class of medicines, or a composite that includes others. Every row of the medicines table lists both. */
export interface ClassRow {
  readonly class: string
  /** As a message says it, with its article. */
  readonly title: string
  readonly includes: readonly string[]
  readonly abruptStop: boolean
  readonly minDurationDays?: number
}

/** A diagnosis, and the narrower ones that imply it; implying carries on (a heart attack is vascular disease). */
export interface DiagnosisRow {
  readonly diagnosis: string
  readonly title: string
  readonly includes: readonly string[]
  readonly codes: readonly string[]
  readonly grade?: string
}

export interface SignRow {
  readonly sign: string
  readonly group: string
  readonly title: string
}

/** `hours` is always, local (set by the area), or like `weekdays 08:00-18:30` (not on bank holidays). */
export interface ServiceRow {
  readonly service: string
  readonly title: string
  readonly hours: string
  readonly fallback: readonly string[]
}

/** `bands` run from the least to the most serious. A range left out is not one we may state. */
export interface InstrumentRow {
  readonly instrument: string
  readonly title: string
  readonly least?: number
  readonly most?: number
  readonly direction: 'higher-worse' | 'lower-worse'
  readonly bands: readonly string[]
}

/** What an allergy speaks against: a class or a medicine, never both. */
export interface AllergyGroupRow {
  readonly allergen: string
  readonly class?: string
  readonly medicine?: string
  readonly severity: 'contraindicated' | 'caution'
  readonly note?: string
}

/** What can go wrong with a form: of these classes or medicines, by this route, in these releases (any, where none). */
export interface FormulationRiskRow {
  readonly pattern: string
  readonly classes: readonly string[]
  readonly medicines: readonly string[]
  readonly route?: RouteGroup
  readonly form?: string
  readonly releases: readonly string[]
  /** Only together with one of these. */
  readonly beside: readonly string[]
  readonly risks: readonly FormulationRisk[]
  readonly note?: string
}

/** A stretch of a period: month and day for every year, full dates for one campaign, whose end may not be known. */
export interface PeriodRow {
  readonly period: string
  readonly from: string
  readonly to?: string
  readonly source: string
  readonly basis: 'published' | 'known' | 'local'
}

/** What anybody reading a figure of a home should know. */
export interface CautionRow {
  readonly caution: string
  readonly say: string
}

export interface Tables {
  readonly medicines: readonly MedicineRow[]
  readonly classes: readonly ClassRow[]
  readonly diagnoses: readonly DiagnosisRow[]
  readonly signs: readonly SignRow[]
  readonly services: readonly ServiceRow[]
  readonly instruments: readonly InstrumentRow[]
  readonly 'allergy-groups': readonly AllergyGroupRow[]
  readonly 'formulation-risk': readonly FormulationRiskRow[]
  readonly periods: readonly PeriodRow[]
  readonly cautions: readonly CautionRow[]
}

export const tableKinds = [
  'medicines',
  'classes',
  'diagnoses',
  'signs',
  'services',
  'instruments',
  'allergy-groups',
  'formulation-risk',
  'periods',
  'cautions',
] as const
