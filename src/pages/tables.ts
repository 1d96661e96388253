import type { MedicineRow } from '../record/medicines.js'

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

export interface Tables {
  readonly medicines: readonly MedicineRow[]
  readonly classes: readonly ClassRow[]
  readonly diagnoses: readonly DiagnosisRow[]
  readonly signs: readonly SignRow[]
  readonly services: readonly ServiceRow[]
  readonly instruments: readonly InstrumentRow[]
}

export const tableKinds = ['medicines', 'classes', 'diagnoses', 'signs', 'services', 'instruments'] as const
