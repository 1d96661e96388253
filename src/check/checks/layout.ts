import { layoutOf } from '../../pages/format.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

export const layout: Check = {
  id: 'layout',
  severity: 'note',
  says: 'The page is not laid out like the others: keys in the order what, why, when, then, shown by, and at most 120 characters a line. A reader looks for the same thing in the same place, and a changed line should be a changed meaning.',
  help: 'run `mdt-screening fmt`',
  bad: falls('▸limits:   Only as good as the log of falls, and says nothing about their causes.'),
  good: falls('limits: Only as good as the log of falls, and says nothing about their causes.'),
  find: (context) =>
    context.pages.flatMap((page) => {
      const [part] = page.parts
      const text = context.textOf(page.file)
      const wanted = context.once('layout', page, () => layoutOf(page.written))
      if (part === undefined || wanted === text) return []
      const line = firstDifference(text, wanted)
      return [
        {
          ...faultAt(part, [], {
            message: 'the layout differs from that of other pages from this line on',
            fix: { layout: wanted },
          }),
          line,
          column: 1,
        },
      ]
    }),
}

function firstDifference(one: string, other: string): number {
  const [lines, others] = [one.split('\n'), other.split('\n')]
  const at = lines.findIndex((line, i) => line !== others[i])
  return (at === -1 ? lines.length : at) + 1
}
