/**
 * Every unit a recorded number may have, in UCUM's spelling, with the words that follow "in".
 *
 * A number comes without a unit in the record: the field fixes it, and nothing is ever converted.
 */
export const units = {
  '1': 'plain numbers',
  '{score}': 'points',
  '%': 'per cent',
  '/min': 'counts a minute',
  '10*9/L': 'thousand millions a litre',
  Cel: 'degrees Celsius',
  cm: 'centimetres',
  d: 'days',
  fL: 'femtolitres',
  'g/L': 'grams a litre',
  h: 'hours',
  kg: 'kilograms',
  'L/min': 'litres a minute',
  mg: 'milligrams',
  'mg/L': 'milligrams a litre',
  'mg/mmol': 'milligrams a millimole',
  min: 'minutes',
  mL: 'millilitres',
  'mL/min': 'millilitres a minute',
  'mL/min/{1.73_m2}': 'millilitres a minute for a body surface of 1.73 square metres',
  'mm[Hg]': 'millimetres of mercury',
  'mmol/L': 'millimoles a litre',
  'mmol/mol': 'millimoles a mole',
  'mosm/kg': 'milliosmoles a kilogram',
  ms: 'milliseconds',
  'mU/L': 'milliunits a litre',
  'ng/L': 'nanograms a litre',
  'nmol/L': 'nanomoles a litre',
  'pmol/L': 'picomoles a litre',
  'U/L': 'units a litre',
  ug: 'micrograms',
  'ug/h': 'micrograms an hour',
  'ug/L': 'micrograms a litre',
  'umol/L': 'micromoles a litre',
} as const

/** One of the units above: `'mm[Hg]'`, `'Cel'`. */
export type Unit = keyof typeof units
