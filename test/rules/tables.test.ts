import { describe, expect, it, test } from 'vitest'
import { nameKey, readName } from '../../src/record/medicine-name.js'
import { checkTables } from '../../src/pages/table-links.js'
import { readTable } from '../../src/pages/read-table.js'
import { readTables } from '../../src/pages/read-tables.js'
import { type Tables, tableKinds } from '../../src/pages/tables.js'
import { listed, tables, tableText } from './tables.js'

const { medicines, classes, diagnoses, services, instruments } = tables

/** The medicines with one ingredient, or listed by the value sets as generics of their own. */
const inClass = (id: string): readonly string[] =>
  unique(
    medicines
      .filter((row) => row.classes.includes(id) && row.ingredients.length === 0)
      .map((row) => row.medicine),
  )

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)].sort()

describe('the shipped tables', () => {
  it.each(tableKinds)('%s can be read whole', (kind) => {
    const { rows, issues } = readTable(kind, tableText(kind))
    expect(issues).toEqual([])
    expect(rows.length).toBe(tableText(kind).trimEnd().split('\n').length - 1)
  })

  it('agree with one another', () => expect(checkTables(tables)).toEqual([]))

  it('are in order where nothing else orders them, so that a change is a small difference', () => {
    const ids = {
      medicines: medicines.map((row) => row.medicine),
      diagnoses: diagnoses.map((row) => row.diagnosis),
    }
    expect(ids).toEqual({ medicines: ids.medicines.toSorted(), diagnoses: ids.diagnoses.toSorted() })
  })
})

