import type { Handling } from '../../pages/rule.js'
import type { PageText } from '../../pages/reading-matter.js'
import { momentInWords } from '../dates-in-words.js'
import { draftBanner } from '../draft-banner.js'
import { detail, item, type Block, type Detail, type Item, type Outline } from '../outline.js'
import { capital } from '../question-outline.js'
import { by, inARow } from '../report-outline.js'
import { inFewWords, type RuleRef } from '../words.js'
import { conditionLines } from './condition-in-words.js'
import { exampleItems } from './example-in-words.js'
import { foundItems } from './found-in-words.js'
import { factsPageOutline } from './facts-page-outline.js'
import { factItems, factsRead, missingItems } from './facts-read.js'
import { measureOutline } from './measure-outline.js'
import { orderedItems, orderOutline } from './order-outline.js'
import { promiseOutline } from './promise-outline.js'
import { kindInWords, rulesOutline } from './rule-outline.js'
import { scoreOutline } from './score-outline.js'
import { type Shelf, type Subject } from './shelf.js'

/** A page as a leaflet: what, why, when, then, what missing data mean, limits, sources, shown by. */
export function pageOutline(subject: Subject, shelf: Shelf): Outline {
  const { page } = subject
  const { release } = shelf
  const blocks: Block[] = [{ kind: 'title', text: titleOf(subject) }]
  if (release.status === 'draft') blocks.push({ kind: 'banner', text: draftBanner })
  blocks.push({ kind: 'note', text: headLine(subject) })
  const section = (heading: string, items: readonly Block[]): void => {
    if (items.length > 0) blocks.push({ kind: 'heading', text: heading }, ...items)
  }
  section('Why', whyBlocks(subject))
  blocks.push(...middleOf(subject, shelf))
  section('Limits', page.limits === undefined ? [] : [{ kind: 'note', text: page.limits }])
  section('Sources', sourceItems(page))
  const shownBy = subject.sort === 'facts' ? foundItems : exampleItems
  section('Shown by', shownBy(examplesOf(subject), page.file, shelf, refOf(subject)))
  section('Shown by', orderedItems(page.ordered ?? [], shelf, page))
  section('Release', [item(releaseLine(subject, shelf))])
  return blocks
}

/** A row of a family says its own why; the family says those of all its rows. */
function whyBlocks(subject: Subject): readonly Block[] {
  const { why, whyOf } = subject.page
  if (why === undefined) return []
  if (whyOf === undefined || subject.sort !== 'rules') return [{ kind: 'note', text: why }]
  const [only] = subject.rules
  if (subject.rules.length === 1 && only !== undefined) return [{ kind: 'note', text: whyOf[only.id] ?? why }]
  return subject.rules.map(({ id, title }) => item(title, undefined, [detail('plain', whyOf[id] ?? why)]))
}

const bases: Readonly<Record<PageText['evidence'][number]['basis'], string>> = {
  published: 'published',
  known: 'known in practice',
  local: 'a local decision',
}

/** Each source once, with all that it is cited for: the rows of a family say it each for themselves. */
function sourceItems({ evidence }: PageText): readonly Item[] {
  const sources = new Map<string, Detail[]>()
  for (const { source, year, supports, basis } of evidence) {
    const name = `${source}${year === undefined ? '' : `, ${String(year)}`}`
    const said = detail('plain', `${supports} (${bases[basis]})`)
    sources.set(name, [...(sources.get(name) ?? []), said])
  }
  return [...sources].map(([name, said]) => item(name, undefined, said))
}

/** A row of a family by its own title, with its medicines or tests filled in. */
function titleOf(subject: Subject): string {
  if (subject.sort === 'facts') return familyTitle(subject.page)
  if (subject.sort !== 'rules') return subject.page.title
  const [only] = subject.rules
  return subject.rules.length === 1 && only !== undefined ? only.title : familyTitle(subject.page)
}

/**
 * @example familyTitle({ title: '{medicine} and {condition}' }) // 'A medicine and a condition'
 * @example familyTitle({ title: 'signs', kind: 'facts' }) // 'Shared facts: signs'
 */
