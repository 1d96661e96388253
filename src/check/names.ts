import type { CheckContext } from './context.js'

/** The facts that a file may name: shared ones, what scores give, and its own. */
export function factNames({ definitions }: CheckContext, file: string | undefined): readonly string[] {
  const facts = definitions.facts.flatMap(({ name, part, path }) =>
    part.sort === 'facts' ? [name] : part.file === file ? [String(path[1])] : [],
  )
  const outputs = definitions.scores.flatMap(({ definition: { id, bands } }) =>
    ['total', 'highest', 'before', ...(bands === undefined ? [] : ['band'])].map(
      (output) => `${id}.${output}`,
    ),
  )
  return [...new Set([...facts, ...outputs])]
}

/** The words that a refusal says it expected, as far as they are a list. */
export const entryFieldNames = (expected: string | undefined): readonly string[] =>
  (expected ?? '').split(', ').filter((word) => /^[\w.-]+$/.test(word))
