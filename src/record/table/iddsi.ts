import { number } from '../field.js'
import { measured, recordList } from '../kind.js'

/** Levels of the International Dysphagia Diet Standardisation Initiative. */
export const iddsi = recordList('measurement', 'IDDSI levels of food and drink', {
  foodTexture: measured(
    'foodTextures',
    'food level; lower is more modified, 7 is ordinary food',
    number({ unit: '{score}', least: 3, most: 7, step: 1 }),
  ),
  drinkThickness: measured(
    'drinkThicknesses',
    'drink level; higher is thicker, 0 is ordinary drink',
    number({ unit: '{score}', least: 0, most: 4, step: 1 }),
  ),
})
