import { parseInstant, type Instant } from '../values/instant.js'
import { parseDay } from '../values/day.js'
import { londonDay } from '../values/london.js'
import type { Issue } from '../values/issue.js'
import { compileRelease, type CompiledRelease } from '../evaluate/compile.js'
import { Screening } from '../evaluate/screening.js'
import type { Release } from '../pages/rule.js'
import { appFactIssues, type AppFact } from './app-facts.js'
import { withSettings, type LocalSettings } from './local-settings.js'

export interface ScreenerOptions {
  /** Everything shipped is a draft until a named clinician approves it; without this a draft is refused. */
  readonly allowDraft?: boolean
  /**
   * Local figures, by the names of the release's settings: a number, or a length of time such as `28 days`.
   * Each has to lie within its setting's range and on its step, or the release is refused; every report
   * names them, since replaying it needs them.
   *
   * @example { settings: { fastLossPercent: 4, moodScaleCurrentFor: '60 days' } }
   */
  readonly settings?: LocalSettings
  /** What the app derives itself, each declared on a facts page by `fromApp`; see `defineFact`. */
  readonly facts?: readonly AppFact[]
}

/** A release that may not be used: all reasons at once, as data. The only error that screening throws. */
export class ReleaseRefused extends Error {
  override readonly name = 'ReleaseRefused'
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join('; '))
  }
}

/** Shared with the second evaluator: compile, and refuse what may not be used. */
export function prepare(
  release: Release,
  { allowDraft = false, settings = {}, facts = [] }: ScreenerOptions,
): Screening {
  const local = withSettings(release, settings)
  const compiled: CompiledRelease = compileRelease(local.release)
  const issues: Issue[] = [
    ...local.issues,
    ...appFactIssues(compiled, facts),
    ...compiled.problems.map(({ where, message }) => ({
      code: 'unsound-release',
      message: `${where}: ${message}`,
      help: 'check the pages before making a release of them',
    })),
  ]
  if (release.status === 'draft' && !allowDraft) {
    issues.push({
      code: 'draft-release',
      message: `release \`${release.release}\` is a draft: no clinician has approved it`,
      help: 'use an approved release, or say `allowDraft: true` to try this one out',
    })
  }
  if (release.status === 'retired') {
    issues.push({
      code: 'retired-release',
      message: `release \`${release.release}\` is retired`,
      help: 'use the release that replaces it',
    })
  }
  if (issues.length > 0) throw new ReleaseRefused(issues)
  return new Screening(compiled, settings)
}

/** Reads `asOf`; an unreadable one is a programmer's mistake, one before the release's time is refused. */
export function instantOf(asOf: string, { validFrom, release }: Release): Instant {
  const instant = parseInstant(asOf)
  if (instant === undefined)
    throw new TypeError(
      `asOf must be an instant with an offset, such as 2026-12-08T09:00:00+00:00, not ${asOf}`,
    )
  const from = parseDay(validFrom)
  if (from !== undefined && londonDay(instant) < from) {
    throw new ReleaseRefused([
      {
        code: 'before-release',
        message: `${asOf} lies before release \`${release}\` is valid`,
        help: `screen with the release that was valid then; this one is from ${validFrom}`,
      },
    ])
  }
  return instant
}
