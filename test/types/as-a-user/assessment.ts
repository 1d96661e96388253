// What an app may do with a record. Each `@ts-expect-error` is a mistake that the compiler has to find.
import { parseAssessment, type Issue, type ResidentAssessment } from 'mdt-screening'

const parsed = parseAssessment({ resident: { id: 'r1' } }, { strict: true })
export const issues: readonly Issue[] = parsed.issues
// @ts-expect-error -- there is no assessment before `ok` was asked
export const tooSoon = parsed.assessment
export const whole: ResidentAssessment | undefined = parsed.ok ? parsed.assessment : undefined
// @ts-expect-error -- an option that does not exist
parseAssessment({}, { lenient: true })

type Observation = NonNullable<ResidentAssessment['observations']>['entries'][number]
type Happening = NonNullable<ResidentAssessment['events']>['entries'][number]

/** `kind` tells what the other fields are. */
export function inWords(entry: Observation): string {
  switch (entry.kind) {
    case 'oxygenSaturation': {
      const value = entry.value
      if (value === undefined) return `no value: ${entry.absent ?? 'nobody said why'}`
      // @ts-expect-error -- a reading may be known as a bound only: `{ atMost: 90 }`
      const exact: number = value
      return typeof value === 'number' ? value.toFixed(0) : `${value.atLeast} to ${value.atMost} or ${exact}`
    }
    case 'glucose':
      // A meter that ran out of its range says so.
      return entry.value === 'HI' ? 'above what the meter reads' : (entry.context ?? '')
    case 'breathing': {
      // @ts-expect-error -- it is `air` or `oxygen`
      const asNumber: number = entry.value
      return `${entry.value ?? asNumber}, ${JSON.stringify(entry.litresPerMinute)}`
    }
    case 'consciousness':
      // @ts-expect-error -- there is no such choice
      return entry.value === 'drowsy' ? '' : (entry.value ?? '')
    // @ts-expect-error -- there is no such kind
    case 'bloodPressure':
      return ''
    default:
      return entry.kind
  }
}

export const when = (entry: Observation): string => entry.at
// @ts-expect-error -- a diagnosis need not say when it was written down
export const diagnosed: string | undefined = whole?.diagnoses?.entries[0]?.at.slice(0, 10)

export const falls = (entries: readonly Happening[]): readonly Happening[] =>
  entries.filter(({ kind }) => kind === 'fall')

export const record = {
  resident: { id: 'r1', birthDate: '1938-05-04' },
  notUsed: [],
  observations: {
    entries: [{ kind: 'temperature', at: '2026-12-08T08:00:00+00:00', value: 36.8 }],
    completeFrom: '2026-12-01T00:00:00+00:00',
  },
} satisfies ResidentAssessment

// @ts-expect-error -- whose record is it?
export const nobodys: ResidentAssessment = { resident: {}, notUsed: [] }

type Entries = NonNullable<ResidentAssessment['observations']>['entries']
const at = '2026-12-08T08:00:00+00:00'
// @ts-expect-error -- a number is a number, never its text
export const asText: Entries = [{ kind: 'temperature', at, value: '36.8' }]
// @ts-expect-error -- a measurement says when it was made
export const timeless: Entries = [{ kind: 'temperature', value: 36.8 }]
// @ts-expect-error -- a field of another kind
export const mixed: Entries = [{ kind: 'temperature', at, value: 36.8, litresPerMinute: 2 }]

export function cannotBeChanged(assessment: ResidentAssessment): void {
  // @ts-expect-error -- an assessment is frozen
  assessment.resident.id = 'r2'
  // @ts-expect-error -- and so are its lists
  assessment.observations?.entries.push()
}
