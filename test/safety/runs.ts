import { vi } from 'vitest'

/** `npm run test:long` asks every property far more often; fast-check prints seed and path of a failure. */
export const isLong = process.env['MDT_LONG'] !== undefined && process.env['MDT_LONG'] !== ''

/** `MDT_RUNS=5` asks five times as often as usual, and the same questions each time: what the gate does. */
const times = Number(process.env['MDT_RUNS'] ?? '1')
if (!(times >= 1)) throw new TypeError('MDT_RUNS is how many times as often as usual: 1 or more')

/** How often a property is asked: `usually`, and in the long mode 100,000 times or what its builder can bear. */
export const runs = (usually: number, long = 100_000): { numRuns: number } => ({
  numRuns: isLong ? long : Math.min(long, Math.ceil(usually * times)),
})

// A property that is asked so often may take minutes on a busy machine.
if (isLong || times > 1) vi.setConfig({ testTimeout: 900_000 })
