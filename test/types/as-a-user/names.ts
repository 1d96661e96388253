// The names of the bundled release, and boxes of possible values.
import { createScreener, type Box, type BoxValue } from 'mdt-screening'
import { reading } from 'mdt-screening/reading'
import { release, type FactName, type RuleId, type ServiceId } from 'mdt-screening/rules'

export const rule: RuleId = 'news2-emergency'
// @ts-expect-error -- no rule is called so
export const misspelt: RuleId = 'news2-emergancy'
export const fact: FactName = 'news2.total'
// @ts-expect-error -- a fact is no rule
export const other: RuleId = 'news2.total'
export const service: ServiceId = 'ambulance'
// @ts-expect-error -- nobody is called so
export const nobody: ServiceId = 'consultant-in-everything'

/** An app's own phone numbers: a service that is left out is an error, not a call that goes nowhere. */
export type Phones = Readonly<Record<ServiceId, string>>
// @ts-expect-error -- all the others are missing
export const phones: Phones = { ambulance: '999' }

export const values: readonly BoxValue[] = [
  7,
  [5, 8],
  'scale2',
  true,
  ['air', 'oxygen'],
  { in: [], maybe: ['x'] },
]
// @ts-expect-error -- unknown is said by leaving a fact out
export const nothing: BoxValue = null
// @ts-expect-error -- not even so
export const undef: BoxValue = undefined

export const box = {
  'news2.total': [5, 8],
  consciousness: 'alert',
} satisfies Box & Partial<Record<FactName, BoxValue>>
// @ts-expect-error -- a name that the release does not have
export const wrong = { news3: 5 } satisfies Partial<Record<FactName, BoxValue>>

const asOf = '2026-12-08T09:00:00+00:00'
const screener = createScreener(release)
export const outcome = screener.explain(box, rule, { asOf }).outcome
export const proof = screener.screenBox(box, { asOf, rule: 'recurrent-falls' }).raised
// @ts-expect-error -- an instant is text with its offset, never a Date of some time zone
screener.screenBox(box, { asOf: 1 })
// @ts-expect-error -- what is for reading is no release
createScreener(reading)
