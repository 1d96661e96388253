import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener as onEngine } from '../../src/adapters/json-rules-engine/screener.js'
import { createScreener } from '../../src/explain/screener.js'
import { release } from '../../src/generated/release.js'
import { anyVariant } from './home-variants.js'
import { runs } from './runs.js'

/** How many, when somebody asks for more by hand: `MDT_AGREE=100000 npx vitest run test/safety/two-evaluators.test.ts`. */
const byHand = Number(process.env['MDT_AGREE'] ?? 0)

describe('the two evaluators, on the whole release', () => {
  it(
    'give equal reports for residents of the example home and for variants of them',
    async () => {
      const ours = createScreener(release, { allowDraft: true })
      const theirs = onEngine(release, { allowDraft: true })
      await fc.assert(
        fc.asyncProperty(anyVariant, async ({ assessment, asOf }) => {
          const report = ours.screen(assessment, { asOf })
          const second = await theirs.screen(assessment, { asOf })
          expect(JSON.stringify(second)).toBe(JSON.stringify(report))
        }),
        byHand > 0 ? { numRuns: byHand } : runs(40, 1_500),
      )
    },
    byHand > 0 ? 6 * 3_600_000 : 300_000,
  )
})
