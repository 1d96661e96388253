import type { Subject } from '../mutants/subject.js'

/** So many of so many, and what is missing in words. */
export interface Share {
  readonly seen: number
  readonly of: number
  readonly missing: readonly string[]
}

/** Every answer that an example should show at least once: of a score or a figure, a number and a range; of facts, none by itself. */
export function outcomesSeen({ sort, examples }: Subject): Share {
  const seen = new Set(examples.map(({ expect }) => outcomeOf(sort, expect)))
  const wanted = {
    rule: ['raised', 'not-raised', 'undetermined'],
    score: ['a total', 'a range'],
    handling: ['handled', 'not handled'],
    measure: ['a figure', 'a range'],
    facts: [],
  }[sort]
  const missing = wanted.filter((outcome) => !seen.has(outcome))
  return { seen: wanted.length - missing.length, of: wanted.length, missing }
}

function outcomeOf(sort: Subject['sort'], expect: unknown): string {
  if (typeof expect === 'string') return expect
  const { outcome, total, handled, figure } = (expect ?? {}) as {
    readonly outcome?: string
    readonly total?: unknown
    readonly handled?: boolean
    readonly figure?: unknown
  }
  if (sort === 'score') return Array.isArray(total) ? 'a range' : 'a total'
  if (sort === 'measure') return Array.isArray(figure) ? 'a range' : 'a figure'
  return sort === 'handling' ? (handled === true ? 'handled' : 'not handled') : (outcome ?? '')
}

export const together = (shares: readonly Share[]): Share => ({
  seen: shares.reduce((sum, { seen }) => sum + seen, 0),
  of: shares.reduce((sum, { of }) => sum + of, 0),
  missing: [...new Set(shares.flatMap(({ missing }) => missing))],
})
