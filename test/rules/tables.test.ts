import { describe, expect, it, test } from 'vitest'
import { checkTables } from '../../src/pages/table-links.js'
import { readTable } from '../../src/pages/read-table.js'
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

  it('keeps starch and gum thickeners apart', () => {
    expect(inClass('dysphagia-thickener-starch')).toEqual(['modified-maize-starch-thickener'])
    expect(inClass('dysphagia-thickener-gum')).toEqual(['xanthan-gum-thickener'])
  })
})

describe('the other tables', () => {
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
    expect(alone.map(({ service }) => service)).toEqual(['commissioner'])
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

describe('tables that do not agree', () => {
  const broken = (change: Partial<Tables>): readonly string[] =>
    checkTables({ ...tables, ...change }).map(({ code }) => code)
  const amlodipine = medicines.find((row) => row.medicine === 'amlodipine')
  if (amlodipine === undefined) throw new Error('the table has no amlodipine')
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
})
