import { choice, day, flag, required, saying, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Devices and equipment in use, awaited, lost or taken away. */
export const devices = recordList('standing', 'devices and equipment in use, awaited, lost or taken away', {
  device: kind(
    'devices',
    'one device',
    {
      of: required(
        choice(
          'catheter',
          'suprapubic-catheter',
          'stoma',
          'feeding-tube',
          'long-term-oxygen',
          'tracheostomy',
          'syringe-pump',
          'iv-line',
          'pacemaker',
          'defibrillator',
          'hearing-aid',
          'glasses',
          'dentures',
          'bed-rails',
          'pressure-mattress',
          'pressure-cushion',
          'hoist',
          'wheelchair',
          'seating',
          'walking-aid',
          'sensor',
          'compression-hosiery',
          'communication-aid',
          'glucose-sensor',
          'other',
        ),
      ),
      status: choice('in-use', 'awaited', 'broken', 'unsafe', 'lost', 'removed'),
      reason: saying('why the resident has it', text(500)),
      startedOn: day(),
      changedOn: day(),
      removedOn: day(),
      removalPlanned: flag(),
      orderedOn: day(),
      riskAssessedOn: day(),
      reviewDue: day(),
      newlyNeeded: flag(),
    },
    { undated: true },
  ),
})
