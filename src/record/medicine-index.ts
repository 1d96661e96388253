import { type Candidate, nameKey, type Phrase, type WrittenName } from './medicine-name.js'
import type { MedicineRow } from './medicine-row.js'

/** A medicine that a text names, and those of its rows that carry this very name: a brand may be of one only. */
export interface NamedMedicine {
  readonly rows: readonly [MedicineRow, ...MedicineRow[]]
  readonly by: 'code' | 'name' | 'brand'
  readonly matched: string
}

export interface MedicineIndex {
  rowsOf: (medicine: string) => readonly MedicineRow[]
  byCode: (code: string) => NamedMedicine | undefined
  byName: (written: WrittenName) => NamedMedicine | undefined
}

interface Owners {
  rows: [MedicineRow, ...MedicineRow[]]
  by: 'code' | 'name' | 'brand'
  /** Two medicines claim it, so it names neither. The table's checks refuse this; here it is only made harmless. */
  disputed: boolean
}

/** Every name, brand and code of the table, found by exact look-up alone. */
export function medicineIndex(rows: readonly MedicineRow[]): MedicineIndex {
  const medicines = new Map<string, MedicineRow[]>()
  const codes = new Map<string, Owners>()
  const names = new Map<string, Owners>()
  const combinations = new Map<string, Owners>()
  for (const row of rows) {
    const others = medicines.get(row.medicine)
    if (others === undefined) medicines.set(row.medicine, [row])
    else others.push(row)
    for (const code of row.codes) claim(codes, code, row, 'code')
    for (const name of [row.medicine, row.name]) claim(names, nameKey(name), row, 'name')
    for (const brand of row.brands) claim(names, nameKey(brand), row, 'brand')
    if (row.ingredients.length > 1) claim(combinations, ingredientsKey(row.ingredients), row, 'name')
  }

  const first = (candidates: readonly Candidate[]): NamedMedicine | undefined => {
    for (const { name, salt } of candidates) {
      if (names.has(salt)) return undefined
      const found = ownersAt(names, name)
      if (found !== undefined) return found
    }
    return undefined
  }

  const named = ({ candidates, parts }: Phrase): NamedMedicine | undefined => {
    const whole = first(candidates)
    if (whole !== undefined || parts.length === 0) return whole
    const found = parts.map(first)
    const ids = new Set(found.map((part) => part?.rows[0].medicine))
    const [only] = found
    if (ids.size === 1) return only
    if (ids.has(undefined)) return undefined
    return ownersAt(combinations, ingredientsKey([...ids].filter((id) => id !== undefined)))
  }

  return {
    rowsOf: (medicine) => medicines.get(medicine) ?? [],
    byCode: (code) => ownersAt(codes, code),
    byName({ name, asides }) {
      const others = asides.filter(({ parts }) => parts.length > 0)
      const main = name.parts.length === 0 ? (others.shift() ?? name) : name
      const found = named(main)
      // What stands in brackets must name the same medicine: `paracetamol (with codeine)` is not paracetamol.
      const agree = others.every((other) => named(other)?.rows[0].medicine === found?.rows[0].medicine)
      return agree ? found : undefined
    },
  }
}

/** In any order: what is mixed with what is the same product as what with what. */
const ingredientsKey = (ids: readonly string[]): string => ids.toSorted().join(' + ')

function claim(map: Map<string, Owners>, key: string, row: MedicineRow, by: Owners['by']): void {
  const owners = map.get(key)
  if (key === '') return
  if (owners === undefined) map.set(key, { rows: [row], by, disputed: false })
  else if (owners.rows[0].medicine !== row.medicine) owners.disputed = true
  else if (!owners.rows.includes(row)) owners.rows.push(row)
}

function ownersAt(map: ReadonlyMap<string, Owners>, matched: string): NamedMedicine | undefined {
  const owners = map.get(matched)
  return owners === undefined || owners.disputed ? undefined : { rows: owners.rows, by: owners.by, matched }
}
