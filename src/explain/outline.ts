/**
 * A text for people before it is laid out: the same outline is printed for a terminal and as Markdown, so
 * neither can say what the other does not.
 */
export type Outline = readonly Block[]

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | Item

/** Something to do or to know, with a label to find it by (how soon) and what belongs to it. */
export interface Item {
  readonly kind: 'item'
  readonly label?: string
  readonly text: string
  readonly details: readonly string[]
}

export const item = (text: string, label?: string, details: readonly string[] = []): Item =>
  label === undefined ? { kind: 'item', text, details } : { kind: 'item', label, text, details }
