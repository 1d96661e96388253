import { momentInWords } from './dates-in-words.js'
import { escaped } from './markdown-of.js'
import { plainText } from './plain-text.js'
import type { HomeReport } from './home-report.js'
import { homeItems } from './round-home.js'
import { everybodyOn, type Place, type Round } from './round.js'
import { nothingRaised } from './round-reasons.js'
import {
  lineText,
  perhapsLabel,
  raisedLabel,
  roundColumns,
  sectionsOf,
  type RoundLine,
} from './round-sections.js'
import type { TextOptions } from './text-of.js'
import { wrap } from './wrap.js'

/** A round as it is printed: whom, and who could not be screened at all. */
export interface RoundList {
  readonly asOf: string
  /** What stands above every list made with a draft release. */
  readonly draft?: string
  /** The home as a whole, where its record was given; it stands above the residents. */
  readonly home?: HomeReport
  /** Made by `roundOrder`. */
  readonly round: Round
  readonly notScreened: readonly NotScreened[]
}

/** A record that could not be used: nobody's last place, so it stands above the list. */
export interface NotScreened {
  readonly from: string
  readonly why: string
}

/** @example roundTitle({ asOf, round: roundOrder([]), notScreened: [] }) // 'Round of 0 residents, Tuesday 8 December 2026, 09:00' */
export function roundTitle({ round, asOf }: RoundList): string {
  const { length } = everybodyOn(round)
  return `Round of ${String(length)} ${length === 1 ? 'resident' : 'residents'}, ${momentInWords(asOf)}`
}

/** @example homeTitle(report) // 'The home as a whole: beech-house' */
export const homeTitle = ({ home }: HomeReport): string => `The home as a whole: ${home}`

/** A round for a terminal: whom to act on, what to find out, everybody else; nothing cut off. */
export function roundAsText(
  list: RoundList,
  { width = 100, strong = (text) => text }: TextOptions = {},
): string {
  const layout = { width, strong }
  const lines = [strong(roundTitle(list))]
  if (list.draft !== undefined) lines.push(list.draft)
  lines.push('')
  for (const { from, why } of list.notScreened)
    lines.push(...wrap(plainText(`NOT SCREENED ${from}: ${why}`), width))
  if (list.notScreened.length > 0) lines.push('')
  if (list.home !== undefined) lines.push(...homeLines(list.home, layout), '')
  for (const section of sectionsOf(list.round)) {
    lines.push(strong(section.heading), ...paragraph(section.note, width))
    lines.push(
      ...('places' in section ? placeLines(section.places, layout) : groupLines(section.lines, width)),
      '',
    )
  }
  return `${lines.join('\n').trimEnd()}\n`
}

const paragraph = (text: string, width: number): readonly string[] =>
  text === '' ? [] : wrap(plainText(text), width - 2).map((line) => `  ${line}`)

/** A line or more for each resident, soonest first. */
function placeLines(places: readonly Place[], { width, strong }: Required<TextOptions>): readonly string[] {
  const rows = places.map(
    (place) => [plainText(place.resident), raisedLabel(place), perhapsLabel(place), place.because] as const,
  )
  if (rows.length === 0) return []
  const widths = [0, 1, 2].map((column) =>
    Math.min(24, Math.max(roundColumns[column]?.length ?? 0, ...rows.map((row) => row[column]?.length ?? 0))),
  )
  const before = 5 + widths.reduce((sum, each) => sum + each + 2, 0)
  const pad = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')
  const lines = [strong(`     ${pad(roundColumns.slice(0, 3))}  ${roundColumns[3]}`)]
  rows.forEach(([resident, raised, perhaps, why], i) => {
    const [first = '', ...rest] = wrap(plainText(why), Math.max(30, width - before))
    const head = `${String(i + 1).padStart(3)}. ${pad([resident, raised, perhaps])}`
    // A name too long for its column keeps a line to itself.
    if (head.length > before - 2) lines.push(head, `${' '.repeat(before)}${first}`)
    else lines.push(`${head}  ${first}`)
    lines.push(...rest.map((line) => `${' '.repeat(before)}${line}`))
  })
  return lines
}

/** Each question, or each reason, with all whom it is about. */
function groupLines(all: readonly RoundLine[], width: number): readonly string[] {
  const labels = Math.max(0, ...all.map(({ label }) => (label === '' ? 0 : label.length + 2)))
  return all.flatMap((line) =>
    wrap(plainText(lineText(line)), Math.max(30, width - 2 - labels)).map(
      (text, i) => `  ${(i === 0 ? line.label : '').padEnd(labels)}${text}`,
    ),
  )
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
  return [strong(plainText(homeTitle(home))), ...(lines.length === 0 ? [`  ${nothingRaised}`] : lines)]
}

/** A round as Markdown: a table of whom to act on, then lists. */
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
    lines.push(...(items.length === 0 ? [nothingRaised] : []), '')
  }
  for (const section of sectionsOf(list.round)) {
    lines.push(`## ${section.heading}`, '')
    if (section.note !== '') lines.push(escaped(section.note), '')
    if ('lines' in section) lines.push(...section.lines.map(lineOf), '')
    else if (section.places.length > 0) lines.push(...tableOf(section.places), '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

const tableOf = (places: readonly Place[]): readonly string[] => [
  `| | ${roundColumns.join(' | ')} |`,
  '| ---: | --- | --- | --- | --- |',
  ...places.map(
    (place) =>
      `| ${String(place.place)} | ${escaped(place.resident)} | ${raisedLabel(place)} | ${perhapsLabel(place)} | ${escaped(place.because)} |`,
  ),
]

const lineOf = (line: RoundLine): string =>
  `- ${line.label === '' ? '' : `**${line.label}** `}${escaped(lineText(line))}`
