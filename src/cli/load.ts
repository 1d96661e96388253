import { readFileSync } from 'node:fs'
import { release as bundled } from '../generated/release.js'
import { createScreener, ReleaseRefused, type Screener } from '../explain/screener.js'
import type { Release } from '../pages/rule.js'
import { instantText, parseInstant } from '../values/instant.js'
import { refuse } from './exit.js'

export interface Common {
  readonly format: 'text' | 'json' | 'markdown'
  readonly asOf?: string
  readonly release?: string
}

/** The bundled release, or one from a file. The banner of a draft is printed with every report. */
export function screenerFor({ release }: Common): Screener {
  const chosen = release === undefined ? bundled : (JSON.parse(readFileSync(release, 'utf8')) as Release)
  try {
    return createScreener(chosen, { allowDraft: true })
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error
    return refuse(error.issues.map(({ message }) => message).join('\n'), error.issues[0]?.help ?? '')
  }
}

/** The moment asked for; the library itself never reads a clock, so a command line does it here. */
export function momentOf({ asOf }: Common, otherwise?: string): string {
  const written = asOf ?? otherwise ?? instantText(Date.now())
  if (parseInstant(written) === undefined) {
    refuse(`--as-of cannot read \`${written}\``, 'write an instant with its offset, such as 2026-12-08T09:00:00+00:00')
  }
  return written
}
