import { rankOf, withins } from '../../pages/within.js'
import type { Drawing } from '../drawing.js'
import type { Block, Detail, Item, Outline, Table } from '../outline.js'
import { drawingAsSvg } from './drawing-as-svg.js'
import { all, element, type Child, type Markup } from './markup.js'

/** How deep the title stands: 1 where the outline is a page of its own, 2 where it is part of one. */
export interface OutlineLevel {
  readonly level?: 1 | 2
  /** What the title is called elsewhere on the page. */
  readonly id?: string
}

/** An outline as HTML: items that say how soon are cards, the others entries of a list. */
export function outlineAsHtml(outline: Outline, { level = 1, id }: OutlineLevel = {}): Markup {
  const pieces: Markup[] = []
  const heading = (
    depth: number,
    text: string,
    attributes: Record<string, string | undefined> = {},
  ): void => {
    pieces.push(element(`h${String(level + depth)}`, attributes, text))
  }
  for (let i = 0; i < outline.length; i++) {
    const block = outline[i]
    if (block === undefined) break
    switch (block.kind) {
      case 'title':
        heading(0, block.text, { id })
        break
      case 'heading':
        heading(1, block.text)
        break
      case 'part':
        heading(2, block.text)
        break
      case 'banner':
        pieces.push(element('p', { class: 'banner' }, block.text))
        break
      case 'note':
        pieces.push(element('p', {}, block.text))
        break
      case 'table':
        pieces.push(tableAsHtml(block))
        break
      case 'drawing':
        pieces.push(figureOf(block.drawing))
        break
      case 'item': {
        const run = itemsFrom(outline, i, block.soon !== undefined)
        pieces.push(listOf(run, level))
        i += run.length - 1
      }
    }
  }
  return all(...pieces)
}

const figureOf = (drawing: Drawing): Markup =>
  element(
    'figure',
    {},
    drawing.kind === 'thresholds' ? element('figcaption', {}, drawing.title) : undefined,
    drawingAsSvg(drawing),
  )

/** Items of one sort that follow each other are one list. */
function itemsFrom(outline: Outline, start: number, cards: boolean): readonly Item[] {
  const end = outline.findIndex(
    (block: Block, i) => i > start && (block.kind !== 'item' || (block.soon !== undefined) !== cards),
  )
  return outline.slice(start, end === -1 ? undefined : end).filter((block) => block.kind === 'item')
}

function listOf(items: readonly Item[], level: number): Markup {
  const [first] = items
  if (first?.soon !== undefined)
    return element('ol', { class: 'cards' }, ...items.map((each) => cardOf(each, level)))
  const drawn = items.length > 1 && items.every(({ drawing }) => drawing !== undefined)
  return element('ul', { class: drawn ? 'entries two' : 'entries' }, ...items.map(entryOf))
}

const atOnce = rankOf('1 hour')
const withinTheDay = rankOf('24 hours')

/** Three tints for fourteen steps: at once, within the day, later. The step itself is written beside it. */
export function toneOf(soon: string): string {
  const rank = withins.findIndex((within) => within === soon)
  return rank === -1 || rank > withinTheDay ? 'later' : rank <= atOnce ? 'at-once' : 'today'
}

function cardOf({ label, text, details, drawing, soon = '' }: Item, level: number): Markup {
  return element(
    'li',
    { class: `card card--${toneOf(soon)}` },
    element(
      `h${String(level + 2)}`,
      {},
      ...(label === undefined ? [] : [element('span', { class: 'soon' }, label), ' ']),
      text,
    ),
    ...detailsOf(details),
    drawing === undefined ? undefined : drawingAsSvg(drawing),
  )
}

function entryOf({ label, text, details, drawing }: Item): Markup {
  return element(
    'li',
    {},
    element('p', {}, ...(label === undefined ? [] : [element('strong', {}, label), ' ']), text),
    drawing === undefined ? undefined : drawingAsSvg(drawing),
    ...detailsOf(details),
  )
}

/** How many of several questions stand open; the others are one touch away. */
const openAsks = 3

function detailsOf(details: readonly Detail[]): readonly Child[] {
  const asks = details.filter(({ part }) => part === 'ask')
  const rest = details.filter(({ part }) => part !== 'ask').map(lineOf)
  if (asks.length === 0) return rest
  const list = (some: readonly Detail[]): Markup =>
    element('ul', {}, ...some.map(({ text }) => element('li', {}, text)))
  const hidden = asks.slice(openAsks)
  return [
    list(asks.slice(0, openAsks)),
    hidden.length === 0
      ? undefined
      : element('details', {}, element('summary', {}, `And ${String(hidden.length)} more`), list(hidden)),
    ...rest,
  ]
}

function lineOf({ part, text, depth }: Detail): Markup {
  const own = part === 'plain' ? (depth === undefined ? 'small' : '') : part
  const deep = depth === undefined || depth === 0 ? '' : `d${String(Math.min(depth, 4))}`
  const classes = [own, deep].filter((each) => each !== '').join(' ')
  return element('p', { class: classes === '' ? undefined : classes }, text)
}

/** Each cell knows its column, so that on a phone a row can stand as lines. */
const tableAsHtml = ({ caption, columns, rows }: Table): Markup =>
  element(
    'table',
    { class: 'stack' },
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column))),
    ),
    element(
      'tbody',
      {},
      ...rows.map(([first = '', ...cells]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, first),
          ...cells.map((cell, i) => element('td', { 'data-column': columns[i + 1] }, cell)),
        ),
      ),
    ),
  )
