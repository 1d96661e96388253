import { instantText, parseInstant } from '../../values/instant.js'
import { parseDay } from '../../values/day.js'
import { hourLength, minuteLength } from '../../values/clock.js'
import { londonOffset, startOfDay } from '../../values/london.js'
import type { Release } from '../../pages/rule.js'

/**
 * Noon in London on the first day on which every page of a release is in force: an `asOf` for what this door makes.
 * Not the present, and not when the release is used: only a moment at which nothing in it is left out.
 *
 * @example momentOf(release) // '2026-12-01T12:00:00+00:00', and with `+01:00` where that day lies in summer
 */
export function momentOf({ validFrom, rules, handling }: Release): string {
  const days = [validFrom, ...[...rules, ...handling].map(({ effectiveFrom }) => effectiveFrom)]
  return instantText(startOfDay(parseDay(days.sort().at(-1) ?? '') ?? NaN) + 12 * hourLength)
}

/** That moment and others after it: just past a London midnight, and either side of the next change of the clocks. */
export function momentsOf(release: Release): readonly string[] {
  const first = momentOf(release)
  const day = parseDay(first.slice(0, 10)) ?? 0
  let change = day + 1
  while (londonOffset(startOfDay(change)) === londonOffset(startOfDay(change + 1))) change++
  const start = startOfDay(change)
  return [
    first,
    ...[startOfDay(day + 7) + 10 * minuteLength, start + minuteLength, start + 4 * hourLength].map(
      instantText,
    ),
  ]
}

/** The London day of a moment, `2026-12-08`. */
export function dayOf(asOf: string): string {
  const instant = parseInstant(asOf)
  if (instant === undefined) throw new TypeError(`asOf must be an instant with an offset, not ${asOf}`)
  return instantText(instant).slice(0, 10)
}
