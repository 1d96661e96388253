import { parseDay, type Day } from '../values/day.js'
import { parseDuration } from '../values/duration.js'
import { endOfDay } from '../values/london.js'
import type { FactDefinition } from '../facts/definition.js'
import { isNumeric } from '../values/possible.js'
import { maybe, no, type Truth, yes } from '../values/truth.js'
import { presenceIn } from '../facts/presence.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import type { Measure } from '../pages/measure.js'
import { compileCondition, type CompiledCondition } from './decision.js'
import { asItIs, type FactCompiler, type Problem } from './facts.js'

/** A measure made ready to be asked of one resident after the other. */
export interface CompiledMeasure {
  readonly measure: Measure
  readonly effectiveFrom: Day
  /** How many London days one period has. */
  readonly days: number
  readonly enough: { readonly residentYears: number; readonly periods: number }
  readonly among: CompiledCondition | undefined
  readonly have: CompiledCondition | undefined
  /** What is added up, or averaged. */
  readonly number: Slot | undefined
  readonly over: Slot | undefined
  readonly beside: readonly Slot[]
  readonly presence: ReturnType<typeof presenceIn>
}

export function compileMeasure(
  measure: Measure,
  facts: FactCompiler,
  problems: Problem[],
  as: (name: string, base: Slot) => Slot = asItIs,
): CompiledMeasure {
  const own = new Map((measure.facts ?? []).map((fact): [string, FactDefinition] => [fact.name, fact]))
  const where = `${measure.id}.v${String(measure.version)}`
  const scope = facts.scopeFor(where, own, as)
  const { figure, enough, beside = [] } = measure
  const numberOf = (name: string): Slot => {
    const slot = scope.slot(name)
    if (!isNumeric(slot.domain)) scope.problem(`\`${name}\` is not a number`)
    return slot
  }
  const period = scope.figure(measure.period)
  const length = parseDuration(period)
  if (length?.unit !== 'days' && length?.unit !== 'weeks')
    problems.push({ where, message: `its period has to be of days or weeks, not \`${period}\`` })
  return {
    measure,
    effectiveFrom: parseDay(measure.effectiveFrom) ?? NaN,
    days: (length?.n ?? 1) * (length?.unit === 'weeks' ? 7 : 1),
    enough: {
      residentYears: scope.figure(enough.residentYears),
      periods: scope.figure(enough.periods),
    },
    among: figure.among === undefined ? undefined : compileCondition(figure.among, scope),
    have: figure.of === 'share' ? compileCondition(figure.have, scope) : undefined,
    number:
      figure.of === 'rate' ? numberOf(figure.sum) : figure.of === 'share' ? undefined : numberOf(figure.fact),
    over: figure.of === 'rate' ? numberOf(figure.over) : undefined,
    beside: beside.map(numberOf),
    presence: presenceIn(scope),
  }
}

/** From the least to the most that something can be. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** What one resident brings to a measure: all that the data allow, leaning nowhere. */
export interface Contribution {
  /** Whether the resident counts at all. */
  readonly among: Truth
  /** Of a share. */
  readonly has: Truth
  readonly number: Range
  readonly over: Range
  readonly beside: readonly Range[]
}

/** Whether a resident had come by the end of a period, the day before `asOf`; hand-written facts are of one who had. */
export function comeBy({ presence }: CompiledMeasure, run: Run | undefined, asOfDay: Day): Truth {
  if (run === undefined) return maybe
  return run.record === undefined ? yes : presence(run).hadCome(endOfDay(asOfDay - 1))
}

/**
 * Who had not come by the end of the period counts in no measure. Of a resident of whom there are two records, or
 * none that can be used, nothing is known.
 */
export function contributionOf(
  measure: CompiledMeasure,
  run: Run | undefined,
  come: Truth = comeBy(measure, run, run?.asOfDay ?? NaN),
): Contribution {
  const { among, have, number, over, beside } = measure
  return {
    among: come & (among === undefined ? yes : run === undefined ? maybe : among.truth(run)),
    has: have === undefined ? no : run === undefined ? maybe : have.truth(run),
    number: rangeOf(number, run),
    over: rangeOf(over, run),
    beside: beside.map((slot) => rangeOf(slot, run)),
  }
}

const nothing: Range = { low: 0, high: 0 }

function rangeOf(slot: Slot | undefined, run: Run | undefined): Range {
  if (slot === undefined) return nothing
  if (run !== undefined) {
    const { low, high } = read(slot, run)
    return { low, high }
  }
  const { domain } = slot
  return domain.kind === 'number' ? { low: domain.least, high: domain.most } : { low: 0, high: Infinity }
}
