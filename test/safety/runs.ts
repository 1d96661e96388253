import { vi } from 'vitest'

/** `npm run test:long` asks every property far more often; fast-check prints seed and path of a failure. */
export const isLong = process.env['MDT_LONG'] !== undefined && process.env['MDT_LONG'] !== ''

/** How often a property is asked: `usually`, and in the long mode 100,000 times or what its builder can bear. */
export const runs = (usually: number, long = 100_000): { numRuns: number } => ({
  numRuns: isLong ? long : usually,
})

// A property that is asked so often may take minutes on a busy machine.
if (isLong) vi.setConfig({ testTimeout: 900_000 })
