import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { release } from '../../src/generated/release.js'

const named = z.object({ list: z.string(), kind: z.string() })
const entry = named.catchall(z.unknown())
const ladder = z.array(z.unknown()).min(2)

/** Why, and what has to stand in both records before it shows, where no page's own examples show it. */
const exception = z.strictObject({ why: z.string(), with: z.array(entry).default([]) })

const direction = z.strictObject({
  /** the row of the fact base's safety table: `escalation P-M2`, `mdt SP-08`, `medicines SP-04` */
  row: z.string(),
  /** what gets worse, in words */
  worse: z.string(),
  entry: entry.optional(),
  /** of a box, and not of a record: the fact that gets worse */
  fact: z.string().optional(),
  /** a field of the resident */
  resident: z.string().optional(),
  field: z.string().optional(),
  span: z.tuple([z.number(), z.number()]).optional(),
  ladder: ladder.optional(),
  change: z.enum(['added', 'gone', 'older', 'newer']).optional(),
  beside: z.array(entry).optional(),
  /** with the other observations of NEWS2, all of this minute: the set is whole, so that no older one stands for it */
  wholeSet: z.literal(true).optional(),
  /** the rules it is about; none of them, where it is about scores alone */
  for: z.array(z.string()).optional(),
  except: z.record(z.string(), exception).optional(),
})

/** An entry as a page's snippet writes one, times as `2 hours ago`; of a list any one may stand there. */
export type EntryShape = z.infer<typeof entry>

/** Two records that differ in this one thing: the second is worse. */
export type Direction = z.infer<typeof direction>

/** On a ladder: no entry at all. */
export const nobodyLooked = 'nobody-looked'

const ofNews2: Readonly<Record<string, readonly unknown[]>> = {
  respirationRate: [16, 22, 26],
  oxygenSaturation: [97, 93, 89],
  breathing: ['air', 'oxygen'],
  systolicPressure: [132, 100, 88],
  pulseRate: [72, 115, 135],
  consciousness: ['alert', 'newConfusion'],
  temperature: [36.8, 38.5, 35.5],
}

/** What stands in both records of a pair. */
export function besides({ entry: own, beside = [], wholeSet }: Direction): readonly EntryShape[] {
  if (wholeSet !== true) return beside
  const there = [own, ...beside].map((each) => each?.kind)
  const others = Object.entries(ofNews2).filter(([kind]) => !there.includes(kind))
  return [...beside, ...others.map(([kind, value]) => ({ list: 'observations', kind, value, at: 'now' }))]
}

const { signs, medicines, diagnoses } = release.tables

const all: readonly Direction[] = z
  .array(direction)
  .parse(parse(readFileSync('test/safety/monotone-directions.yaml', 'utf8')))

/** What gets worse in a record. */
export const directions = all.filter(({ fact }) => fact === undefined)

/** What gets worse among the facts of a box: anything that rules read, whatever it was derived from. */
export const factDirections = all.flatMap(({ fact, ...more }) =>
  fact === undefined ? [] : [{ fact, ...more }],
)

/** All that may stand in a field: the list itself, or what a table of the release has. */
export function choicesIn(field: string, written: unknown): readonly unknown[] {
  if (Array.isArray(written)) return written
  if (written === 'any')
    return field === 'diagnosis'
      ? diagnoses.map(({ diagnosis }) => diagnosis)
      : [...medicines.map(({ name }) => name), 'Zzyzxine']
  const { group, class: of } = written as {
    readonly group?: readonly string[]
    readonly class?: readonly string[]
  }
  const found = [
    ...signs.flatMap((each) => (group?.includes(each.group) === true ? [each.sign] : [])),
    ...medicines.flatMap(({ classes, name }) =>
      classes.some((each) => of?.includes(each) === true) ? [name] : [],
    ),
  ]
  return typeof written === 'object' && found.length > 0 ? found : [written]
}
