import type { Drawing } from './drawing.js'

/**
 * A text for people before it is laid out: the same outline is printed for a terminal, as Markdown and as HTML,
 * so none can say what the others do not.
 */
export type Outline = readonly Block[]

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A heading within a heading: who can answer, which row of a family. */
  | { readonly kind: 'part'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  /** What must not be overlooked: that the rules are a draft. */
  | { readonly kind: 'banner'; readonly text: string }
  | Item
  | Table
  /** A drawing that stands by itself. */
  | { readonly kind: 'drawing'; readonly drawing: Drawing }

/** Something to do or to know, with a label to find it by (how soon) and what belongs to it. */
export interface Item {
  readonly kind: 'item'
  readonly label?: string
  readonly text: string
  readonly details: readonly Detail[]
  /** The same again as a picture, where there is room for one: it says nothing that the text does not. */
  readonly drawing?: Drawing
  /** How soon, where that should be seen from afar. */
  readonly soon?: string
}

/** One line of an item, and what it is for. */
export interface Detail {
  readonly part: DetailPart
  readonly text: string
  /** How far in it stands, where lines hang under each other: 0 unless said. */
  readonly depth?: number
}

export type DetailPart =
  /** what to do */
  | 'message'
  /** for whom, by when */
  | 'who'
  /** what else is known: other recipients, a plan, what it may yet be, what is folded under it */
  | 'more'
  /** why, with values and times */
  | 'why'
  /** one of several things to find out */
  | 'ask'
  | 'plain'

/** Rows under headings, the first cell of each naming its row. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export const item = (text: string, label?: string, details: readonly Detail[] = []): Item =>
  label === undefined ? { kind: 'item', text, details } : { kind: 'item', label, text, details }

export const detail = (part: DetailPart, text: string, depth?: number): Detail =>
  depth === undefined ? { part, text } : { part, text, depth }
