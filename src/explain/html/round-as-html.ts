import type { ResidentAssessment } from '../../record/assessment.js'
import type { Release } from '../../pages/rule.js'
import { momentInWords } from '../dates-in-words.js'
import {
  homeTitle,
  perhapsLabel,
  raisedLabel,
  roundColumns,
  roundTitle,
  type RoundList,
} from '../round-list.js'
import type { HomeReport } from '../home-report.js'
import { homeItems } from '../round-home.js'
import type { Place } from '../round.js'
import { documentOf } from './document.js'
import { all, element, linkTo, type Markup } from './markup.js'
import { toneOf } from './outline-as-html.js'
import { reportSection } from './report-as-html.js'

/** What a round may show beside its own words. */
export interface RoundHtmlOptions {
  /** The record of a place on the round, for its observations along the days; undefined where it is not at hand. */
  readonly assessmentOf?: (place: Place) => ResidentAssessment | undefined
}

/**
 * A home's round as one self-contained HTML page: the list, soonest first, then each resident's report, printed on
 * a sheet of its own. Who could not be screened stands above the list; it is not a list of everybody who is well.
 *
 * @example roundAsHtml({ asOf, places: roundOrder(reports), notScreened: [] }, release)
 * @example roundAsHtml({ asOf, places: [], notScreened: [{ from: 'r13.json', why: 'this is not JSON' }] }, release)
 */
export function roundAsHtml(
  list: RoundList,
  release: Release,
  { assessmentOf = () => undefined }: RoundHtmlOptions = {},
): string {
  const { places, notScreened, draft } = list
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
    places.length === 0 ? undefined : tableOf(places),
  )
  const reports = places.map((place) => {
    const assessment = assessmentOf(place)
    return reportSection(place.report, release, assessment === undefined ? {} : { assessment }, {
      level: 2,
      id: idOf(place),
    })
  })
  const home =
    list.home === undefined ? [] : [reportSection(list.home, release, {}, { level: 2, id: 'the-home' })]
  return documentOf(`Round, ${momentInWords(list.asOf)}`, all(front, ...home, ...reports))
}

/** What the home as a whole needs, with the way to its report. */
const homeList = (home: HomeReport): Markup =>
  element(
    'ul',
    { class: 'entries' },
    element('li', {}, linkTo('#the-home', homeTitle(home))),
    ...homeItems(home).map(({ label, text }) => element('li', {}, element('strong', {}, label), ` ${text}`)),
  )

/** By the place, not by the resident's id, which may hold anything. */
const idOf = ({ place }: Place): string => `place-${String(place)}`

const tableOf = (places: readonly Place[]): Markup =>
  element(
    'table',
    { class: 'round stack' },
    element('caption', {}, 'Soonest first; what may yet be needed (now?) counts like what is'),
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
    element('tbody', {}, ...places.map(rowOf)),
  )

function rowOf(place: Place): Markup {
  const perhaps = perhapsLabel(place)
  const raised =
    place.within === undefined ? raisedLabel(place) : element('span', { class: 'soon' }, raisedLabel(place))
  return element(
    'tr',
    { class: place.within === undefined ? undefined : `row--${toneOf(place.within)}` },
    element('td', {}, String(place.place)),
    element('th', { scope: 'row' }, linkTo(`#${idOf(place)}`, place.resident)),
    element('td', { 'data-column': roundColumns[1] }, raised),
    element('td', perhaps === '' ? {} : { 'data-column': roundColumns[2] }, perhaps),
    element('td', {}, place.because),
  )
}
