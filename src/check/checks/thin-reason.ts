import type { Check } from '../check.js'
import { falls } from '../ground.js'
import { faultAt } from '../find.js'

/** Fewer words than this explain nothing. */
const fewest = 5

export const thinReason: Check = {
  id: 'thin-reason',
  severity: 'warning',
  says: 'The reason for the page, or where it does not fit, is hardly more than a word. A clinician who has to approve it cannot tell what was thought of.',
  help: 'say in a sentence why it matters, or where it does not fit and what it leaves out',
  bad: falls('limits: ▸None.'),
  good: falls('limits: Says nothing about the causes of a fall.'),
  find: ({ texts }) =>
    texts.flatMap(({ sort, text, part, path }) =>
      (sort === 'why' || sort === 'limits') &&
      (text.split(/\s+/).length < fewest || /\b(todo|tbd|tbc|fixme|xxx)\b/i.test(text))
        ? [faultAt(part, path, { message: `\`${sort}\` says hardly anything`, seen: text.slice(0, 60) })]
        : [],
    ),
}
