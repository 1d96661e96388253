import { choice, flag, number, required } from '../field.js'
import { kind, measured, recordList } from '../kind.js'

const millilitres = (most: number) => number({ unit: 'mL', least: 0, most, step: 1 })

/** What goes in and comes out, and care that is charted each time it is given. */
export const charts = recordList('happening', 'what goes in and comes out, and charted care', {
  fluidIntake: measured('fluidIntakes', 'one drink', millilitres(3000)),
  drinksTotal: measured('drinksTotals', 'all drinks of the day that ends at `at`', millilitres(10000), {
    complete: flag(),
  }),
  tubeFeed: measured('tubeFeeds', 'feed or water given by tube', millilitres(5000)),
  subcutaneousFluid: measured(
    'subcutaneousFluids',
    'fluid given under the skin or into a vein',
    millilitres(5000),
  ),
  catheterUrine: measured(
    'catheterUrines',
    'urine drained by catheter; 0 where the bag stayed empty',
    millilitres(5000),
  ),
  urinePassed: kind('urinePassedTimes', 'passed urine without a catheter', {
    volume: millilitres(3000),
    blood: flag(),
    clots: flag(),
  }),
  bowelsOpened: kind('bowelsOpenedTimes', 'opened the bowels', {
    bristolType: number({ unit: '{score}', least: 1, most: 7, step: 1 }),
    overflow: flag(),
    blood: flag(),
  }),
  vomit: kind('vomits', 'vomited', { blood: flag(), faeculent: flag() }),
  meal: kind('meals', 'one meal', {
    of: choice('breakfast', 'lunch', 'supper', 'snack'),
    eaten: required(choice('all', 'most', 'half', 'little', 'none')),
  }),
  skinCheck: kind('skinChecks', 'the skin was looked over', { changed: flag() }),
  repositioning: kind('repositionings', 'turned or helped to change position'),
  mouthCare: kind('mouthCares', 'teeth, dentures or mouth cleaned', { accepted: flag() }),
})
