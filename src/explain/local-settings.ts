import { isClockDuration, parseDuration } from '../values/duration.js'
import { fitsStep } from '../values/exact.js'
import type { Issue } from '../values/issue.js'
import { nearest } from '../record/nearest.js'
import { seenText } from '../record/seen.js'
import type { Scalar } from '../facts/condition.js'
import type { Setting } from '../facts/definition.js'
import { compareFigures } from '../pages/compare-figures.js'
import type { Release } from '../pages/rule.js'
import { crossedSettings } from './crossed-settings.js'

/** Local figures by the names of a release's settings: a number, or a length of time such as `28 days`. */
export type LocalSettings = Readonly<Record<string, number | string>>

/** A release with its local figures set by the embedding app, or what stands in the way: all of it at once. */
export function withSettings(
  release: Release,
  local: LocalSettings,
): { readonly release: Release; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const settings: Record<string, Setting> = { ...release.settings }
  for (const [name, value] of Object.entries(local)) {
    const known = Object.hasOwn(release.settings, name) ? release.settings[name] : undefined
    const fault = known === undefined ? unknown(name, release.settings) : faultOf(name, value, known)
    if (fault !== undefined) issues.push({ ...fault, path: ['settings', name], seen: seenText(value) })
    else if (known !== undefined) settings[name] = { ...known, value }
  }
  const changed = { ...release, settings }
  return { release: changed, issues: [...issues, ...crossedSettings(changed, local)] }
}

type Fault = Pick<Issue, 'code' | 'message' | 'help' | 'expected'>

function unknown(name: string, settings: Release['settings']): Fault {
  const meant = nearest(name, Object.keys(settings))
  return {
    code: 'unknown-setting',
    message: `no setting is called \`${name}\``,
    help:
      meant === undefined
        ? 'use a name from the settings pages of the release'
        : `did you mean \`${meant}\`?`,
  }
}

function faultOf(
  name: string,
  value: Scalar,
  { value: shipped, least, most, step }: Setting,
): Fault | undefined {
  if (least === undefined || most === undefined) {
    return {
      code: 'fixed-setting',
      message: `\`${name}\` has no range that it may be changed within`,
      help: 'leave it as the release has it; only a new release may change it',
      expected: String(shipped),
    }
  }
  const range = `${String(least)} to ${String(most)}`
  if (!isAlike(value, shipped)) {
    return {
      code: 'wrong-kind',
      message: `\`${name}\` is ${seenText(value)}, which is not of the kind of ${String(shipped)}`,
      help:
        typeof shipped === 'number' ? 'write a number' : 'write a length of time in the same sort of unit',
      expected: range,
    }
  }
  if ((compareFigures(value, least) ?? -1) < 0 || (compareFigures(value, most) ?? 1) > 0) {
    return {
      code: 'out-of-range',
      message: `\`${name}\` is ${seenText(value)}, outside ${range}`,
      help: `choose a figure from ${range}`,
      expected: range,
    }
  }
  if (step !== undefined && typeof value === 'number' && !fitsStep(value, step)) {
    return {
      code: 'out-of-range',
      message: `\`${name}\` is ${seenText(value)}, finer than its step of ${String(step)}`,
      help: `choose a multiple of ${String(step)}`,
      expected: `a multiple of ${String(step)}`,
    }
  }
  return undefined
}

/** Both numbers, or both lengths of time that are measured alike: hours by the clock, days by the calendar. */
function isAlike(value: Scalar, shipped: Scalar): boolean {
  if (typeof value === 'number') return typeof shipped === 'number' && Number.isFinite(value)
  const [one, other] = [parseDuration(String(value)), parseDuration(String(shipped))]
  return one !== undefined && other !== undefined && isClockDuration(one) === isClockDuration(other)
}
