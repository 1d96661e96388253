import { compileRelease, type CompiledRule } from '../../src/evaluate/compile.js'
import { Screening } from '../../src/evaluate/screening.js'
import { whole } from '../../src/explain/screener.js'
import { decide } from '../../src/explain/truths.js'
import { soonest, urgencyOf } from '../../src/explain/urgency.js'
import { read, type Run } from '../../src/facts/slot.js'
import type { Release } from '../../src/pages/rule.js'
import { rankOf, withins } from '../../src/pages/within.js'
import { certain, possible } from '../../src/values/truth.js'

/** How soon somebody acts: for certain, and at the soonest that the data allow. Ranks; Infinity is never. */
export interface Urgency {
  readonly surely: number
  readonly perhaps: number
}

/** What a release says of one record or box, as far as anything in it can be lower or higher. */
export interface Answers {
  /** rules that may be raised; any other is not raised, or not applicable */
  readonly rules: ReadonlyMap<string, Urgency>
  /** the least and the most that each score may be, total and highest line */
  readonly scores: ReadonlyMap<string, readonly [number, number]>
}

const never: Urgency = { surely: Infinity, perhaps: Infinity }

/** A release as this file asks it: each rule by itself, before anything is folded or a plan is heeded. */
export function screeningOf(release: Release): Screening {
  const compiled = compileRelease({ ...release, handling: [] })
  if (compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems))
  return new Screening(compiled)
}

/**
 * What every rule and every score answers; or only some rules, and of a record then none that read what others raise,
 * since those cost the most.
 */
export function answersOf(screening: Screening, given: Run, only?: ReadonlySet<string>): Answers {
  const run = only === undefined ? whole(screening, given) : given
  const rules = new Map<string, Urgency>()
  for (const rule of screening.candidates(run)) {
    if (only?.has(rule.rule.id) === false) continue
    if (only !== undefined && rule.secondPass && run.record !== undefined) continue
    const urgency = urgencyIn(screening, rule, run)
    if (urgency !== undefined) rules.set(rule.rule.id, urgency)
  }
  const slots = [...screening.compiled.facts.scores.values()].flatMap(({ slots: own }) => own)
  const scores = slots.flatMap((slot): [string, readonly [number, number]][] => {
    if (!/\.(total|highest)$/.test(slot.name)) return []
    // What is acted on: a total that is past its time is open, however high, and still raises what it did.
    const { leanLow, leanHigh } = read(slot, run)
    return [[slot.name, [leanLow, leanHigh]]]
  })
  return { rules, scores: new Map(scores) }
}

function urgencyIn({ compiled }: Screening, rule: CompiledRule, run: Run): Urgency | undefined {
  const truth = decide(rule.condition, run)
  if ((truth & possible) === 0) return undefined
  if (rule.appliesWhen !== undefined && (decide(rule.appliesWhen, run) & possible) === 0) return undefined
  if ((truth & certain) === 0) return { surely: Infinity, perhaps: rankOf(soonest(rule, run, decide)) }
  const { within, perhaps } = urgencyOf(compiled, rule, run, decide)
  const surely = rankOf(within)
  return { surely, perhaps: Math.min(surely, perhaps === undefined ? Infinity : rankOf(perhaps.within)) }
}

/** The rules and scores in which something is lower, later or gone, with what it was and what it is. */
export function lowered(before: Answers, after: Answers, isOpen = false): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [rule, was] of before.rules) {
    const is = after.rules.get(rule) ?? never
    if (is.surely > was.surely || (is.perhaps > was.perhaps && !isOpen))
      found.set(rule, `${rule}: ${inWords(was)}, and then ${inWords(is)}`)
  }
  for (const [score, was] of before.scores) {
    const [low, high] = after.scores.get(score) ?? [-Infinity, -Infinity]
    if (low < was[0] || (high < was[1] && !isOpen))
      found.set(score, `${score}: [${was.join(', ')}], and then [${String(low)}, ${String(high)}]`)
  }
  return found
}

/** The rules and scores that do not answer the same. */
export function changed(before: Answers, after: Answers): readonly string[] {
  const rules = new Set([...before.rules.keys(), ...after.rules.keys()])
  const scores = [...before.scores].filter(([name, [low, high]]) => {
    const is = after.scores.get(name)
    return is?.[0] !== low || is[1] !== high
  })
  return [
    ...[...rules].filter((rule) => {
      const [was, is] = [before.rules.get(rule) ?? never, after.rules.get(rule) ?? never]
      return was.surely !== is.surely || was.perhaps !== is.perhaps
    }),
    ...scores.map(([name]) => name),
  ]
}

function inWords({ surely, perhaps }: Urgency): string {
  const by = (rank: number): string => withins[rank] ?? 'never'
  if (surely === Infinity) return perhaps === Infinity ? 'not raised' : `undetermined, perhaps ${by(perhaps)}`
  return `raised ${by(surely)}${perhaps < surely ? `, perhaps ${by(perhaps)}` : ''}`
}
