import type { ResidentAssessment } from '../../record/assessment.js'
import type { Release } from '../../pages/rule.js'
import { momentInWords } from '../dates-in-words.js'
import type { HomeReport } from '../home-report.js'
import type { Report } from '../report.js'
import { homeItems } from '../round-home.js'
import { homeTitle, roundTitle, type RoundList } from '../round-list.js'
import {
  perhapsLabel,
  raisedLabel,
  roundColumns,
  sectionsOf,
  type RoundLine,
  type RoundSection,
} from '../round-sections.js'
import { everybodyOn, type Place } from '../round.js'
import { documentOf } from './document.js'
import { all, element, linkTo, type Markup } from './markup.js'
import { toneOf } from './outline-as-html.js'
import { reportSection } from './report-as-html.js'

/** What a round may show beside its own words. */
export interface RoundHtmlOptions {
  /** The record that a report was made of, for its observations along the days; undefined where it is not at hand. */
  readonly assessmentOf?: (report: Report) => ResidentAssessment | undefined
}

/**
 * A home's round as one self-contained HTML page: whom to act on, what to find out, everybody else; then each
 * resident's report, printed on a sheet of its own. Who could not be screened stands above the lists; it is not a
 * list of everybody who is well.
 *
 * @example roundAsHtml({ asOf, round: roundOrder(reports), notScreened: [] }, release)
 * @example roundAsHtml({ asOf, round: roundOrder([]), notScreened: [{ from: 'r13.json', why: 'this is not JSON' }] }, release)
 */
export function roundAsHtml(
  list: RoundList,
  release: Release,
  { assessmentOf = () => undefined }: RoundHtmlOptions = {},
): string {
  const { round, notScreened, draft } = list
  const everybody = everybodyOn(round)
  // By a number, not by the resident's id, which may hold anything.
  const sheets: Sheets = new Map(everybody.map((report, i) => [report, `resident-${String(i + 1)}`]))
  const front = element(
    'article',
    { class: 'resident' },
    element('h1', {}, roundTitle(list)),
    draft === undefined ? undefined : element('p', { class: 'banner' }, draft),
    notScreened.length === 0
      ? undefined
      : element(
          'ul',
          { class: 'entries' },
          ...notScreened.map(({ from, why }) =>
            element('li', {}, element('strong', {}, 'NOT SCREENED'), ` ${from}: ${why}`),
          ),
        ),
    list.home === undefined ? undefined : homeList(list.home),
    ...sectionsOf(round).map((section) => sectionOf(section, sheets)),
  )
  const reports = everybody.map((report) => {
    const assessment = assessmentOf(report)
    return reportSection(report, release, assessment === undefined ? {} : { assessment }, {
      level: 2,
      id: sheets.get(report) ?? '',
    })
  })
  const home =
    list.home === undefined ? [] : [reportSection(list.home, release, {}, { level: 2, id: 'the-home' })]
  return documentOf(`Round, ${momentInWords(list.asOf)}`, all(front, ...home, ...reports))
}

/** Where each report stands on the page. */
type Sheets = ReadonlyMap<Report, string>

/** What the home as a whole needs, with the way to its report. */
const homeList = (home: HomeReport): Markup =>
  element(
    'ul',
    { class: 'entries' },
    element('li', {}, linkTo('#the-home', homeTitle(home))),
    ...homeItems(home).map(({ label, text }) => element('li', {}, element('strong', {}, label), ` ${text}`)),
  )

const sectionOf = (section: RoundSection, sheets: Sheets): Markup =>
  all(
    element('h2', {}, section.heading),
    section.note === '' ? undefined : element('p', {}, section.note),
    'places' in section
      ? section.places.length === 0
        ? undefined
        : tableOf(section.places, sheets)
      : element('ul', { class: 'entries' }, ...section.lines.map((line) => lineOf(line, sheets))),
  )

const wayTo = (resident: string, report: Report, sheets: Sheets): Markup =>
  linkTo(`#${sheets.get(report) ?? ''}`, resident)

const lineOf = ({ label, say, residents }: RoundLine, sheets: Sheets): Markup =>
  element(
    'li',
    {},
    label === '' ? undefined : element('strong', {}, label),
    `${label === '' ? '' : ' '}${say} `,
    ...residents.flatMap(({ resident, report }, i) => [
      i === 0 ? undefined : ', ',
      wayTo(resident, report, sheets),
    ]),
  )

const tableOf = (places: readonly Place[], sheets: Sheets): Markup =>
  element(
    'table',
    { class: 'round stack' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Place'),
        ...roundColumns.map((column) => element('th', { scope: 'col' }, column)),
      ),
    ),
    element('tbody', {}, ...places.map((place) => rowOf(place, sheets))),
  )

function rowOf(place: Place, sheets: Sheets): Markup {
  const perhaps = perhapsLabel(place)
  return element(
    'tr',
    { class: `row--${toneOf(place.within)}` },
    element('td', {}, String(place.place)),
    element('th', { scope: 'row' }, wayTo(place.resident, place.report, sheets)),
    element('td', { 'data-column': roundColumns[1] }, element('span', { class: 'soon' }, raisedLabel(place))),
    element('td', perhaps === '' ? {} : { 'data-column': roundColumns[2] }, perhaps),
    element('td', {}, place.because),
  )
}
