import { choice, flag, number, text } from '../field.js'
import { measured, recordList } from '../kind.js'

const pressure = number({ unit: 'mm[Hg]', least: 30, most: 300, step: 1 })
const lowPressure = number({ unit: 'mm[Hg]', least: 10, most: 200, step: 1 })
const pressureDrop = number({ unit: 'mm[Hg]', least: -150, most: 200, step: 1 })

/** What is measured or judged about the resident at one moment; one entry a thing. */
export const observations = recordList('measurement', 'what was measured or judged, one entry a thing', {
  respirationRate: measured(
    'respirationRates',
    'breaths counted over a full minute',
    number({ unit: '/min', least: 0, most: 80, step: 1 }),
  ),
  oxygenSaturation: measured(
    'oxygenSaturations',
    'oxygen saturation by finger probe',
    number({ unit: '%', least: 40, most: 100, step: 1 }),
  ),
  breathing: measured('breathingRecords', 'breathing air or any added oxygen', choice('air', 'oxygen'), {
    litresPerMinute: number({ unit: 'L/min', least: 0, most: 25, step: 0.1 }),
  }),
  systolicPressure: measured('systolicPressures', 'upper blood pressure, seated unless said', pressure, {
    position: choice('lying', 'sitting', 'standing'),
  }),
  diastolicPressure: measured('diastolicPressures', 'lower blood pressure, seated unless said', lowPressure, {
    position: choice('lying', 'sitting', 'standing'),
  }),
  lyingSystolicPressure: measured('lyingSystolicPressures', 'upper pressure after lying down', pressure),
  lyingDiastolicPressure: measured('lyingDiastolicPressures', 'lower pressure after lying down', lowPressure),
  standingSystolicPressure: measured('standingSystolicPressures', 'upper pressure on standing', pressure, {
    minutesStanding: number({ unit: 'min', least: 0, most: 10, step: 0.1 }),
  }),
  standingDiastolicPressure: measured(
    'standingDiastolicPressures',
    'lower pressure on standing',
    lowPressure,
    {
      minutesStanding: number({ unit: 'min', least: 0, most: 10, step: 0.1 }),
    },
  ),
  posturalDropSystolic: measured(
    'posturalDropsSystolic',
    'fall of the upper pressure on standing',
    pressureDrop,
  ),
  posturalDropDiastolic: measured(
    'posturalDropsDiastolic',
    'fall of the lower pressure on standing',
    pressureDrop,
  ),
  pulseRate: measured(
    'pulseRates',
    'heart beats a minute',
    number({ unit: '/min', least: 0, most: 300, step: 1 }),
    {
      regular: flag(),
    },
  ),
  consciousness: measured(
    'consciousnessLevels',
    'ACVPU; new confusion is confusion that is new or worse than usual',
    choice('alert', 'newConfusion', 'voice', 'pain', 'unresponsive'),
  ),
  temperature: measured(
    'temperatures',
    'body temperature',
    number({ unit: 'Cel', least: 25, most: 45, step: 0.1 }),
    {
      method: choice('ear', 'mouth', 'armpit', 'forehead', 'rectal', 'other'),
    },
  ),
  comaScale: measured(
    'comaScales',
    'Glasgow coma scale',
    number({ unit: '{score}', least: 3, most: 15, step: 1 }),
  ),
  // Meters differ in where they stop; these ends are the escalation fact base's: LO below 1.1, HI from about 33.3.
  glucose: measured(
    'glucoseReadings',
    'capillary blood glucose',
    number({ unit: 'mmol/L', least: 0.5, most: 50, step: 0.1, meter: { low: 1.1, high: 33.3 } }),
    { context: choice('fasting', 'before-meal', 'after-meal', 'bedtime', 'other') },
  ),
  ketones: measured(
    'ketoneReadings',
    'capillary blood ketones',
    number({ unit: 'mmol/L', least: 0, most: 15, step: 0.1, meter: { low: 0.1, high: 8 } }),
  ),
  weight: measured('weights', 'body weight', number({ unit: 'kg', least: 20, most: 250, step: 0.1 }), {
    method: choice('standing', 'chair', 'hoist', 'bed', 'reported', 'estimated'),
  }),
  height: measured('heights', 'body height', number({ unit: 'cm', least: 100, most: 220, step: 0.1 }), {
    method: choice('stadiometer', 'reported', 'estimated'),
  }),
  ulnaLength: measured(
    'ulnaLengths',
    'length of the forearm',
    number({ unit: 'cm', least: 15, most: 40, step: 0.1 }),
  ),
  kneeHeight: measured(
    'kneeHeights',
    'height of the knee',
    number({ unit: 'cm', least: 30, most: 70, step: 0.1 }),
  ),
  armCircumference: measured(
    'armCircumferences',
    'mid-upper-arm circumference',
    number({ unit: 'cm', least: 10, most: 60, step: 0.1 }),
  ),
  saturationScale: measured(
    'saturationScales',
    'the NEWS2 saturation scale as stated on the chart',
    choice('scale1', 'scale2'),
  ),
  acuteDiseaseEffect: measured(
    'acuteDiseaseEffects',
    'acutely ill, with no intake or likely none for more than five days',
    flag(),
  ),
  plannedWeightLoss: measured('plannedWeightLosses', 'losing weight is planned', flag(), { plan: text(500) }),
  painScore: measured(
    'painScores',
    "the resident's own pain score, 0 to 10",
    number({ unit: '{score}', least: 0, most: 10, step: 1 }),
    { context: choice('rest', 'movement'), afterTreatment: flag() },
  ),
  bladderScan: measured(
    'bladderScans',
    'urine seen by scan',
    number({ unit: 'mL', least: 0, most: 3000, step: 1 }),
  ),
  fourAtAlertness: measured(
    'fourAtAlertnessItems',
    '4AT item 1',
    choice('normal', 'mildSleepiness', 'abnormal'),
  ),
  fourAtAmt4: measured(
    'fourAtAmt4Items',
    '4AT item 2',
    choice('noErrors', 'oneError', 'twoOrMore', 'untestable'),
  ),
  fourAtAttention: measured(
    'fourAtAttentionItems',
    '4AT item 3, months backwards',
    choice('sevenOrMore', 'underSeven', 'refuses', 'untestable'),
  ),
  fourAtAcute: measured('fourAtAcuteItems', '4AT item 4, acute change or fluctuation', flag()),
  confusionIsLongStanding: measured(
    'longStandingConfusions',
    'the confusion is known to be long-standing',
    flag(),
  ),
  infectionSuspected: measured('infectionViews', 'somebody thinks there is, or is not, an infection', flag()),
  deniesHeadKnock: measured('headKnockDenials', 'the resident reliably says the head was not hit', flag()),
})
