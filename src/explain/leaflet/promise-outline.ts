import type { PageText } from '../../pages/reading-matter.js'
import { detail, item, type Outline } from '../outline.js'
import { capital } from '../question-outline.js'
import { givenLines } from './example-in-words.js'
import { promiseInWords } from './promise-in-words.js'
import type { Shelf } from './shelf.js'

/** A promise: what is known, what then always holds, and that nothing else has to be known. */
export function promiseOutline(
  { given, promises }: NonNullable<PageText['promised']>,
  page: string,
  shelf: Shelf,
): Outline {
  const titles = new Map(shelf.release.rules.map(({ id, title }) => [id, title]))
  const nameOf = (rule: string): string => `"${titles.get(rule) ?? rule}"`
  return [
    { kind: 'heading', text: 'When' },
    item(
      'All that is known of the resident is',
      undefined,
      givenLines({ given }, shelf, { rule: page, version: 1 }).map((text) => detail('plain', text)),
    ),
    { kind: 'heading', text: 'Then always' },
    ...promises.map((promise) => item(`${capital(promiseInWords(promise, nameOf))}.`)),
    { kind: 'heading', text: 'If something is not known' },
    item('It holds all the same, whatever else is found out and whatever a care plan says.'),
  ]
}