describe('medicines.csv', () => {
  // The value sets of the clinical fact base, kept here as they were when the table was made.
  const valueSets = listed('value-sets.txt')

  it.each(valueSets)('%s has all its medicines', (id, expected) => {
    for (const wanted of expected) {
      const [medicine, route] = wanted.split('@')
      const rows = medicines.filter(
        (row) => row.medicine === medicine && (route === undefined || row.route === route),
      )
      expect([wanted, rows.some((row) => row.classes.includes(id))]).toEqual([wanted, true])
    }
  })

  it.each(valueSets)('%s has no other', (id, expected) => {
    const known = expected.map((wanted) => wanted.split('@')[0] ?? '')
    expect(inClass(id).filter((medicine) => !known.includes(medicine))).toEqual([])
  })

  it('has 513 generics of 121 classes', () => {
    expect(valueSets).toHaveLength(121)
    expect(unique(valueSets.flatMap(([, expected]) => expected))).toHaveLength(513)
  })

  it.each(listed('points.txt'))('%s: as in the value sets', (point, expected) => {
    const [column, value] = point.split(' ') as ['anticholinergic' | 'aec' | 'qt' | 'serotonin', string]
    // A nought is written for AEC alone; for the anticholinergic score it is also what a missing score means.
    const having = medicines.filter(
      (row) => row.ingredients.length === 0 && String(row[column] ?? '') === value,
    )
    expect(unique(having.map(({ medicine }) => medicine))).toEqual(expected)
  })

  it('gives a cream, drops or a spray no class, but for those that a value set names', () => {
    const local = medicines.filter(
      ({ route, classes: own }) =>
        own.length > 0 && ['topical', 'eye', 'ear', 'nose', 'vaginal'].includes(route),
    )
    expect(local.map(({ medicine, route }) => `${medicine} by ${route}`)).toEqual([
      'betaxolol by eye',
      'carteolol by eye',
      'desmopressin by nose',
      'estradiol by topical',
      'fentanyl by nose',
      'levobunolol by eye',
      'timolol by eye',
      'timolol-bimatoprost by eye',
      'timolol-brimonidine by eye',
      'timolol-brinzolamide by eye',
      'timolol-dorzolamide by eye',
      'timolol-latanoprost by eye',
      'timolol-tafluprost by eye',
      'timolol-travoprost by eye',
    ])
  })

  it.each([
    ['sacubitril-valsartan', 'product'],
    ['co-trimoxazole', 'product'],
    ['aspirin-dipyridamole', 'ingredients'],
  ])('%s counts as %s', (medicine, countsAs) =>
    expect(medicines.find((row) => row.medicine === medicine)?.countsAs).toBe(countsAs),
  )

  it.each([
    ['co-careldopa', 1, 30],
    ['insulin-glargine', 1, 30],
    ['pyridostigmine', 1, 30],
    ['levetiracetam', 1, 60],
    ['hydrocortisone', 1, 60],
    ['morphine', 1, 60],
    ['gliclazide', 2, 60],
    ['apixaban', 2, 240],
    ['doxycycline', 2, 120],
    ['clozapine', 2, 1440],
    ['lithium', 2, 720],
    ['alendronic-acid', 3, 120],
    ['amlodipine', undefined, undefined],
  ])('%s is time-critical of tier %s within %s minutes', (medicine, tier, delayMinutes) => {
    const row = medicines.find((each) => each.medicine === medicine)
    expect([row?.tier, row?.delayMinutes]).toEqual([tier, delayMinutes])
  })

  it('marks what must not be stopped suddenly: by class, and by name', () => {
    const risky = (medicine: string) => medicines.find((row) => row.medicine === medicine)?.abruptStop
    for (const medicine of ['diazepam', 'co-codamol', 'baclofen', 'denosumab', 'prednisolone', 'omeprazole'])
      expect(risky(medicine)).toBe(true)
    for (const medicine of ['amlodipine', 'paracetamol', 'senna']) expect(risky(medicine)).toBe(false)
  })

  it.each([
    ['alendronic-acid', 'oral', ['do-not-crush']],
    ['dabigatran-etexilate', 'oral', ['do-not-crush']],
    ['dutasteride-tamsulosin', 'oral', ['handling']],
    ['lithium', 'oral', ['not-equivalent']],
    ['digoxin', 'oral', ['bioavailability-differs']],
    ['fentanyl', 'patch', ['heat', 'duplicate']],
    ['fentanyl', 'buccal', undefined],
    ['rivastigmine', 'oral', undefined],
    // Only the modified-release tablets may not be crushed.
    ['nifedipine', 'oral', undefined],
  ])('%s by %s has the formulation risks %j', (medicine, route, expected) =>
    expect(medicines.find((row) => row.medicine === medicine && row.route === route)?.formulation).toEqual(
      expected,
    ),
  )

  it.each([
    ['MST Continus', 'modified'],
    ['Slow-K', 'modified'],
    ['Madopar CR', undefined], // its words say so
    ['Oramorph', 'immediate'],
    ['Nu-Seals', 'gastro-resistant'],
    ['Epilim', undefined], // comes in several
    ['Tegretol', undefined],
    ['Priadel', undefined],
  ])('%s is always %s', (brand, release) =>
    expect(medicines.find(({ brandRelease }) => brandRelease?.[brand])?.brandRelease?.[brand]).toBe(release),
  )

  it('has everyday items without a class, with their route, so that few lines stay unrecognised', () => {
    const plain = medicines.filter((row) => row.classes.length === 0 && row.ingredients.length < 2)
    expect(plain.length).toBeGreaterThan(450)
    for (const kind of ['emollient', 'supplement', 'thickener', 'vaccine', 'dressing', 'appliance'])
      expect([kind, medicines.some((row) => row.kind === kind)]).toEqual([kind, true])
  })

  // Words such as `foam` or `capsules` are left out of a name when nothing has the whole of it.
  it('has no name that, short of its form and flavour, is another medicine, but for these', () => {
    const owners = new Map(
      medicines.flatMap((row) =>
        [row.medicine, row.name, ...row.brands].map((name) => [nameKey(name), row] as const),
      ),
    )
    const shorn = medicines.flatMap((row) =>
      [row.name, ...row.brands].flatMap((name) =>
        readName(name)
          .name.candidates.map((candidate) => owners.get(candidate.name)?.medicine)
          .filter((medicine) => medicine !== undefined && medicine !== row.medicine)
          .map((medicine) => `${name}: ${String(medicine)}`),
      ),
    )
    expect(unique(shorn)).toEqual([
      'Askina Spray: wound-dressing',
      'Beechams Powders Caps: aspirin-caffeine',
      'Beechams Powders Capsules: aspirin-caffeine',
      'Cavilon Foam: barrier-preparation',
      'Proshield foam: barrier-preparation',
      'TENA Wash Cream: incontinence-pads',
      'glucose strips: glucose',
      'liquid and white soft paraffin: white-soft-paraffin',
      'vaginal moisturiser: emollient',
    ])
  })

  it('gives a new combination all that its ingredients have', () => {
    const night = medicines.find((row) => row.medicine === 'paracetamol-promethazine-dextromethorphan')
    expect(night).toMatchObject({ anticholinergic: 3, aec: 3, qt: 'possible', serotonin: 'major' })
    expect(night?.classes).toEqual(expect.arrayContaining(['paracetamol', 'antihistamine-1st-gen']))
  })

  it('keeps starch and gum thickeners apart', () => {
    expect(inClass('dysphagia-thickener-starch')).toEqual(['modified-maize-starch-thickener'])
    expect(inClass('dysphagia-thickener-gum')).toEqual(['xanthan-gum-thickener'])
  })
})

