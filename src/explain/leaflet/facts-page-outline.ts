import type { FactDefinition } from '../../facts/definition.js'
import { detail, item, type Outline } from '../outline.js'
import { factItems, missingItems } from './facts-read.js'
import type { Shelf } from './shelf.js'
import type { RuleRef } from '../words.js'

/** The facts of a facts page: how each is found, what is asked where it is not known, and what old values do. */
export function factsPageOutline(
  { facts, page }: { readonly facts: readonly FactDefinition[]; readonly page: { readonly id: string } },
  shelf: Shelf,
): Outline {
  const ref: RuleRef = { rule: page.id, version: 1 }
  const read = { facts, scores: [] }
  return [
    { kind: 'heading', text: 'The facts' },
    ...factItems(read, shelf, ref),
    { kind: 'heading', text: 'If something is not known' },
    item('A fact is then all that it may still be. Pages ask for it; none takes it for settled.', undefined, [
      detail('plain', 'Where it is acted on as something narrower, the examples say so.'),
    ]),
    ...missingItems(read, shelf, ref),
  ]
}
