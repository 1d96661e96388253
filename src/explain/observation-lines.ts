import { dayLength, minuteLength } from '../values/clock.js'
import { timeFrom, type Instant } from '../values/instant.js'
import type { Bands } from '../facts/definition.js'
import type { ResidentAssessment } from '../record/assessment.js'
import { fieldOf } from '../record/source.js'
import type { Release } from '../pages/rule.js'
import { whenInWords } from './dates-in-words.js'
import type { TimeLine } from './drawing.js'
import { detail, item, type Item } from './outline.js'
import { capital } from './question-outline.js'
import type { Reading } from './reason-in-words.js'
import { valueInWords } from './value-in-words.js'
import { inFewWords } from './words.js'

/** One reading; without ends it says no number (`HI`, declined), and is told but not drawn. */
interface Told {
  readonly at: Instant
  readonly written: string
  readonly low?: number
  readonly high?: number
  readonly said: string
  readonly absent: boolean
}

/** The last days, where there is much to see in them; else half a year, for what is measured now and then. */
const recentDays = 7
const longDays = 183
const mostReadings = 12

/** Every kind of number that was measured at least twice, its newest reading in words and all of them along the days. */
export function observationItems(
  assessment: ResidentAssessment,
  release: Release,
  { asOf }: Reading,
): readonly Item[] {
  const byKind = new Map<string, Told[]>()
  for (const entry of assessment.observations?.entries ?? []) {
    const told = toldOf(entry, asOf)
    if (told !== undefined) byKind.set(entry.kind, [...(byKind.get(entry.kind) ?? []), told])
  }
  return [...byKind]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, told]) => {
      const shown = worthShowing(told, asOf)
      return shown === undefined ? [] : [observationItem(kind, shown, release, asOf)]
    })
}

function toldOf(
  entry: { readonly kind: string; readonly at?: string; readonly value?: unknown; readonly absent?: string },
  asOf: Instant,
): Told | undefined {
  const { kind, at: written, value, absent } = entry
  const field = fieldOf('observations', kind, 'value')
  if (written === undefined || field?.type !== 'number') return undefined
  const at = timeFrom(written)
  // Later entries are not used, and the report says so.
  if (!(at <= asOf + 5 * minuteLength)) return undefined
  if (absent !== undefined) return { at, written, said: inFewWords(absent), absent: true }
  if (typeof value === 'number')
    return { at, written, low: value, high: value, said: valueInWords(value, field.unit), absent: false }
  if (typeof value === 'string') return { at, written, said: value, absent: false }
  if (typeof value !== 'object' || value === null) return undefined
  const { atLeast, atMost } = value as { readonly atLeast?: number; readonly atMost?: number }
  const low = atLeast ?? atMost
  const high = atMost ?? atLeast
  if (low === undefined || high === undefined) return undefined
  return {
    at,
    written,
    low,
    high,
    said: valueInWords([atLeast ?? null, atMost ?? null], field.unit),
    absent: false,
  }
}

/** Oldest first; undefined where there is no line to draw. Two entries of one time stand by what they say. */
function worthShowing(told: readonly Told[], asOf: Instant): readonly Told[] | undefined {
  const sorted = [...told].sort((a, b) => a.at - b.at || (a.said < b.said ? -1 : 1))
  const since = (days: number): readonly Told[] => sorted.filter(({ at }) => at >= asOf - days * dayLength)
  const recent = since(recentDays)
  const shown = (recent.filter(isDrawn).length >= 3 ? recent : since(longDays)).slice(-mostReadings)
  return shown.filter(isDrawn).length < 2 ? undefined : shown
}

const isDrawn = (told: Told): told is Told & { readonly low: number; readonly high: number } =>
  told.low !== undefined && told.high !== undefined

function observationItem(kind: string, told: readonly Told[], release: Release, asOf: Instant): Item {
  const drawn = told.filter(isDrawn)
  const newest = told.filter(({ absent }) => !absent).at(-1)
  const since = told.filter((each) => each.absent && each.at > (newest?.at ?? -Infinity))
  const name = inFewWords(kind)
  const sentence = ({ said, written }: Told): string => `${said} ${whenInWords(written, asOf)}`
  const noPoints = noPointsOf(kind, release)
  const drawing: TimeLine = {
    kind: 'time-line',
    says: `${capital(name)}, ${String(told.length)} readings: ${told.map(sentence).join('; ')}`,
    from: drawn[0]?.at ?? asOf,
    to: drawn.at(-1)?.at ?? asOf,
    ...(noPoints === undefined ? {} : { noPoints }),
    readings: drawn.map(({ at, low, high }) => ({ at, low, high })),
  }
  const first = drawn[0]
  return {
    ...item(`${capital(name)}: ${newest === undefined ? 'not known' : sentence(newest)}`, undefined, [
      ...(first === undefined
        ? []
        : [detail('plain', `${String(told.length)} readings, the first ${sentence(first)}`)]),
      ...since.map((each) => detail('plain', `Then: ${sentence(each)}`)),
    ]),
    drawing,
  }
}

/** The stretch that gives no points where a score counts this kind by itself. */
function noPointsOf(kind: string, { facts, scores }: Release): readonly [number, number] | undefined {
  const names = new Set(facts.filter(({ selection }) => selection['latest'] === kind).map(({ name }) => name))
  for (const { points } of scores)
    for (const [name, line] of Object.entries(points))
      if (names.has(name) && 'above' in line) return zeroStretch(line)
  return undefined
}

function zeroStretch({ upTo = {}, below = {}, above }: Bands): readonly [number, number] | undefined {
  const edges = [...Object.entries(upTo), ...Object.entries(below)]
    .map(([at, points]) => ({ at: Number(at), points }))
    .sort((a, b) => a.at - b.at)
  let from = -Infinity
  for (const { at, points } of [...edges, { at: Infinity, points: above }]) {
    if (points === 0) return [from, at]
    from = at
  }
  return undefined
}
