import type { Issue } from '../values/issue.js'
import { parseInstant, type Instant } from '../values/instant.js'
import { parseAssessment, parseHome } from '../record/parse-assessment.js'
import { noLists, readsFindings } from '../facts/lists.js'
import type { Run } from '../facts/slot.js'
import { exampleHome, exampleRecord } from '../pages/examples.js'
import type { Example, PageText, ReadingMatter } from '../pages/reading-matter.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import type { Screening } from '../evaluate/screening.js'
import type { Box } from '../explain/box.js'
import { homeRun } from '../explain/home-screening.js'
import { boxRun, whole } from '../explain/screener.js'
import { withGivenFindings } from './given-findings.js'
import { boxedHome, judgeMeasure } from './measured.js'
import type { Stepwise } from './stepwise.js'
import { judge, judgeHandling, judgeScore, outputsOf, unlikeFound, type Judgement } from './judge.js'

export interface ExampleResults {
  readonly examples: number
  readonly issues: readonly Issue[]
}

/** Called after each example while its facts still hold what they were in it. */
export type Looker = (subject: string, example: Example, run: Run) => void

/** Runs every example of every page, a page a step; those of a family for every row unless they name one. */
export function* runningExamples(
  screening: Screening,
  reading: ReadingMatter,
  look?: Looker,
): Stepwise<ExampleResults> {
  const issues: Issue[] = []
  let examples = 0
  const pages = Object.values(reading.pages)
  for (const [done, page] of pages.entries()) {
    yield { done, of: pages.length }
    for (const example of page.examples) {
      for (const subject of subjectsOf(page, example)) {
        examples++
        const wrong = runOne(screening, page, subject, example, look)
        if (wrong !== undefined) issues.push({ file: page.file, ...wrong })
      }
    }
  }
  return { examples, issues }
}

/** The rules that an example is for; a score or handling page is one by itself. */
export const subjectsOf = (page: PageText, { rule }: Example): readonly string[] =>
  rule === undefined
    ? page.rules.length === 0
      ? [page.id]
      : page.rules
    : page.rules.filter((id) => id === rule || id === `${page.id}/${rule}`)

function runOne(
  screening: Screening,
  page: PageText,
  subject: string,
  example: Example,
  look: Looker | undefined,
): Issue | undefined {
  const at = `\`${subject}\`, example "${example.name}"`
  try {
    const run = runFor(screening, page, subject, example)
    if (typeof run === 'string')
      return { code: 'example-unreadable', message: `${at}: ${run}`, help: 'mend the example' }
    const difference = differenceOf(screening, page, subject, example, run)
    look?.(subject, example, run)
    return difference === undefined
      ? undefined
      : {
          code: 'example-differs',
          message: `${at}: ${difference}`,
          help: 'mend the rule, or the example if it says the wrong thing',
        }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return {
      code: 'example-unreadable',
      message: `${at}: ${error.message}`,
      help: 'name facts of this rule and values of their kind',
    }
  }
}

/** Noon on the day that the page takes effect, unless the example says when. */
const asOfOf = (page: PageText, { asOf }: Example): string => asOf ?? `${page.effectiveFrom}T12:00:00+00:00`

export function runFor(
  screening: Screening,
  page: PageText,
  subject: string,
  example: Example,
): Run | string {
  const asOf = asOfOf(page, example)
  const instant = parseInstant(asOf)
  if (instant === undefined) return `\`asOf\` is not an instant with an offset: ${asOf}`
  if (example.home !== undefined) return homeExample(screening, example.home, asOf, instant)
  if (example.residents !== undefined) return boxedHome(screening, example.residents, instant, subject)
  if (example.resident === undefined) return boxRun(screening, (example.given ?? {}) as Box, instant, subject)
  const parsed = parseAssessment(exampleRecord(example.resident, asOf))
  if (!parsed.ok || parsed.issues.length > 0) return parsed.issues.map(({ message }) => message).join('; ')
  const run = screening.ofRecord(parsed.assessment, instant)
  const { findings } = example.resident
  if (findings !== undefined) return withGivenFindings(run, findings)
  return hangsOnFindings(screening.compiled, page, subject, example) ? whole(screening, run) : run
}

