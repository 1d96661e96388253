import { choice, day, flag, number, required } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Wounds and pressure ulcers; `at` is when found. */
export const wounds = recordList('happening', 'wounds and pressure ulcers; `at` is when found', {
  wound: kind('wounds', 'one wound, as it is now', {
    of: required(
      choice(
        'pressure-ulcer',
        'leg-ulcer',
        'foot-ulcer',
        'skin-tear',
        'burn',
        'surgical',
        'moisture',
        'haematoma',
        'other',
      ),
    ),
    site: choice(
      'head',
      'neck',
      'trunk',
      'back',
      'sacrum',
      'buttock',
      'hip',
      'genitals',
      'arm',
      'hand',
      'thigh',
      'lower-leg',
      'heel',
      'foot',
      'other',
    ),
    category: choice(
      'category1',
      'category2',
      'category3',
      'category4',
      'unstageable',
      'deep-tissue',
      'mucosal',
    ),
    tearType: choice('type1', 'type2', 'type3'),
    status: choice('open', 'healed'),
    healedOn: day(),
    progress: choice('smaller', 'same', 'worse'),
    assessedOn: day(),
    bodySurface: number({ unit: '%', least: 0, most: 100, step: 0.1 }),
    longestSide: number({ unit: 'cm', least: 0, most: 60, step: 0.1 }),
    acquired: choice('here', 'elsewhere'),
    unexplained: flag(),
    vascularAssessedOn: day(),
    safeguardingScore: number({ unit: '{score}', least: 0, most: 60, step: 1 }),
  }),
})