describe('the other tables', () => {
  it('say what an allergy speaks against, and how firmly', () => {
    const against = (allergen: string) =>
      tables['allergy-groups']
        .filter((row) => row.allergen === allergen)
        .map((row) => `${row.class ?? row.medicine ?? ''} ${row.severity}`)
    expect(against('penicillin')).toEqual(['penicillin contraindicated', 'cephalosporin caution'])
    expect(against('aspirin')).toEqual(['aspirin contraindicated', 'nsaid contraindicated'])
    expect(against('sulfonamide-antibiotic')).toEqual([
      'co-trimoxazole contraindicated',
      'sulfasalazine contraindicated',
      'sulfadiazine contraindicated',
    ])
    expect(tables['allergy-groups']).toHaveLength(39)
    expect(unique(tables['allergy-groups'].map(({ allergen }) => allergen))).toHaveLength(20)
  })

  it('say what can go wrong with a form', () => {
    const risk = (pattern: string) => tables['formulation-risk'].find((row) => row.pattern === pattern)
    expect(tables['formulation-risk']).toHaveLength(24)
    expect(risk('modified-release')).toMatchObject({ releases: ['modified'], risks: ['do-not-crush'] })
    expect(risk('fentanyl-patch')).toMatchObject({ route: 'patch', risks: ['heat', 'duplicate'] })
    expect(risk('starch-thickener-with-macrogol')).toMatchObject({
      classes: ['dysphagia-thickener-starch'],
      beside: ['macrogol'],
      risks: ['contraindicated-together'],
    })
  })

  it('say how long a medicine of a risky class is taken before stopping it suddenly harms', () =>
    expect(classes.filter((row) => row.abruptStop !== (row.minDurationDays !== undefined))).toEqual([]))

  it('let a narrower diagnosis imply the wider', () => {
    const implied = (id: string): boolean =>
      id === 'myocardial-infarction' ||
      (diagnoses.find((row) => row.diagnosis === id)?.includes.some(implied) ?? false)
    expect(['chd', 'vascular-disease', 'stroke-tia'].map(implied)).toEqual([true, true, false])
  })

  it('fall back from every service that is not always there', () => {
    const alone = services.filter(({ hours, fallback }) => hours !== 'always' && fallback.length === 0)
    expect(alone.map(({ service }) => service)).toEqual([])
  })

  it.each([
    ['must', 0, 6, 'higher-worse'],
    ['barthel-20', 0, 20, 'lower-worse'],
    ['4at', 0, 12, 'higher-worse'],
    ['cmai', 29, 203, 'higher-worse'],
    ['braden', 6, 23, 'lower-worse'],
  ])('%s runs from %i to %i, %s', (instrument, least, most, direction) =>
    expect(instruments.find((row) => row.instrument === instrument)).toMatchObject({
      least,
      most,
      direction,
    }),
  )
})

