import { markdownOf } from '../markdown-of.js'
import { textOf, type TextOptions } from '../text-of.js'
import type { HomeMeasures } from './home-measures.js'
import { measuresOutline } from './measures-outline.js'

/**
 * The figures of a home as plain text: each as a range with what it was made of and of how many residents it is not
 * known, and below them, once, what has to be read with them.
 *
 * @example measuresAsText(screener.measureHome(home, residents, { asOf })) // '... not known for 3 ...'
 */
export const measuresAsText = (measures: HomeMeasures, options?: TextOptions): string =>
  textOf(measuresOutline(measures), options)

/** The figures of a home as Markdown, in the same words. */
export const measuresAsMarkdown = (measures: HomeMeasures): string => markdownOf(measuresOutline(measures))
