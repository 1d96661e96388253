import { choice, flag, number, required, slug } from '../field.js'
import { kind, measured, recordList } from '../kind.js'
import type { Step } from '../field.js'
import type { Unit } from '../unit.js'

const result = (plural: string, says: string, unit: Unit, least: number, most: number, step: Step) =>
  measured(plural, says, number({ unit, least, most, step }))

/** Laboratory results and like tests, one kind a test; `at` is when the sample was taken. */
export const results = recordList(
  'measurement',
  'laboratory results and like tests; `at` is when the sample was taken',
  {
    potassium: measured(
      'potassiums',
      'potassium',
      number({ unit: 'mmol/L', least: 1, most: 12, step: 0.1 }),
      {
        haemolysed: flag(),
      },
    ),
    sodium: result('sodiums', 'sodium', 'mmol/L', 90, 200, 1),
    urea: result('ureas', 'urea', 'mmol/L', 0, 100, 0.1),
    creatinine: result('creatinines', 'creatinine', 'umol/L', 5, 3000, 1),
    egfr: measured(
      'egfrs',
      'estimated glomerular filtration rate; never a creatinine clearance',
      number({ unit: 'mL/min/{1.73_m2}', least: 0, most: 200, step: 1 }),
      { formula: choice('ckd-epi-2009', 'ckd-epi-2021', 'mdrd') },
    ),
    akiAlert: kind(
      'akiAlerts',
      "the laboratory's acute kidney injury alert",
      { stage: number({ unit: '{score}', least: 1, most: 3, step: 1 }) },
      { value: 'stage', oneOf: ['stage'] },
    ),
    inr: result('inrs', 'international normalised ratio', '1', 0.5, 20, 0.1),
    timeInTherapeuticRange: result(
      'timesInTherapeuticRange',
      'share of time with the INR in range',
      '%',
      0,
      100,
      0.1,
    ),
    lithiumLevel: result('lithiumLevels', 'lithium 12 hours after a dose', 'mmol/L', 0, 10, 0.01),
    digoxinLevel: result('digoxinLevels', 'digoxin', 'ug/L', 0, 20, 0.1),
    theophyllineLevel: result('theophyllineLevels', 'theophylline', 'mg/L', 0, 100, 0.1),
    phenytoinLevel: result('phenytoinLevels', 'phenytoin', 'mg/L', 0, 100, 0.1),
    haemoglobin: result('haemoglobins', 'haemoglobin', 'g/L', 20, 250, 1),
    meanCellVolume: result('meanCellVolumes', 'mean cell volume', 'fL', 40, 160, 0.1),
    whiteCells: result('whiteCellCounts', 'white cells', '10*9/L', 0, 500, 0.01),
    neutrophils: result('neutrophilCounts', 'neutrophils', '10*9/L', 0, 200, 0.01),
    platelets: result('plateletCounts', 'platelets', '10*9/L', 0, 3000, 1),
    ferritin: result('ferritins', 'ferritin', 'ug/L', 0, 100000, 1),
    folate: result('folates', 'folate', 'ug/L', 0, 100, 0.1),
    vitaminB12: result('vitaminB12Levels', 'vitamin B12', 'ng/L', 0, 10000, 1),
    vitaminD: result('vitaminDLevels', 'vitamin D', 'nmol/L', 0, 1000, 1),
    alt: result('alts', 'alanine transaminase', 'U/L', 0, 20000, 1),
    ast: result('asts', 'aspartate transaminase', 'U/L', 0, 20000, 1),
    alkalinePhosphatase: result('alkalinePhosphatases', 'alkaline phosphatase', 'U/L', 0, 10000, 1),
    bilirubin: result('bilirubins', 'bilirubin', 'umol/L', 0, 1000, 1),
    albumin: result('albumins', 'albumin', 'g/L', 5, 80, 1),
    tsh: result('tshs', 'thyroid-stimulating hormone', 'mU/L', 0, 500, 0.01),
    freeThyroxine: result('freeThyroxines', 'free thyroxine', 'pmol/L', 0, 150, 0.1),
    hba1c: result('hba1cs', 'HbA1c; never in per cent', 'mmol/mol', 15, 250, 1),
    plasmaGlucose: result('plasmaGlucoses', 'glucose by the laboratory', 'mmol/L', 0, 150, 0.1),
    magnesium: result('magnesiums', 'magnesium', 'mmol/L', 0, 10, 0.01),
    correctedCalcium: result('correctedCalciums', 'calcium corrected for albumin', 'mmol/L', 0.5, 6, 0.01),
    phosphate: result('phosphates', 'phosphate', 'mmol/L', 0, 10, 0.01),
    crp: result('crps', 'C-reactive protein', 'mg/L', 0, 1000, 1),
    osmolality: result('osmolalities', 'measured serum osmolality', 'mosm/kg', 200, 500, 1),
    cholesterol: result('cholesterols', 'total cholesterol', 'mmol/L', 0, 50, 0.1),
    urate: result('urates', 'uric acid', 'umol/L', 0, 2000, 1),
    creatineKinase: result('creatineKinases', 'creatine kinase', 'U/L', 0, 500000, 1),
    ntProBnp: result('ntProBnps', 'NT-proBNP', 'ng/L', 0, 100000, 1),
    albuminCreatinineRatio: result(
      'albuminCreatinineRatios',
      'urine albumin to creatinine',
      'mg/mmol',
      0,
      3000,
      0.1,
    ),
    qtc: result('qtcs', 'corrected QT interval', 'ms', 200, 800, 1),
    ejectionFraction: result('ejectionFractions', 'ejection fraction of the left ventricle', '%', 5, 90, 1),
    boneDensity: result('boneDensities', 'lowest bone density T-score', '1', -10, 10, 0.1),
    postVoidResidual: result('postVoidResiduals', 'urine left after passing water', 'mL', 0, 3000, 1),
    microbe: kind(
      'microbes',
      'a culture or rapid test for one organism',
      {
        organism: required(slug('organisms')),
        specimen: choice(
          'urine',
          'catheter-urine',
          'stool',
          'sputum',
          'wound',
          'nose-or-throat',
          'blood',
          'other',
        ),
        method: choice('culture', 'pcr', 'lateral-flow', 'other'),
        found: choice('yes', 'no', 'unclear', 'pending'),
      },
      { value: 'found', oneOf: ['found'] },
    ),
    panel: kind('panels', 'a set of tests was done, whatever the values', {
      test: required(
        choice(
          'urea-and-electrolytes',
          'full-blood-count',
          'liver',
          'thyroid',
          'lipids',
          'bone',
          'clotting',
          'ecg',
        ),
      ),
    }),
  },
)