describe('a table with a fault', () => {
  const signs = 'sign,group,title\nnew-pain,soft,a new pain\n'
  const codes = (text: string): readonly string[] =>
    readTable('signs', text).issues.map(({ code, line }) => `${code} on line ${line ?? 0}`)

  it.each([
    ['', ['missing-column on line 1', 'missing-column on line 1', 'missing-column on line 1']],
    ['sign,group,titel\n', ['unknown-column on line 1', 'missing-column on line 1']],
    ['sign,group,title,title\n', ['duplicate-column on line 1']],
    [`${signs}new-pain,soft,again\n`, ['duplicate-row on line 3']],
    [`${signs}New Pain,soft,again\n`, ['wrong-cell on line 3']],
    [`${signs}other,soft,\n`, ['wrong-cell on line 3']],
    [`${signs}other,soft\n`, ['not-csv on line 3']],
    [`${signs}other,soft,"open\n`, ['not-csv on line 3']],
    [`\ufeff${signs}`, []],
  ])('%j: %j', (text, expected) => expect(codes(text)).toEqual(expected))

  it('says what was meant, and keeps the rows that can be read', () => {
    expect(readTable('signs', 'sign,group,titel\n').issues[0]).toEqual({
      code: 'unknown-column',
      message: 'there is no column `titel`',
      help: 'did you mean `title`?',
      file: 'signs.csv',
      line: 1,
    })
    expect(readTable('signs', `${signs}Odd,soft,x\n`).rows).toEqual([
      { sign: 'new-pain', group: 'soft', title: 'a new pain' },
    ])
  })

  it('turns nothing into a number that is not one', () => {
    const text = 'instrument,title,least,most,direction,bands\n'
    for (const least of ['1e3', '0x1', '-1', ' 1', '1,5', 'NaN']) {
      expect(readTable('instruments', `${text}x,X,"${least}",9,higher-worse,\n`).rows).toEqual([])
    }
  })
})

describe('tables among the files of a release', () => {
  const files = tableKinds.map((kind) => ({ path: `tables/${kind}.csv`, text: tableText(kind) }))
  const changed = (kind: string, from: string, to: string) =>
    readTables(
      files.map((file) =>
        file.path === `tables/${kind}.csv` ? { ...file, text: file.text.replace(from, to) } : file,
      ),
    ).issues.map(({ code, file }) => `${code} in ${file ?? ''}`)

  it('are all read and compared', () => {
    expect(readTables(files).issues).toEqual([])
    expect(changed('allergy-groups', ',statin,', ',statins,')).toEqual([
      'unknown-class in tables/allergy-groups.csv',
    ])
    expect(changed('formulation-risk', ',levodopa,', ',levodopas,')).toEqual([
      'unknown-class in tables/formulation-risk.csv',
    ])
    expect(changed('formulation-risk', ',handling,', ',handled,')).toEqual([
      'wrong-cell in tables/formulation-risk.csv',
    ])
  })

  it('are carried by the release only as far as screening reads them', () => {
    const carried = Object.keys(readTables(files).tables)
    expect(carried).toContain('medicines')
    expect(carried.filter((name) => /allergy|formulation/.test(name))).toEqual([])
  })
})

describe('a brand with its release', () => {
  const head = tableText('medicines').split('\n', 1)[0] ?? ''
  const read = (cell: string) => {
    const cells = head.split(',').map((column) => {
      const given: Readonly<Record<string, string>> = {
        medicine: 'morphine',
        name: 'morphine',
        route: 'oral',
        kind: 'medicine',
        brand_release: cell,
      }
      return given[column] ?? ''
    })
    return readTable('medicines', `${head}\n${cells.join(',')}\n`)
  }

  it('is read as written', () =>
    expect(read('MST Continus modified; MXL modified').rows[0]?.brandRelease).toEqual({
      'MST Continus': 'modified',
      MXL: 'modified',
    }))

  it.each(['MXL', 'MXL slow', 'modified', 'MXL modified; MXL immediate', 'MXL modified;'])(
    'is refused: %s',
    (cell) => expect(read(cell).issues.map(({ code }) => code)).toEqual(['wrong-cell']),
  )
})

