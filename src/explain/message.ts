import { publicName } from './reasons.js'
import type { FactValue, Reason } from './report.js'

/**
 * A message with its `{placeholders}` filled from what made the finding true: `{medicines}` the medicines
 * cited, `{anyFact}` that fact's value. One that nothing fills reads as plain words, never as a brace.
 */
export function fillMessage(message: string, because: readonly Reason[]): string {
  if (!message.includes('{')) return message
  return message.replace(/\{([^{}]+)\}/g, (_whole, name: string) => {
    if (name === 'medicines') return medicinesOf(because) ?? 'this medicine'
    const reason = because.find(({ fact }) => publicName(fact) === name)
    return reason === undefined ? 'not recorded' : inWords(reason.value)
  })
}

export function medicinesOf(because: readonly Reason[]): string | undefined {
  const names = [
    ...new Set(because.flatMap(({ entries }) => entries.flatMap(({ list, says }) => (list === 'medicines' && says !== undefined ? [says] : [])))),
  ]
  const last = names.pop()
  return names.length === 0 ? last : `${names.join(', ')} and ${last ?? ''}`
}

/** A value as a sentence would say it. */
export function inWords(value: FactValue): string {
  if (value === null) return 'not known'
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (typeof value === 'number' || typeof value === 'string') return String(value)
  if ('oneOf' in value) return value.oneOf.length > 4 ? 'not known' : value.oneOf.join(' or ')
  if ('in' in value) {
    const held = value.in.join(', ')
    return value.maybe.length === 0 ? held : `${held === '' ? '' : `${held}, `}perhaps more`
  }
  const [low, high] = value
  if (low === null && high === null) return 'not known'
  if (high === null) return `at least ${String(low)}`
  return low === null ? `at most ${String(high)}` : `${String(low)} to ${String(high)}`
}
