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
export type Within = (typeof withins)[number]

const ranks: Readonly<Record<Within, number>> = Object.fromEntries(
  withins.map((within, rank) => [within, rank]),
) as Record<Within, number>

/** Where it stands on the scale: smaller is sooner. `today` ranks as 12 hours. */
export const rankOf = (within: Within): number => ranks[within]

export const sooner = (a: Within, b: Within): Within => (ranks[a] <= ranks[b] ? a : b)
