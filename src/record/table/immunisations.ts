import { choice, number, required, slug, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Vaccines given, declined or ruled out. */
export const immunisations = recordList('happening', 'vaccines given, declined or ruled out', {
  immunisation: kind(
    'immunisations',
    'one vaccine on one occasion; an old dose may have no date',
    {
      vaccine: required(slug('vaccines')),
      status: choice('given', 'declined', 'contraindicated', 'booked'),
      campaign: slug('periods'),
      dose: number({ unit: '1', least: 1, most: 10, step: 1 }),
      reason: text(500),
    },
    { value: 'status', oneOf: ['status'], undated: true },
  ),
})
