import type { Issue } from '../values/issue.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import type { Change } from '../pages/changes.js'
import type { BuiltRelease, Sources } from '../pages/release.js'
import { newestOf } from '../pages/read-pages.js'
import { expandRule, privateNames } from '../pages/expand.js'
import type { NameOf } from '../pages/expand-condition.js'
import type { Page, PagePart, RulePart } from '../pages/page.js'
import type { Rule } from '../pages/rule.js'
import type { PageFile } from '../pages/yaml.js'
import { readFactRows, type FactRow } from './fact-rows.js'
import type { Once } from './memory.js'
import { textsOf, type PlacedText } from './texts.js'
import type { Tried } from './tried.js'

/** One rule as its page says it: a page of its own, or one row of a family. */
export interface RulePlace {
  readonly page: Page
  readonly part: RulePart
  readonly rule: Rule
  readonly nameOf: NameOf
}

/** A read release, as checks look at it. Nothing in it changes while they do. */
export interface CheckContext extends Omit<Sources, 'pages'> {
  readonly files: readonly PageFile[]
  /** The day of checking, `2026-12-01`; checks that need a day are silent without one. */
  readonly asOf: string | undefined
  /** The newest version of every page of the release. */
  readonly pages: readonly Page[]
  readonly parts: readonly PagePart[]
  /** Of pages in which the reader found nothing wrong, nor in what they read. */
  readonly soundParts: readonly PagePart[]
  /** Rules of pages in which the reader found nothing wrong. */
  readonly rules: readonly RulePlace[]
  /** What the reader refused, and what examples did not bear out. */
  readonly refusals: readonly Issue[]
  readonly changes: readonly Change[]
  /** Files in which something was refused: what they hold may be used, whatever else it looks like. */
  readonly broken: readonly PageFile[]
  readonly compiled: CompiledRelease | undefined
  readonly tried: Tried
  /** Every text that somebody in a home, a practice or a review may read. */
  readonly texts: readonly PlacedText[]
  /** The rows of the clinical fact bases by their ids; empty without `tables/rows.csv`. */
  readonly factRows: ReadonlyMap<string, FactRow>
  readonly textOf: (file: string) => string
  readonly once: Once
}

export interface ContextParts {
  readonly files: readonly PageFile[]
  readonly built: BuiltRelease
  readonly refusals: readonly Issue[]
  /** Files that were refused, or that read from one. */
  readonly unsure: ReadonlySet<string | undefined>
  readonly compiled: CompiledRelease | undefined
  readonly tried: Tried
  readonly asOf: string | undefined
  readonly once: Once
}

export function contextOf({
  files,
  built,
  refusals,
  unsure,
  compiled,
  tried,
  asOf,
  once,
}: ContextParts): CheckContext {
  const { sources, changes } = built
  const pages = newestOf(sources.pages)
  const parts = pages.flatMap((page) => page.parts)
  const byPath = new Map(files.map((file) => [file.path, file]))
  const refused = new Set(built.issues.map(({ file }) => file))
  const sound = pages.filter(({ file }) => !unsure.has(file))
  const rules = sound.flatMap((page) =>
    page.parts.flatMap((part) => (part.sort === 'rule' ? [rulePlace(page, part)] : [])),
  )
  return {
    ...sources,
    files,
    asOf,
    pages,
    parts,
    soundParts: sound.flatMap((page) => page.parts),
    rules,
    refusals,
    changes,
    broken: files.filter(({ path }) => refused.has(path)),
    compiled,
    tried,
    texts: pages.flatMap((page) => once('texts', page, () => textsOf([page]))),
    factRows: readFactRows(files),
    once,
    textOf: (file) => byPath.get(file)?.text ?? '',
  }
}

const rulePlace = (page: Page, part: RulePart): RulePlace => ({
  page,
  part,
  rule: expandRule(page, part),
  nameOf: privateNames(part.content.facts, part.name),
})