describe('tables that do not agree', () => {
  const broken = (change: Partial<Tables>): readonly string[] =>
    checkTables({ ...tables, ...change }).map(({ code }) => code)
  const amlodipine = medicines.find((row) => row.medicine === 'amlodipine')
  if (amlodipine === undefined) throw new Error('the table has no amlodipine')
  const allergy = (of: object) => ({ allergen: 'any', severity: 'caution', ...of }) as const
  const form = (of: object) =>
    ({
      pattern: 'any',
      classes: [],
      medicines: [],
      releases: ['modified'],
      beside: [],
      risks: [],
      ...of,
    }) as const
  const withRow = (change: object) => ({
    medicines: medicines.map((row) => (row === amlodipine ? { ...row, ...change } : row)),
  })

  test.each([
    [
      'a class that no table has',
      withRow({ classes: [...amlodipine.classes, 'calcium-blocker'] }),
      'unknown-class',
    ],
    ['a composite left out', withRow({ classes: ['ccb-dihydropyridine'] }), 'missing-class'],
    ['an ingredient that no row has', withRow({ ingredients: ['madeup'] }), 'unknown-medicine'],
    ['a brand of two medicines', withRow({ brands: ['tritace'] }), 'disputed-name'],
    [
      'a code of two medicines',
      { medicines: medicines.slice(0, 2).map((row) => ({ ...row, codes: ['12345678'] })) },
      'disputed-code',
    ],
    ['a name without letters', withRow({ brands: ['--'] }), 'empty-name'],
    ['a release of no brand', withRow({ brandRelease: { Istan: 'modified' } }), 'release-without-brand'],
    ['a risk that the other table does not give', withRow({ formulation: ['heat'] }), 'other-formulation'],
    [
      'a risk left out',
      {
        medicines: medicines.map(({ formulation, ...row }) =>
          row.medicine === 'lithium' || formulation === undefined ? row : { ...row, formulation },
        ),
      },
      'other-formulation',
    ],
    ['an allergy to no class', { 'allergy-groups': [allergy({ class: 'penicilin' })] }, 'unknown-class'],
    [
      'an allergy to no medicine',
      { 'allergy-groups': [allergy({ medicine: 'codein' })] },
      'unknown-medicine',
    ],
    [
      'an allergy to both',
      { 'allergy-groups': [allergy({ class: 'penicillin', medicine: 'codeine' })] },
      'allergy-without-one',
    ],
    ['an allergy to neither', { 'allergy-groups': [allergy({})] }, 'allergy-without-one'],
    ['a form of no class', { 'formulation-risk': [form({ classes: ['levodop'] })] }, 'unknown-class'],
    [
      'a form of no medicine',
      { 'formulation-risk': [form({ medicines: ['nifedipin'] })] },
      'unknown-medicine',
    ],
    ['a form beside nothing', { 'formulation-risk': [form({ beside: ['macrogoll'] })] }, 'unknown-medicine'],
    [
      'a fallback that is no service',
      { services: [{ ...services[0], fallback: ['nobody'] }] } as Partial<Tables>,
      'unknown-service',
    ],
    [
      'a diagnosis that includes a stranger',
      { diagnoses: [{ ...diagnoses[0], includes: ['stranger'] }] } as Partial<Tables>,
      'unknown-diagnosis',
    ],
  ])('%s', (_, change, code) => expect(broken(change)).toContain(code))

  test.each([
    ['one release', form({ medicines: ['nifedipine'], risks: ['heat'] })],
    ['one form', form({ medicines: ['nifedipine'], releases: [], form: 'tablet', risks: ['heat'] })],
    ['a neighbour', form({ medicines: ['nifedipine'], releases: [], beside: ['macrogol'], risks: ['heat'] })],
  ])('nothing is asked of the rows for a risk of %s', (_, risk) =>
    expect(broken({ 'formulation-risk': [...tables['formulation-risk'], risk] })).toEqual([]),
  )

  test('but for one of any release', () =>
    expect(
      broken({
        'formulation-risk': [
          ...tables['formulation-risk'],
          form({ medicines: ['nifedipine'], releases: [], risks: ['heat'] }),
        ],
      }),
    ).toContain('other-formulation'))

  test('without the table of risks the rows stand alone', () =>
    expect(broken({ 'formulation-risk': [] })).toEqual([]))
})
