import { choice } from './field.js'

/** Who saw, said or did something. `staff` is anyone of the home; `clinician` is anyone who may diagnose. */
export const role = () =>
  choice(
    'resident',
    'family',
    'friend',
    'attorney',
    'volunteer',
    'staff',
    'carer',
    'senior',
    'nurse',
    'manager',
    'care-coordinator',
    'clinician',
    'gp',
    'consultant',
    'palliative-team',
    'mental-health-team',
    'paramedic',
    'urgent-response',
    'telehealth',
    'district-nurse',
    'specialist-nurse',
    'tissue-viability',
    'pharmacist',
    'pharmacy-technician',
    'physiotherapist',
    'occupational-therapist',
    'speech-and-language-therapist',
    'dietitian',
    'podiatrist',
    'dentist',
    'optometrist',
    'audiologist',
    'social-worker',
    'advocate',
    'device',
    'other',
  )

/** Somebody who belongs to the list above. */
export type Role = ReturnType<typeof role>['choices'][number]