/** Most read nothing of what other rules raise, so that the others need not be answered. */
function hangsOnFindings(
  compiled: CompiledRelease,
  page: PageText,
  subject: string,
  { expect }: Example,
): boolean {
  if (page.kind !== 'facts') return ruleOf(compiled, subject, page.version)?.secondPass !== false
  return Object.keys(expect as object).some((name) =>
    readsFindings(compiled.factOf(name)?.lists ?? noLists()),
  )
}

/** The run of a home, over the runs of the residents whom the example gives. */
function homeExample(
  screening: Screening,
  snippet: NonNullable<Example['home']>,
  asOf: string,
  instant: Instant,
): Run | string {
  const { home, residents } = exampleHome(snippet, asOf)
  const parsed = parseHome(home)
  const people = residents.map((each) => parseAssessment(each))
  const issues = [parsed, ...people].flatMap((each) => each.issues)
  if (!parsed.ok || issues.length > 0) return issues.map(({ message }) => message).join('; ')
  const given = people.flatMap((each) => (each.ok ? [each.assessment] : []))
  return homeRun(screening, parsed.assessment, given, instant, (each) => screening.ofRecord(each, instant))
    .run
}

function differenceOf(
  screening: Screening,
  page: PageText,
  subject: string,
  example: Example,
  run: Run,
): string | undefined {
  const { compiled } = screening
  if (page.kind === 'score') return unlike(example.expect, judgeScore(outputsOf(compiled, page.id), run))
  if (page.kind === 'facts') return unlikeFound(example.expect, compiled.factOf, run)
  if (page.kind === 'handling') {
    const handling = compiled.handling.find(
      (each) => each.handling.id === page.id && each.handling.version === page.version,
    )
    return handling === undefined
      ? 'the page is not in the release'
      : unlike(example.expect, { handled: judgeHandling(handling, run) })
  }
  if (page.kind === 'measure') {
    const measure = compiled.measures.find(
      (each) => each.measure.id === page.id && each.measure.version === page.version,
    )
    return measure === undefined
      ? 'the page is not in the release'
      : unlike(example.expect, judgeMeasure(measure, run))
  }
  const rule: CompiledRule | undefined = ruleOf(compiled, subject, page.version)
  if (rule === undefined) return 'the rule is not in the release'
  return unlikeExample(example, judge(compiled, rule, run))
}

/** Rules stand in the order of their ids, so the one with a name is found by halving. */
function ruleOf({ rules }: CompiledRelease, id: string, version: number): CompiledRule | undefined {
  let from = 0
  let to = rules.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rules[middle]?.rule.id ?? '') < id) from = middle + 1
    else to = middle
  }
  for (let i = from; rules[i]?.rule.id === id; i++) if (rules[i]?.rule.version === version) return rules[i]
  return undefined
}

/** What a rule answers, against what the example expects and asks. */
export function unlikeExample({ expect, ask = [] }: Example, judgement: Judgement): string | undefined {
  return (
    unlike(typeof expect === 'string' ? { outcome: expect } : expect, judgement) ?? notAsked(ask, judgement)
  )
}

/** Each thing expected, against what came out. */
export function unlike(expected: unknown, got: object): string | undefined {
  if (typeof expected !== 'object' || expected === null) return 'says nothing that can be checked'
  for (const [name, value] of Object.entries(expected)) {
    const seen: unknown = (got as Readonly<Record<string, unknown>>)[name]
    if (JSON.stringify(seen) !== JSON.stringify(value)) {
      return `expected ${name} ${JSON.stringify(value)}, got ${seen === undefined ? 'none' : JSON.stringify(seen)}`
    }
  }
  return undefined
}

function notAsked(wanted: readonly string[], { ask }: Judgement): string | undefined {
  const missing = wanted.filter((fact) => !ask.includes(fact))
  return missing.length === 0
    ? undefined
    : `expected it to ask for ${missing.join(', ')}, it asks for ${ask.join(', ') || 'nothing'}`
}
