import type { PageText, ReadingMatter } from '../../pages/reading-matter.js'
import type { Release, Rule } from '../../pages/rule.js'
import { draftBanner } from '../draft-banner.js'
import { comparisonsOf } from '../../facts/condition.js'
import { familyTitle, pageOutline } from '../leaflet/page-outline.js'
import { kindInWords } from '../leaflet/rule-outline.js'
import { shelfOf, subjectsOn, type Shelf, type Subject } from '../leaflet/shelf.js'
import { factsOutline, settingsOutline } from '../leaflet/vocabulary.js'
import type { Outline } from '../outline.js'
import { capital } from '../question-outline.js'
import { documentOf } from './document.js'
import { element, linkTo, type Child, type Markup } from './markup.js'
import { outlineAsHtml } from './outline-as-html.js'
import { scriptedDocumentOf } from './scripted-document.js'
import { searchScript } from './search-script.js'

/** A file of the book; names are safe for any file system and follow from the pages alone. */
export interface BookFile {
  readonly name: string
  readonly text: string
}

/** A whole release to browse: a leaflet a page, the facts and figures they share, and a table of contents by topic. */
export function bookOf(release: Release, reading: ReadingMatter): readonly BookFile[] {
  const shelf = shelfOf(release, reading)
  const subjects = subjectsOn(shelf)
  return [
    ...subjects.map((subject) => ({
      name: fileOf(subject.page.id),
      text: bookPage(pageOutline(subject, shelf), seeAlso(subject, subjects)),
    })),
    { name: factsFile, text: bookPage(factsOutline(shelf), []) },
    { name: settingsFile, text: bookPage(settingsOutline(shelf), []) },
    // Last, so that nothing it leads to is missing where writing was left off.
    { name: 'index.html', text: contents(subjects, shelf) },
  ]
}

const factsFile = 'shared-facts.html'
const settingsFile = 'local-figures.html'
const fileOf = (id: string): string => `page-${id}.html`

function bookPage(outline: Outline, links: readonly Markup[]): string {
  const [title] = outline
  return documentOf(
    title?.kind === 'title' ? title.text : '',
    element('p', { class: 'screen' }, linkTo('index.html', 'All pages')),
    element(
      'article',
      { class: 'leaflet' },
      outlineAsHtml(outline),
      ...(links.length === 0
        ? []
        : [
            element('h2', {}, 'See also'),
            element('ul', {}, ...links.map((link) => element('li', {}, link))),
          ]),
    ),
  )
}

/** The scores that a page reads, the pages that read a score, and the plan that may change who is called. */
function seeAlso(subject: Subject, subjects: readonly Subject[]): readonly Markup[] {
  const related = subjects.filter(
    (other) => other !== subject && (reads(subject, other) || reads(other, subject)),
  )
  return related.map(({ page }) => linkTo(fileOf(page.id), titleOf(page)))
}

function reads(subject: Subject, other: Subject): boolean {
  if (subject.sort !== 'rules') return false
  if (other.sort === 'handling')
    return (
      other.handling.for.planMayReroute === true &&
      subject.rules.some(({ planMayReroute }) => planMayReroute === true)
    )
  return (
    other.sort === 'score' &&
    subject.rules.some((rule) => factsOf(rule).some((fact) => fact.startsWith(`${other.score.id}.`)))
  )
}

const factsOf = ({ conditions, flag }: Rule): readonly string[] =>
  [conditions, ...(flag.sooner ?? []).map(({ when }) => when)].flatMap(comparisonsOf).map(({ fact }) => fact)

const titleOf = (page: PageText): string => familyTitle(page)

function contents(subjects: readonly Subject[], shelf: Shelf): string {
  const { release, status, digest } = shelf.release
  const topics = new Map<string, Subject[]>()
  for (const subject of subjects) {
    const topic = topicOf(subject.page)
    topics.set(topic, [...(topics.get(topic) ?? []), subject])
  }
  const title = `Rules for screening care-home residents, release ${release}`
  return scriptedDocumentOf(
    title,
    searchScript,
    element('h1', {}, title),
    status === 'draft' ? element('p', { class: 'banner' }, draftBanner) : undefined,
    element(
      'div',
      { class: 'search', hidden: true },
      element('p', {}, element('label', { for: 'find' }, 'Find pages with these words')),
      element('input', { type: 'search', id: 'find', autocomplete: 'off' }),
      element('p', { role: 'status' }),
    ),
    element(
      'nav',
      { 'aria-label': 'Topics' },
      element(
        'ul',
        {},
        ...[...topics.keys()].map((topic) => element('li', {}, linkTo(`#${topic}`, topicTitle(topic)))),
      ),
    ),
    ...[...topics].map(([topic, pages]) => topicSection(topic, pages, shelf)),
    element('h2', {}, 'What rules share'),
    element(
      'ul',
      {},
      element('li', {}, linkTo(factsFile, 'Facts that rules share')),
      element('li', {}, linkTo(settingsFile, 'Local figures')),
    ),
    element('p', { class: 'small digest' }, `Release ${release}, ${status}, ${digest}.`),
  )
}

/** The folder in which the page stands. */
const topicOf = ({ file }: PageText): string => file.split('/').at(-2) ?? 'pages'
const topicTitle = (topic: string): string => capital(topic.replaceAll('-', ' '))

const topicSection = (topic: string, subjects: readonly Subject[], shelf: Shelf): Markup =>
  element(
    'div',
    { class: 'topic' },
    element('h2', { id: topic }, topicTitle(topic)),
    element(
      'ul',
      { class: 'entries' },
      ...subjects.map((subject) =>
        element(
          'li',
          { 'data-find': wordsOf(subject, shelf) },
          element('p', {}, linkTo(fileOf(subject.page.id), titleOf(subject.page))),
          ...rowsOf(subject),
          element('p', { class: 'small' }, kindInWords(subject.page)),
        ),
      ),
    ),
  )

/** The rows of a family by their own titles. */
const rowsOf = (subject: Subject): readonly Child[] =>
  subject.sort === 'rules' && subject.rules.length > 1
    ? [element('ul', {}, ...subject.rules.map(({ title }) => element('li', {}, title)))]
    : []

/** All that a page may be looked for by: what it says, its rows, its sources, and the rows of the fact base it covers. */
function wordsOf(subject: Subject, shelf: Shelf): string {
  const { page } = subject
  const outline = pageOutline(subject, shelf)
  const said = outline.flatMap((block) => {
    if (block.kind === 'item') return [block.text, ...block.details.map(({ text }) => text)]
    return block.kind === 'note' || block.kind === 'title' || block.kind === 'part' ? [block.text] : []
  })
  const rows =
    subject.sort === 'rules'
      ? subject.rules.flatMap(({ id, title, covers = [] }) => [id, title, ...covers])
      : []
  const words = `${page.id} ${said.join(' ')} ${rows.join(' ')}`
    .toLowerCase()
    .match(/[a-z0-9]+(?:[-.][a-z0-9]+)*/g)
  return [...new Set(words)].sort().join(' ')
}
