import { isSame } from '../values/same.js'
import type { Issue } from '../values/issue.js'
import { emit } from './format/emit.js'
import { orderFor } from './format/order.js'
import type { Written } from './written.js'
import { readYaml, type PageFile } from './yaml.js'

/** A page in the one layout, or why it could not be read; its meaning is the same. */
export interface Formatted {
  /** The page in its one layout; as it was where it cannot be read. */
  readonly text: string
  /** Why it could not be read. */
  readonly issues: readonly Issue[]
}

/**
 * One layout for all pages: keys in the order what, why, when, then, shown by; short blocks in brackets on one
 * line, others down the page; at most 120 characters a line where a line can end; points under each other;
 * comments and blank lines kept. Never a change of what a page says: laid out twice it stays the same, and its
 * digest does.
 */
export function formatPage(file: PageFile): Formatted {
  const { written, issues } = readYaml(file)
  if (written === undefined || issues.length > 0) return { text: file.text, issues }
  const text = layoutOf(written)
  const again = readYaml({ path: file.path, text })
  // What cannot be laid out without a change of meaning is left as its author wrote it.
  const same = again.issues.length === 0 && isSame(again.written?.value, written.value)
  return { text: same ? text : file.text, issues: [] }
}

/** The layout that a page should have. */
export const layoutOf = ({ document }: Pick<Written, 'document'>): string => {
  const page = document()
  return emit(page, orderFor(page.contents))
}
