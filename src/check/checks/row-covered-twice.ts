import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { falls, fever, together } from '../ground.js'

export const rowCoveredTwice: Check = {
  id: 'row-covered-twice',
  severity: 'error',
  says: 'More pages cover a row of the fact base than the table says it takes. Two pages about one thought drift apart, and the resident is put on the list twice.',
  help: 'make one page of them, or write in `tables/rows.csv` how many pages the row takes and why they differ',
  bad: together(falls('covers: [FAL-02]'), fever('covers: [▸FAL-02]')),
  good: together(falls('covers: [FAL-02]'), fever('covers: [NEWS2-7]\nneverSuppress: true')),
  find: ({ pages, factRows }) => {
    const covering = new Map<string, Set<string>>()
    return pages.flatMap(({ id, parts }) =>
      parts.flatMap((part) => {
        // A promise shows what a row says, and several may.
        if (part.sort === 'settings' || part.sort === 'facts' || part.sort === 'promise') return []
        const { covers = [] } = part.content as { readonly covers?: readonly string[] }
        return covers.flatMap((row, i) => {
          const pagesOfRow = covering.get(row) ?? new Set<string>()
          covering.set(row, pagesOfRow.add(id))
          const most = factRows.get(row)?.pages
          if (most === undefined || pagesOfRow.size <= most) return []
          const others = [...pagesOfRow].filter((other) => other !== id)
          return [
            faultAt(part, ['covers', i], {
              message: `\`${row}\` is covered by \`${others.join('`, `')}\` too`,
              seen: row,
              expected: `at most ${most} ${most === 1 ? 'page' : 'pages'}`,
            }),
          ]
        })
      }),
    )
  },
}
