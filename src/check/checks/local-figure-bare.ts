import type { Check, Fault } from '../check.js'
import { faultAt } from '../find.js'
import { figuresIn, isFixed, isPlain, mentions } from '../figures.js'
import { falls } from '../ground.js'
import { evidenceOf } from '../evidence.js'

const page = (value: string): string => `
conditions: { fact: fallsInLast12Months, operator: greaterThanInclusive, value: ${value} }
evidence:
  - source: A guideline on falls
    year: 2022
    supports: Frequent falls call for a review.
    basis: published
  - source: A local decision
    supports: Four falls are many.
    basis: local
`

export const localFigureBare: Check = {
  id: 'local-figure-bare',
  severity: 'error',
  says: 'A figure that was decided here stands bare on the page. An area that decides otherwise could then only rewrite the page, and nobody sees which figures are ours.',
  help: 'put the figure on a settings page with its limits and owner, and write `{ setting: name }` here',
  bad: falls(page('▸4')),
  good: falls(page('{ setting: manyFalls }')),
  find: (context) =>
    context.parts.flatMap((part): readonly Fault[] => {
      const evidence = evidenceOf(part)
      if (evidence.length === 0 || part.sort === 'facts') return []
      const onlyLocal = evidence.every(({ basis }) => basis === 'local')
      return figuresIn(part).flatMap((placed) => {
        const { path, figure, fact } = placed
        const local = evidence.some(({ basis, supports }) => basis === 'local' && mentions(supports, figure))
        const elsewhere = evidence.some(
          ({ basis, supports }) => basis !== 'local' && mentions(supports, figure),
        )
        if (elsewhere || !(local || onlyLocal) || isPlain(placed) || isFixed(placed)) return []
        return [
          faultAt(part, path, {
            message: `${String(figure)} for \`${fact}\` is a local figure that stands bare`,
            seen: String(figure),
            expected: '`{ setting: name }`',
          }),
        ]
      })
    }),
}