export const familyTitle = ({ title, kind }: Pick<PageText, 'title'> & { readonly kind?: string }): string =>
  // A facts page need have no title; then it goes by its name.
  kind === 'facts' && /^[a-z-]+$/.test(title)
    ? `Shared facts: ${inFewWords(title)}`
    : capital(title.replace(/: \{\w+\}$/, '').replace(/\{(\w+)\}/g, 'a $1'))

function headLine(subject: Subject): string {
  const { page } = subject
  const rows =
    subject.sort === 'rules' && subject.rules.length > 1 ? `, ${String(subject.rules.length)} rows` : ''
  const dates = [
    `in force from ${dayInWords(page.effectiveFrom)}`,
    ...(page.reviewBy === undefined ? [] : [`to be reviewed by ${dayInWords(page.reviewBy)}`]),
    ...(page.owner === undefined ? [] : [`owner: ${page.owner}`]),
  ]
  return `${kindInWords(page)}. ${page.id}, version ${String(page.version)}${rows}; ${dates.join('; ')}.`
}

/** @example dayInWords('2026-12-01') // 'Tuesday 1 December 2026' */
const dayInWords = (day: string): string => momentInWords(`${day}T12:00:00+00:00`).replace(/, [\d:]+$/, '')

function middleOf(subject: Subject, shelf: Shelf): Outline {
  switch (subject.sort) {
    case 'rules':
      return rulesOutline(subject.rules, shelf)
    case 'score':
      return scoreOutline(subject.score, shelf)
    case 'handling':
      return handlingOutline(subject.handling, shelf)
    case 'measure':
      return measureOutline(subject.measure, shelf)
    case 'promise':
      return promiseOutline(subject.promised, subject.page.id, shelf)
    case 'facts':
      return factsPageOutline(subject, shelf)
    case 'order':
      return orderOutline(subject.order, shelf)
  }
}

function handlingOutline(handling: Handling, shelf: Shelf): Outline {
  const { id, version, conditions, then } = handling
  const ref: RuleRef = { rule: id, version }
  const read = factsRead([conditions], shelf, ref)
  const rerouted = Object.entries(then.reroute ?? {}).map(
    ([from, to]) => `${shelf.words.service(to)} in place of ${shelf.words.service(from)}`,
  )
  return [
    { kind: 'heading', text: 'When' },
    item(
      'It counts only when it is known beyond doubt that',
      undefined,
      conditionLines(conditions, shelf, ref),
    ),
    item(`It may touch ${forWords(handling, shelf)}.`),
    { kind: 'heading', text: 'Then' },
    item(then.say.trim(), then.within === undefined ? undefined : by(then.within), [
      ...(rerouted.length === 0 ? [] : [detail('who', `For ${inARow(rerouted)}.`)]),
      ...(then.meanwhile === undefined ? [] : [detail('message', then.meanwhile.trim())]),
    ]),
    item('The finding itself is always shown, with what it would be without the plan.'),
    { kind: 'heading', text: 'What it looks at' },
    ...factItems(read, shelf, ref),
    { kind: 'heading', text: 'If something is not known' },
    item('Then it changes nothing: a plan softens only when every condition is known to hold.'),
    ...missingItems(read, shelf, ref),
  ]
}

function forWords({ for: { rules, refer, planMayReroute } }: Handling, shelf: Shelf): string {
  if (planMayReroute === true) return 'only findings whose page says that a plan may change who is called'
  if (rules !== undefined) return `these rules: ${rules.join(', ')}`
  return `findings for ${inARow((refer ?? []).map(shelf.words.service))}`
}

function refOf(subject: Subject): RuleRef {
  const { page } = subject
  const rule = subject.sort === 'rules' ? (subject.rules[0]?.id ?? page.id) : page.id
  return { rule, version: page.version }
}

/** Of one row, those that stand for it. */
const examplesOf = (subject: Subject): PageText['examples'] =>
  subject.page.examples.filter(
    ({ rule }) =>
      rule === undefined || subject.sort !== 'rules' || subject.rules.some(({ id }) => id === rule),
  )

function releaseLine(subject: Subject, { release: { release, status, digest }, meaning }: Shelf): string {
  const own =
    subject.sort === 'rules' && subject.rules.length === 1
      ? `; this rule ${meaning(subject.rules[0]?.id ?? '')}`
      : ''
  return `Release ${release}, ${status}, ${digest}${own}; ${subject.page.file}.`
}
