import type { Promised } from './reading-matter.js'
import type { Path } from './written.js'

/** The rules that one promise names, each with its place on the page. */
export function rulesPromised(promise: Promised, at: number): readonly { path: Path; rule: string }[] {
  const [word, written] =
    'raised' in promise
      ? (['raised', promise.raised] as const)
      : 'neverRuledOut' in promise
        ? (['neverRuledOut', promise.neverRuledOut] as const)
        : (['', []] as const)
  return typeof written === 'string'
    ? [{ path: ['promises', at, word], rule: written }]
    : written.map((rule, i) => ({ path: ['promises', at, word, i], rule }))
}
