import { choice, flag, slug, text, time } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Who was called, who came, who was seen; visits by family too. */
export const contacts = recordList('happening', 'who was called, who came, who was seen', {
  contact: kind('contacts', 'one call, visit or meeting', {
    service: slug('services'),
    about: slug('problems'),
    triedAt: time(),
    reachedAt: time(),
    confirmedPlan: flag(),
    place: choice('home', 'hospital', 'clinic', 'phone', 'video'),
    episode: text(200),
  }),
})
