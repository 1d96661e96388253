import { entryFields } from '../../record/entry-fields.js'
import type { Field, Fields } from '../../record/field.js'
import { kindOf } from '../../record/source.js'
import type { Release, ReleaseTables } from '../../pages/rule.js'

type Names = readonly (readonly [field: string, names: readonly unknown[]])[]

/** The words of the release's own tables, for the fields of an entry that name something in one. */
export const tableNames = ({ tables }: Release, list: string, kind: string): Names =>
  Object.entries(fieldsOf(list, kind)).flatMap(([name, field]) => {
    const names = name === 'asWritten' ? medicinesAsWritten(tables) : namesFor(field, tables)
    return names.length === 0 ? [] : [[name, names]]
  })

/** The same, as far as they are among the members that a page asks about: medicines by their classes. */
export function namesAmong(members: readonly unknown[], release: Release, list: string, kind: string): Names {
  const rows = release.tables.medicines.filter(({ classes }) =>
    classes.some((each) => members.includes(each)),
  )
  return tableNames(release, list, kind).flatMap(([field, names]): Names => {
    const asked =
      field === 'asWritten' ? rows.map(({ name }) => name) : names.filter((name) => members.includes(name))
    return asked.length === 0 ? [] : [[field, asked]]
  })
}

const fieldsOf = (list: string, kind: string): Fields => {
  const declared = kindOf(list, kind)
  return declared === undefined ? {} : entryFields(declared)
}

function namesFor(field: Field, tables: ReleaseTables): readonly unknown[] {
  if (field.type === 'list') return namesFor(field.of, tables).map((name) => [name])
  if (field.type !== 'slug') return []
  switch (field.table) {
    case 'diagnoses':
      return tables.diagnoses.map(({ diagnosis }) => diagnosis)
    case 'signs':
      return tables.signs.map(({ sign }) => sign)
    case 'groups of signs':
      return [...new Set(tables.signs.map(({ group }) => group))]
    case 'instruments':
      return tables.instruments.map(({ instrument }) => instrument)
    case 'services':
      return tables.services.map(({ service }) => service)
    case 'medicines':
      return tables.medicines.map(({ medicine }) => medicine)
    default:
      return []
  }
}

/** Two medicines of each class by name and brand, and every combination. */
function medicinesAsWritten({ medicines, classes }: ReleaseTables): readonly string[] {
  const ofClass = classes.flatMap(({ class: each }) =>
    medicines.filter((row) => row.classes.includes(each)).slice(0, 2),
  )
  const combined = medicines.filter(({ ingredients }) => ingredients.length > 0)
  const rows = [...new Set([...ofClass, ...combined])]
  return [...new Set(rows.flatMap(({ name, brands }) => [name, ...brands.slice(0, 1)]))]
}
