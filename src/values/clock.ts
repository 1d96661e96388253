/**
 * A moment, as whole milliseconds since 1970-01-01T00:00Z, wherever it was written down. Its London day and
 * London clock time are derived (`londonDay`, `instantText`), never stored.
 */
export type Instant = number

/** Lengths in milliseconds. A civil day is not always one of these days: two a year have 23 or 25 hours. */
export const minuteLength = 60_000
export const hourLength = 3_600_000
export const dayLength = 86_400_000
