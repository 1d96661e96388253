import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { figuresIn, isPlain, mayMention } from '../figures.js'
import { fever } from '../ground.js'
import { evidenceOf } from '../evidence.js'

const evidence = (supports: string): string => `
evidence:
  - source: A guideline on infection
    year: 2024
    supports: ${supports}
    basis: published
`

export const figureWithoutSource: Check = {
  id: 'figure-without-source',
  severity: 'warning',
  says: 'A limit decides who is flagged, and no evidence entry of the page speaks of it. Nobody can then tell whether the figure is right, or a slip of the pen.',
  help: 'say in `supports` which source gives this figure, or read it from a setting if it is local',
  bad: fever(
    `conditions: { fact: temperature, operator: greaterThanInclusive, value: ▸38.0 }${evidence('A fever, and a pulse above 130.')}`,
  ),
  good: fever(evidence('A temperature of 38.0 or more, and a pulse above 130.')),
  find: (context) =>
    context.parts.flatMap((part) => {
      const texts = evidenceOf(part)
      if (part.sort !== 'rule') return []
      const all = texts.map(({ source, supports }) => `${source} ${supports}`).join(' ')
      return figuresIn(part).flatMap((placed) => {
        const { path, figure, fact } = placed
        if (isPlain(placed) || mayMention(all, figure)) return []
        return [
          faultAt(part, path, {
            message: `no source on this page speaks of ${String(figure)} for \`${fact}\``,
            seen: String(figure),
          }),
        ]
      })
    }),
}
