import { withins } from '../values/withins.js'

export { withins }
/** How soon somebody should act: one closed scale, where `today` ranks as 12 hours. */
export type Within = (typeof withins)[number]

const ranks: Readonly<Record<Within, number>> = Object.fromEntries(
  withins.map((within, rank) => [within, rank]),
) as Record<Within, number>

/** Where it stands on the scale: smaller is sooner. `today` ranks as 12 hours. */
export const rankOf = (within: Within): number => ranks[within]

/** The other way round. */
export const withinAt = (rank: number): Within => withins[rank] ?? withins[0]

export const sooner = (a: Within, b: Within): Within => (ranks[a] <= ranks[b] ? a : b)
