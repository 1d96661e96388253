import { nameKey } from '../record/medicine-name.js'
import type { MedicineRow } from '../record/medicines.js'
import { nearest } from '../record/nearest.js'
import { standsFor } from '../record/route-group.js'
import type { Issue } from '../values/issue.js'
import { formulationIssues, lostReleases } from './table-formulations.js'
import { periodIssues } from './table-periods.js'
import type { Tables } from './tables.js'

/** What no table can say alone: names in one that must be known in another, and rows that must agree. */
export function checkTables(tables: Tables): readonly Issue[] {
  const { medicines, classes, diagnoses, services } = tables
  const classIds = new Set(classes.map((row) => row.class))
  const diagnosisIds = new Set(diagnoses.map((row) => row.diagnosis))
  const serviceIds = new Set(services.map((row) => row.service))
  const medicineIds = new Set(medicines.map((row) => row.medicine))
  return [
    ...classes.flatMap((row) => unknown(row.class, row.includes, classIds, 'class', 'classes.csv')),
    ...diagnoses.flatMap((row) =>
      unknown(row.diagnosis, row.includes, diagnosisIds, 'diagnosis', 'diagnoses.csv'),
    ),
    ...services.flatMap((row) => unknown(row.service, row.fallback, serviceIds, 'service', 'services.csv')),
    ...medicines.flatMap((row) => [
      ...unknown(nameOf(row), row.classes, classIds, 'class', 'medicines.csv'),
      ...unknown(nameOf(row), row.ingredients, medicineIds, 'medicine', 'medicines.csv'),
      ...openClasses(row, tables),
      ...ingredientIssues(row, medicines),
      ...lostReleases(row),
    ]),
    ...tables['allergy-groups'].flatMap((row) => {
      const file = 'allergy-groups.csv'
      const { allergen, class: of, medicine } = row
      return [
        ...unknown(allergen, of === undefined ? [] : [of], classIds, 'class', file),
        ...unknown(allergen, medicine === undefined ? [] : [medicine], medicineIds, 'medicine', file),
        ...((of === undefined) === (medicine === undefined) ? [notOne(allergen)] : []),
      ]
    }),
    ...tables['formulation-risk'].flatMap((row) => {
      const file = 'formulation-risk.csv'
      return [
        ...unknown(row.pattern, row.classes, classIds, 'class', file),
        ...unknown(row.pattern, [...row.medicines, ...row.beside], medicineIds, 'medicine', file),
      ]
    }),
    ...formulationIssues(tables),
    ...periodIssues(tables.periods),
    ...disputedNames(medicines),
    ...disputedCodes(medicines),
  ]
}

const nameOf = (row: MedicineRow): string => `${row.medicine} by ${row.route}`

const notOne = (allergen: string): Issue => ({
  code: 'allergy-without-one',
  message: `a row of \`${allergen}\` names both a class and a medicine, or neither`,
  help: 'name one, and give the other a row of its own',
  file: 'allergy-groups.csv',
})

function unknown(
  owner: string,
  used: readonly string[],
  known: ReadonlySet<string>,
  what: string,
  file: string,
): readonly Issue[] {
  return used
    .filter((id) => !known.has(id))
    .map((id) => {
      const meant = nearest(id, known)
      const help =
        meant === undefined ? `add the ${what} to its own table first` : `did you mean \`${meant}\`?`
      return {
        code: `unknown-${what}`,
        message: `\`${owner}\` names the ${what} \`${id}\`, which no table has`,
        help,
        file,
      }
    })
}

/** A class that includes others holds all their medicines, and each row says so itself: what is read is what counts. */
function openClasses(row: MedicineRow, { classes }: Tables): readonly Issue[] {
  return classes
    .filter(
      (each) =>
        !row.classes.includes(each.class) && each.includes.some((member) => row.classes.includes(member)),
    )
    .map((each) => ({
      code: 'missing-class',
      message: `\`${nameOf(row)}\` is in a class that \`${each.class}\` includes, but not in \`${each.class}\``,
      help: `add \`${each.class}\` to its classes`,
      file: 'medicines.csv',
    }))
}

/** Every ingredient of a combination needs a row by that route, and a combination counted so has all their classes. */
function ingredientIssues(row: MedicineRow, medicines: readonly MedicineRow[]): readonly Issue[] {
  return row.ingredients.flatMap((id): Issue[] => {
    const rows = medicines.filter((each) => each.medicine === id && standsFor(each.route, row.route))
    const part = rows.find((each) => each.route === row.route) ?? rows[0]
    const file = 'medicines.csv'
    if (part === undefined) {
      const message = `\`${nameOf(row)}\` contains \`${id}\`, which has no row for that route`
      return [
        { code: 'unknown-ingredient-route', message, help: `add a row for \`${id}\` by ${row.route}`, file },
      ]
    }
    const lost = part.classes.filter((each) => row.countsAs === 'ingredients' && !row.classes.includes(each))
    if (lost.length === 0) return []
    const message = `\`${nameOf(row)}\` leaves out classes of \`${id}\`: ${lost.join(', ')}`
    return [
      { code: 'missing-class', message, help: 'give a combination the classes of all its ingredients', file },
    ]
  })
}

function disputedNames(medicines: readonly MedicineRow[]): readonly Issue[] {
  const named = medicines.flatMap((row) =>
    [row.medicine, row.name, ...row.brands].map((name) => [name, row] as const),
  )
  return disputes(named, nameKey, 'name')
}

function disputedCodes(medicines: readonly MedicineRow[]): readonly Issue[] {
  const coded = medicines.flatMap((row) => row.codes.map((code) => [code, row] as const))
  return disputes(coded, (code) => code, 'code')
}

/** A name of two medicines would name neither. */
function disputes(
  claims: readonly (readonly [string, MedicineRow])[],
  keyOf: (name: string) => string,
  what: 'name' | 'code',
): readonly Issue[] {
  const owners = new Map<string, MedicineRow>()
  return claims.flatMap(([name, row]): Issue[] => {
    const key = keyOf(name)
    const file = 'medicines.csv'
    const owner = owners.get(key)
    if (key === '') {
      const message = `the ${what} \`${name}\` of \`${row.medicine}\` cannot be looked up`
      return [{ code: `empty-${what}`, message, help: 'write it in letters', file }]
    }
    if (owner === undefined) owners.set(key, row)
    if (owner === undefined || owner.medicine === row.medicine) return []
    const message = `\`${name}\` names both \`${owner.medicine}\` and \`${row.medicine}\``
    return [{ code: `disputed-${what}`, message, help: 'keep it on one of them', file }]
  })
}
