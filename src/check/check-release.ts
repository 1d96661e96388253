import type { Issue } from '../values/issue.js'
import { compileRelease, type CompiledRelease } from '../evaluate/compile.js'
import { Screening } from '../evaluate/screening.js'
import { buildRelease, type BuiltRelease } from '../pages/release.js'
import type { Page } from '../pages/page.js'
import type { Release } from '../pages/rule.js'
import type { ReadingMatter } from '../pages/reading-matter.js'
import type { PageFile } from '../pages/yaml.js'
import type { CheckIssue } from './check.js'
import { checks } from './checks.js'
import { contextOf } from './context.js'
import { newCheckMemory, type CheckMemory } from './memory.js'
import { runningChecks } from './run-checks.js'
import { runningExamples } from './run-examples.js'
import { runOrdered } from './run-ordered.js'
import { wholly, type Stepwise } from './stepwise.js'
import { shakyFiles } from './shaky.js'
import { valuesIn, watchedSlots, type TriedExample } from './tried.js'

/** What a folder of pages holds, and everything that is wrong with it. */
export interface Checked {
  /** Pages by kind, then rules (each row of a family is one) and examples as they were run. */
  readonly counts: Readonly<Record<string, number>>
  readonly issues: readonly CheckIssue[]
  readonly release: Release | undefined
}

/** What to check, by which day, and what is remembered of the last time. */
export interface CheckOptions {
  /** The day of checking, `2026-12-01`: without it, nothing is said about review dates that have passed. */
  readonly asOf?: string
  /** Files as they were read before, so that a second check reads only what changed. */
  readonly memory?: CheckMemory
  /** Only these checks, by their ids; without it, all of them. Examples are run only for the checks that look at them. */
  readonly only?: readonly string[]
}

/** Reads a folder of pages, makes the release of them, runs every example and every check: all faults at once. */
export const checkRelease = (files: readonly PageFile[], options: CheckOptions = {}): Checked =>
  wholly(checkingRelease(files, options))

/** The same step by step: the examples of a page after the other, then a check after the other. */
export function* checkingRelease(
  files: readonly PageFile[],
  { asOf, memory = newCheckMemory(), only }: CheckOptions = {},
): Stepwise<Checked> {
  const built = buildRelease(files, { partial: true, memory: memory.read })
  const { release, reading } = built
  const compiled = release === undefined ? undefined : compileRelease(release)
  const {
    tried,
    issues: differing,
    examples,
  } = compiled === undefined || !needsExamples(only) ? nothingTried : yield* tryExamples(compiled, reading)
  // What stands on a page that was refused, or reads from one, cannot be run, and is not told again.
  const refused = new Set(built.issues.map(({ file }) => file))
  const unsure = new Set<string | undefined>([...refused, ...shakyFiles(built.sources, refused)])
  const refusals = [
    ...built.issues,
    ...(refused.size === 0 ? unsound(compiled, reading) : []),
    ...differing.filter(({ file }) => !unsure.has(file)).map((issue) => placed(issue, built)),
  ]
  const context = contextOf({ files, built, refusals, unsure, compiled, tried, asOf, once: memory.once })
  const issues = yield* runningChecks(
    context,
    only === undefined ? checks : checks.filter(({ id }) => only.includes(id)),
  )
  return { counts: { ...countKinds(reading), rules: release?.rules.length ?? 0, examples }, issues, release }
}

const nothingTried = { tried: new Map<string, TriedExample[]>(), issues: [], examples: 0 }

/** The checks that look at what examples give; the others do without running them. */
const ofExamples = ['example-differs', 'edge-without-examples']
const needsExamples = (only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((id) => ofExamples.includes(id))

interface Tried {
  readonly tried: Map<string, TriedExample[]>
  readonly issues: readonly Issue[]
  readonly examples: number
}

function* tryExamples(compiled: CompiledRelease, reading: ReadingMatter): Stepwise<Tried> {
  const watched = watchedSlots(compiled)
  const tried = new Map<string, TriedExample[]>()
  const screening = new Screening(compiled)
  const results = yield* runningExamples(screening, reading, (subject, { name, expect }, run) => {
    const known = tried.get(subject)
    const one = { name, expects: outcomeIn(expect), values: valuesIn(watched.get(subject) ?? [], run) }
    if (known === undefined) tried.set(subject, [one])
    else known.push(one)
  })
  const ordered = runOrdered(screening, reading)
  return {
    tried,
    examples: results.examples + ordered.examples,
    issues: [...results.issues, ...ordered.issues],
  }
}

const outcomeIn = (expect: unknown): string =>
  typeof expect === 'string'
    ? expect
    : typeof expect === 'object' && expect !== null && 'outcome' in expect
      ? String(expect.outcome)
      : ''

/** Faults that only show when pages are compiled. */
const unsound = (compiled: CompiledRelease | undefined, reading: ReadingMatter): readonly Issue[] =>
  (compiled?.problems ?? []).map(({ where, message }): Issue => {
    const file = fileOf(reading, where)
    return {
      code: 'unsound-page',
      message: `${where}: ${message}`,
      help: 'mend the page',
      ...(file === undefined ? {} : { file }),
    }
  })

/** An example is placed by its name, which stands on its page once. */
function placed(issue: Issue, { sources: { pages } }: BuiltRelease): Issue {
  const name = /example "(.*?)": /s.exec(issue.message)?.[1]
  for (const page of pages) {
    if (page.file !== issue.file || name === undefined) continue
    const at = examplesOf(page).findIndex((example) => example.name === name)
    if (at !== -1) return { ...issue, ...page.written.place(['examples', at, 'name']) }
  }
  return issue
}

const examplesOf = ({ written: { value } }: Page): readonly { readonly name?: unknown }[] => {
  const { examples } = value as { readonly examples?: unknown }
  return Array.isArray(examples) ? (examples as { name?: unknown }[]) : []
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
