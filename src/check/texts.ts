import type { Located, Page, PagePart } from '../pages/page.js'
import type { Path } from '../pages/written.js'

/** A text that somebody reads, and where it stands. */
export interface PlacedText {
  readonly sort: 'title' | 'message' | 'question' | 'say' | 'why' | 'limits' | 'supports' | 'name'
  /** As it will be read: of a family, with the cells of the row in their places. */
  readonly text: string
  readonly part: PagePart
  readonly path: Path
}

/** What a carer reads when a finding is shown: it may say nothing that could harm if obeyed too fast. */
export const isShown = ({ sort }: PlacedText): boolean =>
  sort === 'title' || sort === 'message' || sort === 'say' || sort === 'question'

/** Every text of some pages, part by part: rows of a family are each read by themselves. */
export const textsOf = (pages: readonly Page[]): readonly PlacedText[] =>
  pages.flatMap(({ parts }) => parts.flatMap(textsOfPart))

function textsOfPart(part: PagePart): readonly PlacedText[] {
  const found: PlacedText[] = []
  const add = (sort: PlacedText['sort'], path: Path, text: unknown): void => {
    if (typeof text === 'string' && text.trim() !== '') found.push({ sort, text: text.trim(), part, path })
  }
  const content = part.content as Readonly<Record<string, unknown>>
  add('title', ['title'], content['title'])
  add('why', ['why'], content['why'])
  add('limits', ['limits'], content['limits'])
  for (const [i, { supports }] of listOf<{ supports?: string }>(content['evidence']))
    add('supports', ['evidence', i, 'supports'], supports)
  if (part.sort === 'rule') addFlag(part.content, add)
  if (part.sort === 'handling') {
    add('say', ['then', 'say'], part.content.then.say)
    add('say', ['then', 'meanwhile'], part.content.then.meanwhile)
  }
  for (const [i, { say }] of listOf<{ say?: string }>(content['notes'])) add('say', ['notes', i, 'say'], say)
  for (const [name, { ask }] of Object.entries(
    (content['facts'] ?? {}) as Readonly<Record<string, { ask?: unknown }>>,
  )) {
    if (typeof ask === 'string') add('question', ['facts', name, 'ask'], ask)
    else add('question', ['facts', name, 'ask', 'say'], (ask as { say?: string } | undefined)?.say)
  }
  for (const [i, { name }] of listOf<{ name?: string }>(content['examples']))
    add('name', ['examples', i, 'name'], name)
  return found
}

function addFlag(
  { flag, whenUndetermined }: Extract<PagePart, { sort: 'rule' }>['content'],
  add: (sort: PlacedText['sort'], path: Path, text: unknown) => void,
): void {
  add('message', ['flag', 'message'], flag.message)
  for (const [i, { message }] of (flag.sooner ?? []).entries())
    add('message', ['flag', 'sooner', i, 'message'], message)
  add('message', ['whenUndetermined', 'message'], whenUndetermined?.message)
}

const listOf = <Item>(value: unknown): IterableIterator<[number, Item]> =>
  (Array.isArray(value) ? (value as Item[]) : []).entries()

/** Where a phrase stands inside a text of a file; a phrase may go on over the end of a line. */
export function placeOfPhrase(
  where: Located,
  path: Path,
  phrase: string,
  file: string,
): { readonly file: string; readonly line: number; readonly column: number } {
  const start = where.place(path)
  const from = offsetOf(file, start)
  const words = phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "'{1,2}"))
  const pattern = new RegExp(words.join('\\s+'), 'g')
  pattern.lastIndex = from
  const found = pattern.exec(file)
  // A phrase that a row's cell made stands in no one place of the file: then the text itself does.
  if (found === null || found.index - from > 4000) return { file: where.file, ...start }
  const before = file.slice(0, found.index)
  return { file: where.file, line: before.split('\n').length, column: found.index - before.lastIndexOf('\n') }
}

/** How many characters stand before a place. */
export function offsetOf(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  let start = 0
  for (let i = 1; i < line; i++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}
