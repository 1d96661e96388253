import type { ReleaseTables } from './rule.js'

/** Columns of the medicines table that a page may read, by the words that pages use for them. */
const medicineColumns = ['chapter', 'anticholinergic', 'qt', 'serotonin', 'timeCriticalTier', 'kindOfProduct', 'abruptStop'] as const

/** The rows of every table that some of these words name, by table; what no page names changes no meaning. */
export function rowsNamed(tables: ReleaseTables, words: ReadonlySet<string>): Readonly<Record<string, readonly unknown[]>> {
  const is = (word: string): boolean => words.has(word)
  const allMedicines = medicineColumns.some(is)
  const rows = {
    medicines: tables.medicines
      .filter((row) => allMedicines || is(row.medicine) || row.classes.some(is))
      .toSorted((a, b) => compare(`${a.medicine} ${a.route}`, `${b.medicine} ${b.route}`)),
    classes: tables.classes.filter((row) => is(row.class)).toSorted((a, b) => compare(a.class, b.class)),
    diagnoses: tables.diagnoses.filter((row) => is(row.diagnosis)).toSorted((a, b) => compare(a.diagnosis, b.diagnosis)),
    signs: tables.signs.filter((row) => is(row.sign) || is(row.group)).toSorted((a, b) => compare(a.sign, b.sign)),
    services: tables.services.filter((row) => is(row.service)).toSorted((a, b) => compare(a.service, b.service)),
    instruments: tables.instruments.filter((row) => is(row.instrument)).toSorted((a, b) => compare(a.instrument, b.instrument)),
  }
  return Object.fromEntries(Object.entries(rows).filter(([, found]) => found.length > 0))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
