import type { ReadingMatter } from '../../pages/reading-matter.js'
import type { Release } from '../../pages/rule.js'
import { pageOutline } from '../leaflet/page-outline.js'
import { shelfOf, subjectNamed } from '../leaflet/shelf.js'
import { documentOf } from './document.js'
import { element } from './markup.js'
import { outlineAsHtml } from './outline-as-html.js'

/**
 * A page of rules as one self-contained HTML leaflet: what, why, when, then, what missing data mean, sources,
 * examples. It takes the id of a rule, of a page with many rows, of a score or of a handling page; of a file path it
 * knows nothing. A name that the release does not have throws a TypeError.
 *
 * @example ruleAsHtml('potassium-high', release, reading)
 * @example ruleAsHtml('two-of-one-kind/opioid', release, reading) // one row of a page with twelve
 */
export function ruleAsHtml(name: string, release: Release, reading: ReadingMatter): string {
  const shelf = shelfOf(release, reading)
  const subject = subjectNamed(shelf, name)
  if (subject === undefined) throw new TypeError(`no rule or page is called ${name}`)
  const outline = pageOutline(subject, shelf)
  const [title] = outline
  return documentOf(
    title?.kind === 'title' ? title.text : name,
    element('article', { class: 'leaflet' }, outlineAsHtml(outline)),
  )
}
