import { digestOf } from './digest.js'
import type { ReleaseTables } from './rule.js'

/** The digests of the rows that some words name, by table. */
export type RowsNamed = (
  words: ReadonlySet<string>,
  allMedicines: boolean,
) => Readonly<Record<string, unknown>>

interface Row {
  readonly words: readonly string[]
  readonly digest: string
}

/**
 * The rows of every table, each with the words that bring it in: what no page names changes no meaning. Rows
 * are digested once, since many rules read the same ones; their order does not matter.
 */
export function indexRows(tables: ReleaseTables): RowsNamed {
  const narrower = new Map(tables.diagnoses.map((row) => [row.diagnosis, row.includes]))
  const index: Readonly<Record<string, readonly Row[]>> = {
    medicines: tables.medicines.map((row) => ({
      words: [row.medicine, ...row.classes],
      digest: digestOf(row),
    })),
    classes: tables.classes.map((row) => ({ words: [row.class], digest: digestOf(row) })),
    diagnoses: tables.diagnoses.map((row) => ({ words: [row.diagnosis], digest: digestOf(row) })),
    signs: tables.signs.map((row) => ({ words: [row.sign, row.group], digest: digestOf(row) })),
    services: tables.services.map((row) => ({ words: [row.service], digest: digestOf(row) })),
    instruments: tables.instruments.map((row) => ({ words: [row.instrument], digest: digestOf(row) })),
    periods: (tables.periods ?? []).map((row) => ({ words: [row.period], digest: digestOf(row) })),
    cautions: (tables.cautions ?? []).map((row) => ({ words: [row.caution], digest: digestOf(row) })),
  }
  const everyMedicine = digestOf((index['medicines'] ?? []).map(({ digest }) => digest).sort())
  return (words, allMedicines) => {
    const wanted = withNarrower(words, narrower)
    const rows = Object.entries(index).map(
      ([table, all]) =>
        [
          table,
          all
            .filter((row) => row.words.some((word) => wanted.has(word)))
            .map(({ digest }) => digest)
            .sort(),
        ] as const,
    )
    return {
      ...Object.fromEntries(rows.filter(([, digests]) => digests.length > 0)),
      ...(allMedicines && { medicines: everyMedicine }),
    }
  }
}

/** A diagnosis is read with the narrower ones that imply it, and theirs. */
function withNarrower(
  words: ReadonlySet<string>,
  narrower: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const all = new Set<string>()
  const waiting = [...words]
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    if (all.has(word)) continue
    all.add(word)
    waiting.push(...(narrower.get(word) ?? []))
  }
  return all
}
