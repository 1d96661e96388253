import type { MedicineTable } from '../facts/medicine-items.js'
import type { Tables } from '../facts/scope.js'
import { createMedicineMatcher, possibleClasses, type MedicineRow } from '../record/medicines.js'
import type { ReleaseTables } from '../pages/rule.js'

/** The tables of a release as verbs read them: looked up by name, and what was found kept. */
export function tablesOf(tables: ReleaseTables): Tables {
  const matcher = createMedicineMatcher(tables.medicines)
  const classes = new Map<MedicineRow, ReadonlySet<string>>()
  const mayBe = new Map<string, ReadonlySet<string>>()
  const medicines: MedicineTable = {
    mostItems: Math.max(
      1,
      ...tables.medicines.map(({ countsAs, ingredients }) =>
        countsAs === 'ingredients' ? ingredients.length : 1,
      ),
    ),
    match: (asWritten, code, route) => matcher.match(asWritten, code, route),
    mayBe: (route) => {
      const key = route ?? ''
      let known = mayBe.get(key)
      if (known === undefined) mayBe.set(key, (known = possibleClasses(route, tables.medicines)))
      return known
    },
    classesOf: (row) => {
      let known = classes.get(row)
      if (known === undefined) classes.set(row, (known = new Set(row.classes)))
      return known
    },
  }
  return {
    medicines,
    classes: tables.classes.map((row) => row.class),
    diagnoses: tables.diagnoses.map(({ diagnosis }) => diagnosis),
    wider: widening(tables.diagnoses),
    named: naming(tables.diagnoses),
    signs: tables.signs,
    periods: (name) => tables.periods?.filter(({ period }) => period === name) ?? [],
    slugs: (table) => (table === 'services' ? tables.services.map(({ service }) => service) : []),
  }
}

/** A row lists what it includes; read the other way round, and on: a stent is coronary disease is vascular disease. */
function widening(rows: ReleaseTables['diagnoses']): Tables['wider'] {
  const direct = new Map<string, string[]>()
  for (const { diagnosis, includes } of rows) {
    for (const narrower of includes) direct.set(narrower, [...(direct.get(narrower) ?? []), diagnosis])
  }
  const known = new Map<string, readonly string[]>()
  return (diagnosis) => {
    let all = known.get(diagnosis)
    if (all === undefined) {
      const found = new Set([diagnosis])
      for (const each of found) for (const wider of direct.get(each) ?? []) found.add(wider)
      known.set(diagnosis, (all = [...found]))
    }
    return all
  }
}

/** By slug, by code, or by the title or slug as somebody would write it; never by likeness. */
function naming(rows: ReleaseTables['diagnoses']): Tables['named'] {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  const byName = new Map(
    rows.flatMap(({ diagnosis, title }) =>
      [plain(title), plain(diagnosis)].map((name) => [name, diagnosis] as const),
    ),
  )
  const byCode = new Map(
    rows.flatMap(({ diagnosis, codes = [] }) => codes.map((code) => [code, diagnosis] as const)),
  )
  return ({ diagnosis, code, asWritten }) => {
    // A slug outside the table is a known other diagnosis; only free text and codes can be unrecognised.
    if (typeof diagnosis === 'string') return diagnosis
    const coded = typeof code === 'string' ? byCode.get(code) : undefined
    return coded ?? (typeof asWritten === 'string' ? byName.get(plain(asWritten)) : undefined)
  }
}
