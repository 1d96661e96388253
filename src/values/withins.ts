/** The one closed scale of urgency for the whole library, soonest first. */
export const withins = [
  'now',
  '15 minutes',
  '30 minutes',
  '1 hour',
  '2 hours',
  '6 hours',
  'today',
  '24 hours',
  '72 hours',
  '7 days',
  '14 days',
  '28 days',
  '90 days',
  '12 months',
] as const
