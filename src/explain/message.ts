import { publicName } from './reasons.js'
import type { Reason } from './report.js'
import { valueInWords } from './value-in-words.js'

/**
 * A message with its `{placeholders}` filled from what made the finding true: `{medicines}` the medicines
 * cited, `{anyFact}` that fact's value. One that nothing fills reads as plain words, never as a brace.
 */
export function fillMessage(message: string, because: readonly Reason[]): string {
  const line = message.trimEnd()
  if (!line.includes('{')) return line
  return line.replace(/\{([^{}]+)\}/g, (_whole, name: string) => {
    if (name === 'medicines') return medicinesOf(because) ?? 'this medicine'
    const reason = because.find(({ fact }) => publicName(fact) === name)
    return reason === undefined ? 'not recorded' : valueInWords(reason.value, reason.unit)
  })
}

/** By the alphabet: the order of a chart's lines says nothing. */
function medicinesOf(because: readonly Reason[]): string | undefined {
  const names = [
    ...new Set(
      because.flatMap(({ entries }) =>
        entries.flatMap(({ list, says }) => (list === 'medicines' && says !== undefined ? [says] : [])),
      ),
    ),
  ].sort()
  const last = names.pop()
  return names.length === 0 ? last : `${names.join(', ')} and ${last ?? ''}`
}
