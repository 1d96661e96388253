import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { filesIn } from '../src/check/folder.js'
import { createScreener, outcomeOf, parseAssessment, type Box } from '../src/index.js'
import { buildRelease } from '../src/pages.js'
import { release } from '../src/rules.js'

/**
 * The table of the README: what json-rules-engine 7 and this library make of the same situations, each asked
 * now. `npm run compare` prints it; a test holds the README to it.
 */
export async function comparison(): Promise<string> {
  const rows = await Promise.all(
    situations.map(async ({ what, plain, ours }) => [what, await plain(), ours()] as const),
  )
  const cells = [['What happens', 'json-rules-engine by itself', 'mdt-screening'] as const, ...rows]
  const [first = 0, second = 0, third = 0] = [0, 1, 2].map((i) =>
    Math.max(...cells.map((row) => (row[i] ?? '').length)),
  )
  const line = (row: readonly [string, string, string]): string =>
    `| ${row[0].padEnd(first)} | ${row[1].padEnd(second)} | ${row[2].padEnd(third)} |`
  const rule = `| ${'-'.repeat(first)} | ${'-'.repeat(second)} | ${'-'.repeat(third)} |`
  return [line(cells[0] ?? ['', '', '']), rule, ...cells.slice(1).map(line)].join('\n')
}

interface Situation {
  readonly what: string
  readonly plain: () => Promise<string>
  readonly ours: () => string
}

const asOf = '2026-12-08T09:00:00+00:00'
const screener = createScreener(release, { allowDraft: true })

/** One rule of theirs over some facts: does it fire? */
async function fires(
  conditions: TopLevelCondition,
  facts: Record<string, unknown>,
  allowUndefinedFacts = true,
): Promise<string> {
  const engine = new Engine([], { allowUndefinedFacts })
  try {
    engine.addRule({ conditions, event: { type: 'raised' } })
    const { events } = await engine.run(facts)
    return events.length > 0 ? 'fires' : 'does not fire, as if normal'
  } catch {
    return 'throws, and the screening stops'
  }
}

/** One rule of ours over a box of facts. */
const boxed = (rule: string, box: Box): string => {
  const outcome = outcomeOf(screener.screenBox(box, { asOf, rule }), rule)
  const [first, ...more] = screener.explain(box, rule, { asOf }).settledBy
  if (outcome !== 'undetermined' || first === undefined) return outcome
  return more.length === 0
    ? `undetermined: asks "${first.say}"`
    : `undetermined: asks ${String(more.length + 1)} things`
}

/** What becomes of one faulty observation. */
const recorded = (entry: object): string => {
  const parsed = parseAssessment({ resident: { id: 'a' }, observations: { entries: [entry] } })
  return parsed.ok && parsed.issues.length > 0 ? 'sets the entry aside, and says why' : 'uses it'
}

/** Whether a page with these conditions is read. */
const read = (conditions: string): string => {
  const files = filesIn('rules')
  const page = files.find(({ path }) => path.endsWith('news2-emergency.v1.yaml'))
  if (page === undefined) throw new Error('the page news2-emergency is gone')
  const changed = { ...page, text: page.text.replace(/^conditions: .*$/m, `conditions: ${conditions}`) }
  const { issues } = buildRelease(files.map((file) => (file === page ? changed : file)))
  return issues.some(({ file, line }) => file === page.path && line !== undefined)
    ? 'refuses the page, with line and remedy'
    : 'reads it'
}

const frail = { fact: 'cfs', operator: 'greaterThanInclusive', value: 9 }

const situations: readonly Situation[] = [
  {
    what: 'nobody recorded the fact',
    plain: () => fires({ all: [frail] }, {}, false),
    ours: () => boxed('frailty-scale-nine', {}),
  },
  {
    what: 'the same, missing facts allowed',
    plain: () => fires({ all: [frail] }, {}),
    ours: () => boxed('frailty-scale-nine', {}),
  },
  {
    what: 'a missing fact under `notEqual`',
    plain: () => fires({ all: [{ fact: 'cfs', operator: 'notEqual', value: 9 }] }, {}),
    ours: () => boxed('frailty-scale-nine', {}),
  },
  {
    what: 'a missing fact under `not`',
    plain: () => fires({ not: frail }, {}),
    ours: () => boxed('frailty-scale-nine', {}),
  },
  {
    what: 'NEWS2 of 5 to 8: one observation is missing',
    plain: () =>
      fires({ all: [{ fact: 'news2', operator: 'greaterThanInclusive', value: 7 }] }, { news2: 5 }),
    ours: () =>
      boxed('news2-emergency', {
        respirationRate: 22,
        oxygenSaturation: [91, 96],
        breathing: 'air',
        saturationScale: 'scale1',
        systolicPressure: 105,
        pulseRate: 95,
        consciousness: 'alert',
        temperature: 38.5,
      }),
  },
  {
    what: 'NEWS2 of 7 to 10: missing, but past it already',
    plain: () => fires({ all: [{ fact: 'news2', operator: 'greaterThanInclusive', value: 7 }] }, {}),
    ours: () => boxed('news2-emergency', { 'news2.total': [7, 10] }),
  },
  {
    what: 'a pulse written as the text `"130"`',
    plain: () => fires({ all: [{ fact: 'pulse', operator: 'equal', value: 130 }] }, { pulse: '130' }),
    ours: () => recorded({ kind: 'pulseRate', at: asOf, value: '130' }),
  },
  {
    what: 'a pressure of `"95/60"` below 100',
    plain: () =>
      fires({ all: [{ fact: 'systolic', operator: 'lessThan', value: 100 }] }, { systolic: '95/60' }),
    ours: () => recorded({ kind: 'systolicPressure', at: asOf, value: '95/60' }),
  },
  {
    what: '`"9"` at least `"10"`, both text',
    plain: () => fires({ all: [{ fact: 'a', operator: 'greaterThanInclusive', value: '10' }] }, { a: '9' }),
    ours: () => read("{ fact: news2.total, operator: greaterThanInclusive, value: '7' }"),
  },
  {
    what: 'a misspelt fact under `notEqual`',
    plain: () =>
      fires({ all: [{ fact: 'dementai', operator: 'notEqual', value: true }] }, { dementia: true }),
    ours: () => read('{ fact: dementai, operator: notEqual, value: true }'),
  },
  {
    what: 'an empty `any`',
    plain: () => fires({ any: [] }, {}),
    ours: () => read('{ any: [] }'),
  },
]

if (process.argv[1]?.endsWith('compare-plain.ts') === true) process.stdout.write(`${await comparison()}\n`)
