import { possible } from '../values/truth.js'
import type { AskedFor } from '../facts/derived-fields.js'
import { Entry, withFindings } from '../facts/record-view.js'
import { newRun, type Run } from '../facts/slot.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import { answerOf } from './answer.js'
import type { Raised } from './finding.js'
import type { Decide } from './truths.js'

/** What a pass over some rules has answered. */
export interface Answers {
  readonly raised: Raised[]
  readonly open: CompiledRule[]
  readonly notApplicable: string[]
}

export const noAnswers = (): Answers => ({ raised: [], open: [], notApplicable: [] })

/** Answers all rules, those that read findings after the others; gives the last pass's run. */
export function inPasses(
  compiled: CompiledRelease,
  rules: readonly CompiledRule[],
  run: Run,
  decide: Decide,
  into: Answers,
): Run {
  answer(compiled, rules, false, run, decide, into)
  if (!compiled.readsFindings) return run
  const second = secondRun(run, into, decide)
  answer(compiled, rules, true, second, decide, into)
  return second
}

/** The run in which everything can be asked: after the first pass, where anything reads what it raises. */
export function lastRun(
  compiled: CompiledRelease,
  rules: readonly CompiledRule[],
  run: Run,
  decide: Decide,
): Run {
  if (!compiled.readsFindings || run.record === undefined) return run
  const answers = noAnswers()
  answer(compiled, rules, false, run, decide, answers)
  return secondRun(run, answers, decide)
}

export const inSecondPass = ({ secondPass }: CompiledRule): boolean => secondPass
export const inFirstPass = ({ secondPass }: CompiledRule): boolean => !secondPass

/** Answers each rule of one pass; what is not raised leaves no trace. */
function answer(
  compiled: CompiledRelease,
  rules: readonly CompiledRule[],
  isSecond: boolean,
  run: Run,
  decide: Decide,
  into: Answers,
): void {
  for (const rule of rules) {
    if (rule.secondPass !== isSecond) continue
    const found = answerOf(compiled, rule, run, decide)
    if (found === undefined) continue
    if (found === 'open') into.open.push(rule)
    else if (found === 'not-applicable') into.notApplicable.push(rule.rule.id)
    else into.raised.push(found)
  }
}

/**
 * The run of the second pass, in which `findings` are what the first has raised. It keeps the stamp: no rule of
 * the first pass reads them, so whatever was derived stands. Of a box nothing is known but what it gives.
 */
function secondRun(run: Run, answers: Answers, decide: Decide): Run {
  if (run.record === undefined) return run
  const entries = [
    ...answers.raised.map(
      ({ finding: { rule, domain, problem, element, within, refer, also, perhaps } }) => ({
        rule,
        domain,
        problem,
        element,
        within: { certain: [within], perhaps: perhaps === undefined ? [] : [perhaps.within] },
        refer: {
          certain: [...refer, ...also.flatMap((each) => each.refer)],
          perhaps: perhaps?.refer ?? [],
        },
      }),
    ),
    ...answers.open.map((open) => whileOpen(open, run, decide)),
  ]
  // By rule, so that the order of a release's pages never shows.
  const sorted = entries.sort((a, b) => (a.rule < b.rule ? -1 : 1))
  const raised = new Set(answers.raised.map(({ finding }) => finding.rule))
  const record = withFindings(run.record, sorted.map(entryOf(run, raised)))
  return newRun(run.stamp, run.asOf, run.about, record, run.given, run.own)
}

interface Fields extends Readonly<Record<string, unknown>> {
  readonly rule: string
  readonly domain?: string | undefined
  readonly problem?: string | undefined
  readonly element?: string | undefined
  readonly within: AskedFor
  readonly refer: AskedFor
}

const entryOf =
  (run: Run, raised: ReadonlySet<string>) =>
  (fields: Fields, index: number): Entry =>
    new Entry('findings', 'finding', index, run.asOf, run.asOf, fields, undefined, !raised.has(fields.rule))

/** Of an open rule: as its flag says, or as any of its steps that may hold. */
function whileOpen(rule: CompiledRule, run: Run, decide: Decide): Fields {
  let may = 0
  for (let i = 0; i < rule.steps.length; i++) {
    const step = rule.steps[i]
    if (step !== undefined && (decide(step.when, run) & possible) !== 0) may |= 1 << i
  }
  let known = fieldsOf.get(rule)
  if (known === undefined) fieldsOf.set(rule, (known = []))
  return (known[may] ??= fieldsWhileOpen(rule, may))
}

/** What a rule's finding says while it is open, by which of its steps may hold: as many as there are, made once. */
const fieldsOf = new WeakMap<CompiledRule, Fields[]>()

function fieldsWhileOpen({ rule, steps, also }: CompiledRule, may: number): Fields {
  const { id, domain, problem, element, flag } = rule
  const asked = steps.flatMap(({ step }, i) => ((may & (1 << i)) === 0 ? [] : [step]))
  return {
    rule: id,
    domain,
    problem,
    element,
    within: { certain: [], perhaps: [flag.within, ...asked.map(({ within }) => within)] },
    refer: {
      certain: [],
      perhaps: [
        ...flag.refer,
        ...asked.flatMap(({ refer }) => refer ?? []),
        ...also.flatMap((each) => each.also.refer),
      ],
    },
  }
}
