import { choice, flag, saying, text, time } from '../field.js'
import { kind, recordList } from '../kind.js'

const source = choice('own-home', 'hospital', 'other-care-home', 'elsewhere')

/** Where the resident lives and has been; `at` is when the stay began. */
export const stays = recordList('happening', 'where the resident lives and has been; `at` is when it began', {
  movedIn: kind('movesIn', 'came to live in this home', { source, shortStay: flag() }),
  readmitted: kind('readmissions', 'came back to this home after an absence that ends earlier plans', {
    source,
  }),
  hospitalStay: kind('hospitalStays', 'a stay in hospital', {
    endedAt: saying('left out while still there', time()),
    medicallyFitAt: time(),
    episode: text(200),
  }),
  respiteStay: kind('respiteStays', 'a short stay in this home', { endedAt: time(), source }),
  leave: kind('leaves', 'away from the home, not in hospital', { endedAt: time() }),
  movedOut: kind('movesOut', 'left the home for good', {
    to: choice('own-home', 'hospital', 'other-care-home', 'elsewhere'),
  }),
})
