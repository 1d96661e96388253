import { nearest } from '../record/nearest.js'
import type { Setting } from '../facts/definition.js'
import type { ReleaseTables } from './rule.js'
import { didYouMean, type Saying } from './written.js'

/** The names that pages may use. A table that was not read has no say: its words are then not checked. */
export interface Vocabulary {
  /** Shared facts and what scores give, by name. */
  readonly facts: ReadonlySet<string>
  readonly settings: ReadonlyMap<string, Setting>
  readonly words: Readonly<Record<TableWord, ReadonlySet<string>>>
}

export type TableWord =
  | 'class'
  | 'medicine'
  | 'diagnosis'
  | 'sign'
  | 'group of signs'
  | 'service'
  | 'instrument'
  | 'period'
  | 'caution'
  | 'ask group'

export const wordsOf = (tables: ReleaseTables): Vocabulary['words'] => ({
  class: new Set(tables.classes.map((row) => row.class)),
  medicine: new Set(tables.medicines.map((row) => row.medicine)),
  diagnosis: new Set(tables.diagnoses.map((row) => row.diagnosis)),
  sign: new Set(tables.signs.map((row) => row.sign)),
  'group of signs': new Set(tables.signs.map((row) => row.group)),
  service: new Set(tables.services.map((row) => row.service)),
  instrument: new Set(tables.instruments.map((row) => row.instrument)),
  period: new Set((tables.periods ?? []).map((row) => row.period)),
  caution: new Set((tables.cautions ?? []).map((row) => row.caution)),
  'ask group': new Set(tables.askGroups.map((row) => row.group)),
})

/** The tables that slug fields of the record name, as our words. */
export const wordOfTable: Readonly<Record<string, TableWord>> = {
  diagnoses: 'diagnosis',
  medicines: 'medicine',
  signs: 'sign',
  'groups of signs': 'group of signs',
  services: 'service',
  instruments: 'instrument',
  periods: 'period',
  classes: 'class',
}

/** What is wrong with a word that should stand in a table. */
export function unknownWord(what: TableWord, word: string, vocabulary: Vocabulary): Saying | undefined {
  const known = vocabulary.words[what]
  if (known.size === 0 || known.has(word)) return undefined
  return unknown(what, word, known, `add it to the table first, or use a ${what} that is there`)
}

export const unknown = (what: string, word: string, known: Iterable<string>, otherwise: string): Saying => ({
  code: `unknown-${what.replaceAll(' ', '-')}`,
  message: `no ${what} is called \`${word}\``,
  help: didYouMean(nearest(word, known), otherwise),
  seen: word,
  expected: `the name of a ${what}`,
})
