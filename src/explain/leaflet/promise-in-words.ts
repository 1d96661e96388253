import type { Promised } from '../../pages/reading-matter.js'

/** Rules by name: a leaflet has titles, a fault has ids. */
export type NameOfRule = (rule: string) => string

/**
 * One promise as a sentence without its end.
 *
 * @example promiseInWords({ raised: 'fever', within: '1 hour' }, (id) => id) // 'fever is raised within 1 hour'
 */
export function promiseInWords(promise: Promised, nameOf: NameOfRule): string {
  const names = (rules: string | readonly string[], joined: string): string =>
    [rules].flat().map(nameOf).join(joined)
  if ('neverLaterThan' in promise) return `something is raised ${byThen(promise.neverLaterThan)}`
  if ('neverRuledOut' in promise) return `${names(promise.neverRuledOut, ' and ')} is never ruled out`
  const by = promise.within === undefined ? '' : ` ${byThen(promise.within)}`
  return `${names(promise.raised, ' or ')} is raised${by}`
}

/** @example byThen('now') // 'now', and 'within 1 hour' of an hour */
export const byThen = (within: string): string =>
  within === 'now' || within === 'today' ? within : `within ${within}`
