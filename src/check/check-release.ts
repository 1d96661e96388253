import type { Issue } from '../values/issue.js'
import { compileRelease } from '../evaluate/compile.js'
import { Screening } from '../evaluate/screening.js'
import { buildRelease } from '../pages/release.js'
import type { Release, ReadingMatter } from '../pages/rule.js'
import { runExamples } from './run-examples.js'

export interface Checked {
  /** Pages by kind, then rules (each row of a family is one) and examples as they were run. */
  readonly counts: Readonly<Record<string, number>>
  readonly issues: readonly Issue[]
  readonly release: Release | undefined
}

/** Reads a folder of pages, makes the release of them, and runs every example: all faults at once. */
export function checkRelease(files: readonly { readonly path: string; readonly text: string }[]): Checked {
  const { release, reading, issues } = buildRelease(files, { partial: true })
  const counts = countKinds(reading)
  if (release === undefined) return { counts: { ...counts, rules: 0, examples: 0 }, issues, release }
  const compiled = compileRelease(release)
  const faults = compiled.problems.map(({ where, message }): Issue => {
    const file = fileOf(reading, where)
    return { code: 'unsound-page', message: `${where}: ${message}`, help: 'mend the page', ...(file === undefined ? {} : { file }) }
  })
  const results = runExamples(new Screening(compiled), reading)
  return {
    counts: { ...counts, rules: release.rules.length, examples: results.examples },
    issues: [...issues, ...faults, ...results.issues],
    release,
  }
}

function countKinds({ pages }: ReadingMatter): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of Object.values(pages)) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function fileOf({ pages }: ReadingMatter, where: string): string | undefined {
  const rule = where.replace(/\.v\d+$/, '')
  return Object.values(pages).find((page) => page.id === rule || page.rules.includes(rule))?.file
}
