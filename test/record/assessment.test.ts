import { expectTypeOf, test } from 'vitest'
import type { Entry, ResidentAssessment } from '../../src/record/assessment.js'

const at = '2026-11-21T08:30:00+00:00'

test('an entry is told apart by its kind', () => {
  const entry = { kind: 'fall', at, injury: 'none' } as Entry<'events'>
  if (entry.kind === 'fall') {
    expectTypeOf(entry.injury).toEqualTypeOf<'none' | 'minor' | 'moderate' | 'severe' | undefined>()
    expectTypeOf(entry.at).toBeString()
  }
})

test('a number may be a bound, and a meter may say HI', () => {
  expectTypeOf({ kind: 'glucose', at, value: 'HI' } as const).toExtend<Entry<'observations'>>()
  expectTypeOf({ kind: 'glucose', at, value: { atMost: 4 } } as const).toExtend<Entry<'observations'>>()
  expectTypeOf({ kind: 'temperature', at, value: 'HI' } as const).not.toExtend<Entry<'observations'>>()
  expectTypeOf({ kind: 'glucose', at, absent: 'declined' } as const).toExtend<Entry<'observations'>>()
})

test('only standing things need no time', () => {
  expectTypeOf({ kind: 'diagnosis', diagnosis: 'copd' } as const).toExtend<Entry<'diagnoses'>>()
  expectTypeOf({ kind: 'fall' } as const).not.toExtend<Entry<'events'>>()
})

test('a list has the fields of its own', () => {
  type Medicines = NonNullable<ResidentAssessment['medicines']>
  expectTypeOf<Medicines['reconciledOn']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<NonNullable<ResidentAssessment['events']>>().not.toHaveProperty('reconciledOn')
})
