import { momentInWords } from './dates-in-words.js'
import { escaped } from './markdown-of.js'
import { plainText } from './plain-text.js'
import type { HomeReport } from './home-report.js'
import { homeItems } from './round-home.js'
import type { Place } from './round.js'
import type { TextOptions } from './text-of.js'
import { wrap } from './wrap.js'

/** A round as it is printed: whom, and who could not be screened at all. */
export interface RoundList {
  readonly asOf: string
  /** What stands above every list made with a draft release. */
  readonly draft?: string
  /** The home as a whole, where its record was given; it stands above the residents. */
  readonly home?: HomeReport
  readonly places: readonly Place[]
  readonly notScreened: readonly NotScreened[]
}

/** A record that could not be used: nobody's last place, so it stands above the list. */
export interface NotScreened {
  readonly from: string
  readonly why: string
}

/** @example roundTitle({ asOf, places: [], notScreened: [] }) // 'Round of 0 residents, Tuesday 8 December 2026, 09:00' */
export const roundTitle = ({ places, asOf }: RoundList): string =>
  `Round of ${String(places.length)} ${places.length === 1 ? 'resident' : 'residents'}, ${momentInWords(asOf)}`

/** @example homeTitle(report) // 'The home as a whole: beech-house' */
export const homeTitle = ({ home }: HomeReport): string => `The home as a whole: ${home}`
const nothingOfHome = 'No trigger from the data given.'

/** The label of a place: what is raised in capitals, what it may yet be with a question mark. */
export const raisedLabel = ({ within }: Place): string => within?.toUpperCase() ?? '-'
export const perhapsLabel = ({ possibly }: Place): string => (possibly === undefined ? '' : `${possibly}?`)

export const roundColumns = ['Resident', 'Raised', 'Perhaps', 'Why'] as const

/** A round for a terminal: a line or more for each resident, soonest first, nothing cut off. */
export function roundAsText(
  list: RoundList,
  { width = 100, strong = (text) => text }: TextOptions = {},
): string {
  const rows = list.places.map(
    (place) => [plainText(place.resident), raisedLabel(place), perhapsLabel(place), place.because] as const,
  )
  const widths = [0, 1, 2].map((column) =>
    Math.min(24, Math.max(roundColumns[column]?.length ?? 0, ...rows.map((row) => row[column]?.length ?? 0))),
  )
  const before = 5 + widths.reduce((sum, each) => sum + each + 2, 0)
  const pad = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')
  const lines = [strong(roundTitle(list))]
  if (list.draft !== undefined) lines.push(list.draft)
  lines.push('')
  for (const { from, why } of list.notScreened)
    lines.push(...wrap(plainText(`NOT SCREENED ${from}: ${why}`), width))
  if (list.notScreened.length > 0) lines.push('')
  if (list.home !== undefined) lines.push(...homeLines(list.home, { width, strong }), '')
  if (rows.length > 0) lines.push(strong(`     ${pad(roundColumns.slice(0, 3))}  ${roundColumns[3]}`))
  rows.forEach(([resident, raised, perhaps, why], i) => {
    const [first = '', ...rest] = wrap(plainText(why), Math.max(30, width - before))
    const head = `${String(i + 1).padStart(3)}. ${pad([resident, raised, perhaps])}`
    // A name too long for its column keeps a line to itself.
    if (head.length > before - 2) lines.push(head, `${' '.repeat(before)}${first}`)
    else lines.push(`${head}  ${first}`)
    lines.push(...rest.map((line) => `${' '.repeat(before)}${line}`))
  })
  return `${lines.join('\n')}\n`
}

/** Each matter of the home under its label, nothing cut off. */
function homeLines(home: HomeReport, { width, strong }: Required<TextOptions>): readonly string[] {
  const items = homeItems(home)
  const before = 2 + Math.max(0, ...items.map(({ label }) => label.length + 2))
  const lines = items.flatMap(({ label, text }) =>
    wrap(plainText(text), Math.max(30, width - before)).map(
      (line, i) => `  ${(i === 0 ? label : '').padEnd(before - 2)}${line}`,
    ),
  )
  return [strong(plainText(homeTitle(home))), ...(lines.length === 0 ? [`  ${nothingOfHome}`] : lines)]
}

/** A round as a Markdown table. */
export function roundAsMarkdown(list: RoundList): string {
  const lines = [`# ${escaped(roundTitle(list))}`, '']
  if (list.draft !== undefined) lines.push(escaped(list.draft), '')
  for (const { from, why } of list.notScreened)
    lines.push(`- **Not screened** ${escaped(from)}: ${escaped(why)}`)
  if (list.notScreened.length > 0) lines.push('')
  if (list.home !== undefined) {
    const items = homeItems(list.home)
    lines.push(`## ${escaped(homeTitle(list.home))}`, '')
    lines.push(...items.map(({ label, text }) => `- **${escaped(label)}** ${escaped(text)}`))
    lines.push(...(items.length === 0 ? [nothingOfHome] : []), '')
  }
  lines.push(`| | ${roundColumns.join(' | ')} |`, '| ---: | --- | --- | --- | --- |')
  for (const place of list.places) {
    lines.push(
      `| ${String(place.place)} | ${escaped(place.resident)} | ${raisedLabel(place)} | ${perhapsLabel(place)} | ${escaped(place.because)} |`,
    )
  }
  return `${lines.join('\n')}\n`
}
