import type { Order, OrderedExample, OrderedSide } from '../../pages/order.js'
import type { PageText } from '../../pages/reading-matter.js'
import { keyInWords } from '../order-keys.js'
import { detail, item, type Item, type Outline } from '../outline.js'
import { capital } from '../question-outline.js'
import type { RuleRef } from '../words.js'
import { givenLines, residentLines } from './example-in-words.js'
import { factItems, factsNamed } from './facts-read.js'
import type { Shelf } from './shelf.js'

/** The order of a round: what decides, one after the other, from who is due soonest to the id. */
export function orderOutline({ id, version, keys }: Order, shelf: Shelf): Outline {
  const ref: RuleRef = { rule: id, version }
  return [
    { kind: 'heading', text: 'Who comes first' },
    item('Whoever is due soonest, by what is certain; no page can change that.'),
    ...keys.map(({ by, fact }) =>
      item(`Of those due by the same time, ${keyInWords({ by, title: shelf.fact(fact, ref) })}.`),
    ),
    item('Of those still level, by the id of the resident, so that the order is always the same.'),
    { kind: 'heading', text: 'What it looks at' },
    ...factItems(
      factsNamed(
        keys.map(({ fact }) => fact),
        shelf,
        ref,
      ),
      shelf,
      ref,
    ),
    { kind: 'heading', text: 'If something is not known' },
    item('It counts as the most urgent that it could be: to know less never puts anybody later.'),
  ]
}

/** Who comes before whom, and what is known of the two. */
export const orderedItems = (
  examples: readonly OrderedExample[],
  shelf: Shelf,
  { id, version }: Pick<PageText, 'id' | 'version'>,
): readonly Item[] =>
  examples.map(({ name, before, after }) => {
    const lines = (where: string, side: OrderedSide): readonly string[] =>
      [...givenLines(side, shelf, { rule: id, version }), ...residentLines(side)].map(
        (line) => `${where}: ${line}`,
      )
    return item(
      `${capital(name)}.`,
      undefined,
      [...lines('First', before), ...lines('Then', after)].map((text) => detail('plain', text)),
    )
  })
