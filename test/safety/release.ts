import type { Handling, Release, ReleaseTables, Rule } from '../../src/pages/rule.js'
import type { MedicineRow } from '../../src/record/medicines.js'

/** A small release: what a test gives, and empty or tiny tables for the rest. */
export function releaseOf(given: Partial<Release>): Release {
  return {
    release: 'test',
    publisher: 'tests',
    status: 'active',
    validFrom: '2000-01-01',
    approvals: [],
    rules: [],
    facts: [],
    scores: [],
    settings: {},
    handling: [],
    tables,
    digest: 'none',
    ...given,
  }
}

/** A rule with an empty flag, of which a test says what it is about. */
export const ruleOf = (given: Partial<Rule> & Pick<Rule, 'id' | 'conditions'>): Rule => ({
  version: 1,
  kind: 'criterion',
  title: given.id,
  effectiveFrom: '2000-01-01',
  flag: { refer: ['gp'], within: '7 days', message: 'See to it.' },
  sources: [],
  ...given,
})

/** A handling page, of which a test says whom it is for, when, and what it does. */
export const handlingOf = (
  given: Partial<Handling> & Pick<Handling, 'for' | 'conditions' | 'then'>,
): Handling => ({
  id: 'comfort',
  version: 1,
  title: 'A comfort plan',
  effectiveFrom: '2000-01-01',
  ...given,
})

const medicine = (
  name: string,
  classes: readonly string[],
  more: Partial<MedicineRow> = {},
): MedicineRow => ({
  medicine: name,
  name,
  ingredients: [],
  countsAs: 'product',
  route: 'oral',
  kind: 'medicine',
  classes,
  anticholinergic: 0,
  abruptStop: false,
  brands: [],
  codes: [],
  ...more,
})

const medicines: readonly MedicineRow[] = [
  medicine('ibuprofen', ['nsaid']),
  medicine('naproxen', ['nsaid']),
  medicine('omeprazole', ['proton-pump-inhibitor']),
  medicine('diazepam', ['benzodiazepine'], { anticholinergic: 1 }),
  medicine('amitriptyline', ['tricyclic'], { anticholinergic: 3 }),
  medicine('oxybutynin', ['bladder-antimuscarinic'], { anticholinergic: 3 }),
  medicine('warfarin', ['anticoagulant'], { brands: ['marevan'] }),
  medicine('senna', ['laxative']),
  medicine('amiloride', ['potassium-sparing-diuretic']),
  medicine('furosemide', ['loop-diuretic'], { anticholinergic: 1 }),
  medicine('co-amilofruse', [], { ingredients: ['amiloride', 'furosemide'], countsAs: 'ingredients' }),
]

const tables: ReleaseTables = {
  medicines,
  classes: [...new Set(medicines.flatMap(({ classes }) => classes))].map((each) => ({
    class: each,
    title: each,
    abruptStop: false,
  })),
  diagnoses: [
    { diagnosis: 'dementia', title: 'Dementia', includes: [] },
    { diagnosis: 'parkinsons', title: "Parkinson's disease", includes: [] },
    { diagnosis: 'parkinsonism', title: 'Parkinsonism', includes: ['parkinsons'] },
    { diagnosis: 'epilepsy', title: 'Epilepsy', includes: [] },
  ],
  signs: [
    { sign: 'sleepy', group: 'soft', title: 'Sleepy' },
    { sign: 'off-food', group: 'soft', title: 'Off food' },
    { sign: 'vomiting', group: 'gut', title: 'Vomiting' },
  ],
  services: ['ambulance', 'palliative-line', 'gp', 'pharmacist', 'home-round'].map((service) => ({
    service,
    title: service,
    hours: 'always',
    fallback: [],
  })),
  instruments: [],
  periods: [
    { period: 'winter-season', from: '10-01', to: '03-31', source: 'a test', basis: 'known' },
    { period: 'autumn-campaign', from: '2026-10-05', to: '2027-01-31', source: 'a test', basis: 'known' },
    { period: 'autumn-campaign', from: '2027-02-20', to: '2027-03-15', source: 'a test', basis: 'known' },
  ],
  askGroups: [
    'observations',
    'signs',
    'events',
    'medicines',
    'diagnoses',
    'results',
    'assessments',
    'person',
  ].map((group) => ({
    group,
    title: group,
    refer: 'senior-on-duty',
    say: `Find out about ${group}.`,
  })),
}
