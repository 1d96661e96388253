import { alike, choice, number, required, saying, text, type NumberField } from '../field.js'
import { kind, recordList } from '../kind.js'
import { charts } from './charts.js'
import { iddsi } from './iddsi.js'
import { observations } from './observations.js'
import { results } from './results.js'

const observed = observations.kinds

/** What a usual value or a limit can be about, with the unit and range it then has. */
const about = {
  respirationRate: observed.respirationRate.fields.value,
  oxygenSaturation: observed.oxygenSaturation.fields.value,
  systolicPressure: observed.systolicPressure.fields.value,
  diastolicPressure: observed.diastolicPressure.fields.value,
  pulseRate: observed.pulseRate.fields.value,
  temperature: observed.temperature.fields.value,
  comaScale: observed.comaScale.fields.value,
  glucose: number({ unit: 'mmol/L', least: 0.5, most: 50, step: 0.1 }),
  weight: observed.weight.fields.value,
  painScore: observed.painScore.fields.value,
  fluidIntake: charts.kinds.drinksTotal.fields.value,
  foodTexture: iddsi.kinds.foodTexture.fields.value,
  drinkThickness: iddsi.kinds.drinkThickness.fields.value,
  inr: results.kinds.inr.fields.value,
  hba1c: results.kinds.hba1c.fields.value,
  'news2.total': number({ unit: '{score}', least: 0, most: 20, step: 1 }),
  daysBetweenBowelsOpen: number({ unit: 'd', least: 0, most: 14, step: 0.1 }),
  seizuresInADay: number({ unit: '1', least: 0, most: 50, step: 1 }),
} satisfies Record<string, NumberField>

const of = required(saying('what it is about', choice(...(Object.keys(about) as (keyof typeof about)[]))))
const value = alike('of', about)

/** The resident's own usual values, limits and targets; `at` is when set. */
export const usual = recordList(
  'measurement',
  "the resident's own usual values, limits and targets; `at` is when set",
  {
    usualValue: kind(
      'usualValues',
      'what is usual for this resident when not ill',
      { of, value },
      { value: 'value', oneOf: ['value'] },
    ),
    limit: kind(
      'limits',
      'limits or a target that a clinician set for this resident',
      { of, lower: value, upper: value, target: value, reason: text(500) },
      { oneOf: ['lower', 'upper', 'target'] },
    ),
  },
)
