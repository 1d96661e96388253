import { choice, day, flag, number, required, slug, slugs, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Home rounds held. */
export const rounds = recordList('happening', 'home rounds held', {
  homeRound: kind('rounds', 'one weekly home round', {
    mdtPresent: flag(),
    listKept: flag(),
    residentsSeen: number({ unit: '1', least: 0, most: 500, step: 1 }),
  }),
})

/** What the area buys for the home. */
export const services = recordList('standing', 'what the area buys for the home', {
  commissionedService: kind(
    'services',
    'one service',
    { service: required(slug('services')), commissioned: flag() },
    { value: 'commissioned', oneOf: ['commissioned'], undated: true },
  ),
})

/** Staff who lead on a topic, and everyone's refreshers. */
export const workforce = recordList('standing', 'champions, and who is due a refresher', {
  champion: kind('champions', 'who leads on a topic', { topic: required(slug('topics')) }, { undated: true }),
  staffMember: kind(
    'staff',
    'one member of staff',
    {
      person: required(text(200)),
      refresherDue: day(),
      refresherOverdue: flag(),
      competences: slugs('topics'),
    },
    { undated: true },
  ),
})

/** Figures sent to those who asked for them. */
export const submissions = recordList('happening', 'figures sent to those who asked', {
  submission: kind('submissions', 'one return', { of: slug('returns'), dueOn: day(), late: flag() }),
})

/** How the home works with others, and what it has. */
export const arrangements = recordList('standing', 'how the home works with others, and what it has', {
  arrangement: kind(
    'arrangements',
    'one thing in place or not',
    {
      of: required(
        choice(
          'aligned-to-one-pcn',
          'clinical-lead-named',
          'urgent-route-documented',
          'escalation-tool-trained',
          'mental-health-route',
          'shared-record-access',
          'proxy-access',
          'secure-mail',
          'observation-equipment',
          'red-bags',
          'falls-recorded',
          'urgent-care-recorded',
        ),
      ),
      inPlace: flag(),
    },
    { value: 'inPlace', oneOf: ['inPlace'], undated: true },
  ),
})
