import type { ReadingMatter } from './reading-matter.js'
import type { Release } from './rule.js'

// Data this large loads about twice as fast as text for `JSON.parse` than as an object literal.

const head = '// Built by `npm run generate` from `rules/`; not to be edited.\n'

/** The module that holds a release. */
export const generatedRelease = (release: Release): string =>
  `${head}import type { Release } from '../pages/rule.js'\n\n/** The bundled release: plain JSON, a draft until a clinician approves it. */\nexport const release = JSON.parse(${quoted(release)}) as Release\n`

/** The module that holds what only reading needs. */
export const generatedReading = (reading: ReadingMatter): string =>
  `${head}import type { ReadingMatter } from '../pages/reading-matter.js'\n\n/** Why, sources, limits and examples of every page of the bundled release. */\nexport const reading = JSON.parse(${quoted(reading)}) as ReadingMatter\n`

/** The module with the names of a release as types. */
export function generatedNames({ rules, facts, scores, tables }: Release): string {
  const scoreFacts = scores.flatMap(({ id, bands }) =>
    ['total', 'highest', 'before', ...(bands === undefined ? [] : ['band'])].map(
      (output) => `${id}.${output}`,
    ),
  )
  return [
    head,
    union(
      'RuleId',
      'The id of a rule of the bundled release.',
      rules.map(({ id }) => id),
    ),
    union('FactName', 'The name of a shared fact of the bundled release, scores included.', [
      ...facts.map(({ name }) => name),
      ...scoreFacts,
    ]),
    union(
      'ServiceId',
      'A service that the bundled release may refer to.',
      tables.services.map(({ service }) => service),
    ),
  ].join('\n')
}

function union(name: string, says: string, words: readonly string[]): string {
  const sorted = [...new Set(words)].sort()
  return `/** ${says} */\nexport type ${name} =${sorted.length === 0 ? ' never' : sorted.map((word) => `\n  | '${word}'`).join('')}\n`
}

/** In single quotes, which JSON hardly ever holds: half the size of the other way round. */
const quoted = (value: unknown): string =>
  `'${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`
