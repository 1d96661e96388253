import { withSections } from './example.js'
import { ground } from './ground-texts.js'

export { ground }

const fallsPage = 'falls/many-falls.v1.yaml'
const medicinesPage = 'medicines/nitrazepam-and-falls.v1.yaml'
const feverPage = 'observations/fever.v1.yaml'
const factsPage = 'facts/shared.yaml'

const edited = (path: string, sections: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { [path]: withSections(ground[path] ?? '', sections) },
})

/** The page about falls with some sections written anew. */
export const falls = (sections: string): { readonly files: Readonly<Record<string, string>> } =>
  edited(fallsPage, sections)

/** The page about a benzodiazepine with some sections written anew. */
export const benzodiazepine = (sections: string): { readonly files: Readonly<Record<string, string>> } =>
  edited(medicinesPage, sections)

/** The page about a fever with some sections written anew. */
export const fever = (sections: string): { readonly files: Readonly<Record<string, string>> } =>
  edited(feverPage, sections)

/** The shared facts, with some more. */
export const moreFacts = (lines: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { [factsPage]: `${ground[factsPage] ?? ''}${lines.replace(/^\n/, '')}` },
})

/** The settings, with some more. */
export const moreSettings = (lines: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { 'settings/local.v1.yaml': `${ground['settings/local.v1.yaml'] ?? ''}${lines.replace(/^\n/, '')}` },
})

/** A table with some more rows. */
export const moreRows = (
  table: string,
  rows: string,
): { readonly files: Readonly<Record<string, string>> } => ({
  files: { [`tables/${table}.csv`]: `${ground[`tables/${table}.csv`] ?? ''}${rows.replace(/^\n/, '')}` },
})

/** Several of these together. */
export const together = (
  ...parts: readonly { readonly files: Readonly<Record<string, string>> }[]
): { readonly files: Readonly<Record<string, string>> } => ({
  files: Object.assign({}, ...parts.map(({ files }) => files)) as Record<string, string>,
})

/** One more setting, with a fact that reads it. */
export const longFall = (line: string): { readonly files: Readonly<Record<string, string>> } =>
  together(
    moreSettings(line),
    moreFacts(`
  longFalls: { count: falls, where: { minutesOnFloor: { atLeast: { setting: longFall } } }, within: 12 months, ask: { group: events, say: How many long falls? } }
`),
  )

/** One more table. */
export const table = (name: string, text: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { [`tables/${name}.csv`]: text },
})
