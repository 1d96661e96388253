import { isNumeric, optionsOf, type Possible } from '../values/possible.js'
import { beyondDoubt, certain, outcomeName, possible, type Outcome } from '../values/truth.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import type { CompiledHandling, CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import { readComparison } from '../evaluate/comparison.js'
import { isOpen, openFacts } from '../explain/open-facts.js'
import { publicName } from '../explain/reasons.js'
import { decide } from '../explain/truths.js'
import { urgencyOf } from '../explain/urgency.js'
import type { FoundValue } from '../pages/schema/examples.js'
import { expectedOf, foundValue, isSame } from './found-value.js'

/** What one rule answers by itself: before any folding or handling. */
export interface Judgement {
  readonly outcome: Outcome | 'not-applicable'
  readonly within?: string
  readonly perhaps?: string
  readonly refer?: readonly string[]
  /** Further recipients; nobody, where a raised finding has none. */
  readonly also?: readonly { readonly refer: readonly string[]; readonly within: string }[]
  readonly ask: readonly string[]
}

/** By itself: raised, who acts and by when; undetermined, who finds out and by when, and what to ask. */
export function judge(compiled: CompiledRelease, rule: CompiledRule, run: Run): Judgement {
  const truth = decide(rule.condition, run)
  const applies = rule.appliesWhen === undefined ? possible : decide(rule.appliesWhen, run)
  if ((truth & possible) !== 0 && (applies & possible) === 0) return { outcome: 'not-applicable', ask: [] }
  const outcome = outcomeName(truth)
  if ((truth & certain) === 0) {
    if (outcome === 'not-raised') return { outcome, ask: [] }
    const { within, refer } = rule.rule.whenUndetermined ?? {}
    return {
      outcome,
      ...(within !== undefined && { within }),
      ...(refer !== undefined && { refer }),
      ask: asked(rule, run),
    }
  }
  const { within, refer, perhaps } = urgencyOf(compiled, rule, run, decide)
  return {
    outcome,
    within,
    refer,
    also: alsoOf(rule, run),
    ...(perhaps !== undefined && { perhaps: perhaps.within }),
    ask: perhaps?.ask.map(({ fact }) => fact) ?? [],
  }
}

/** Further recipients, as a finding lists them: also those whose condition only may hold. */
const alsoOf = ({ also }: CompiledRule, run: Run): NonNullable<Judgement['also']> =>
  also.flatMap(({ also: { refer, within }, when }) =>
    when === undefined || (decide(when, run) & possible) !== 0 ? [{ refer, within }] : [],
  )

/** What an example may name: the open facts that the condition itself names, and the recorded facts behind them. */
function asked({ condition }: CompiledRule, run: Run): readonly string[] {
  const named = condition.comparisons
    .filter((comparison) => isOpen(readComparison(comparison, run)))
    .map(({ slot }) => slot)
  return [...new Set([...named, ...openFacts(condition, run)].map(({ name }) => publicName(name)))]
}

/** How what is found differs from what an example expects of these facts; undefined where nothing does. */
export function unlikeFound(
  expected: unknown,
  factOf: (name: string) => Slot | undefined,
  run: Run,
  soundFactOf?: (name: string) => Slot | undefined,
): string | undefined {
  for (const [name, written] of Object.entries(expected as Readonly<Record<string, FoundValue>>)) {
    const slot = factOf(name)
    if (slot !== undefined && slot === soundFactOf?.(name)) continue
    if (slot === undefined) return `no fact is called \`${name}\``
    const wanted = expectedOf(written, slot.domain, run.asOfDay)
    if (typeof wanted === 'string') return `\`${name}\` is not expected as it can be: write ${wanted}`
    const found = read(slot, run)
    if (!isSame(found, wanted, slot.domain))
      return `expected ${name} ${JSON.stringify(written)}, got ${JSON.stringify(foundValue(found, slot.domain))}`
  }
  return undefined
}

export const judgeHandling = ({ condition }: CompiledHandling, run: Run): boolean =>
  (decide(condition, run) & beyondDoubt) !== 0

/**
 * The outputs of a score that an example may expect, by their names: `total: 5`, or `[5, 8]` while an item is
 * open; and the total that is acted on, which is narrower where an old one may still raise.
 */
export function judgeScore(outputs: ReadonlyMap<string, Slot>, run: Run): Readonly<Record<string, unknown>> {
  const values = Object.fromEntries(
    [...outputs].map(([name, slot]) => [name, expectable(read(slot, run), slot)]),
  )
  const total = outputs.get('total')
  if (total === undefined) return values
  const { leanLow, leanHigh } = read(total, run)
  return { ...values, actsOn: span(leanLow, leanHigh) }
}

function expectable({ low, high, could }: Possible, { domain }: Slot): unknown {
  if (isNumeric(domain)) return span(low, high)
  const left = optionsOf(domain).filter((_option, bit) => (could & (1 << bit)) !== 0)
  return left.length === 1 ? left[0] : left
}

const span = (low: number, high: number): number | readonly number[] => (low === high ? low : [low, high])

export const outputsOf = ({ facts }: CompiledRelease, score: string): ReadonlyMap<string, Slot> =>
  new Map((facts.scores.get(score)?.slots ?? []).map((slot) => [slot.name.slice(score.length + 1), slot]))
