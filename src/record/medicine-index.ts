import { type Candidate, nameKey, type Phrase, type WrittenName } from './medicine-name.js'
import type { MedicineRow } from './medicine-row.js'
import type { Release } from './medicine-words.js'

/** A medicine that a text names, and those of its rows that carry this very name: a brand may be of one only. */
export interface NamedMedicine {
  readonly rows: readonly [MedicineRow, ...MedicineRow[]]
  readonly by: 'code' | 'name' | 'brand'
  readonly matched: string
  /** That of the brand named, where it comes in one only. */
  readonly release?: Release
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
  const releases = new Map<string, Release>()
  for (const row of rows) {
    const others = medicines.get(row.medicine)
    if (others === undefined) medicines.set(row.medicine, [row])
    else others.push(row)
    for (const code of row.codes) claim(codes, code, row, 'code')
    for (const name of [row.medicine, row.name]) claim(names, nameKey(name), row, 'name')
    for (const brand of row.brands) claim(names, nameKey(brand), row, 'brand')
    for (const [brand, release] of Object.entries(row.brandRelease ?? {}))
      releases.set(nameKey(brand), release)
    if (row.ingredients.length > 1) claim(combinations, ingredientsKey(row.ingredients), row, 'name')
  }

  const withRelease = (found: NamedMedicine | undefined): NamedMedicine | undefined => {
    const release = found === undefined ? undefined : releases.get(found.matched)
    return found === undefined || release === undefined ? found : { ...found, release }
  }

  const first = (candidates: readonly Candidate[]): NamedMedicine | undefined => {
    for (const { name, salt } of candidates) {
      if (names.has(salt)) return undefined
      const found = ownersAt(names, name)
      if (found !== undefined) return withRelease(found)
    }
    return undefined
  }

  const named = ({ candidates, parts, rest }: Phrase): NamedMedicine | undefined => {
    const whole = first(candidates)
    const beside = rest.map(first).filter((part) => part !== undefined)
    // Written as the table has it, the whole is one name, whatever its parts are.
    if (whole !== undefined && (beside.length === 0 || whole.matched === candidates[0]?.name)) return whole
    if (parts.length === 0 && beside.length === 0) return undefined
    const found = [...parts.map(first), ...beside]
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
      const others = [...asides]
      const second = name.parts.length > 0 ? -1 : others.findIndex(({ parts }) => parts.length > 0)
      const [main = name] = second === -1 ? [name] : others.splice(second, 1)
      const found = named(main)
      // What stands in brackets must name the same medicine: `paracetamol (with codeine)` is not paracetamol.
      const same = others.map((other) => {
        const also = named(other)
        const isMaker = other.maker && !other.parts.some((part) => first(part))
        return also === undefined && (isMaker || other.parts.length === 0) ? found : also
      })
      if (same.some((also) => also?.rows[0].medicine !== found?.rows[0].medicine)) return undefined
      const release = found?.release ?? same.find((also) => also?.release !== undefined)?.release
      return found === undefined || release === undefined ? found : { ...found, release }
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
