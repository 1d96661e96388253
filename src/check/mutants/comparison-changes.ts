import { opposite, type Operator } from '../../values/compare.js'
import { optionsOf } from '../../values/possible.js'
import type { Comparison, Scalar } from '../../facts/condition.js'
import type { Path } from '../../pages/written.js'
import type { About } from './about.js'
import { edgeAt, type Change, type Edge } from './change.js'
import { justLonger, oneStep, otherUnit, stepBeside } from './one-step.js'
import { factWords, listed, operatorWords, residentWith } from './words.js'

const neighbour: Partial<Record<Operator, Operator>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
}

/** The small mistakes in one comparison: its threshold, its operator, its values, and its opposite. */
export function comparisonChanges(comparison: Comparison, path: Path, about: About): readonly Change[] {
  const { fact, operator, value } = comparison
  const says = (written: Operator, what: unknown): string =>
    `${factWords(fact)} ${operatorWords[written]} ${listed(what)}`
  const seen = Array.isArray(value) ? value : (about.figure(value) ?? '')
  const now = says(operator, seen)
  const change = (
    family: Change['family'],
    key: string,
    to: unknown,
    then: string,
    missing: string,
  ): Change => ({
    family,
    path: [...path, key],
    to,
    says: `"${now}" read as "${then}"`,
    missing,
    fact,
  })
  const domain = about.domainOf(fact)
  const numeric = domain?.kind === 'number' || domain?.kind === 'elapsed'
  const changes: Change[] = []
  if (numeric && !Array.isArray(value))
    changes.push(...numberChanges(comparison, seen as Scalar, path, about, now))
  if (Array.isArray(value) && value.length > 1) {
    for (const [i, member] of (value as readonly Scalar[]).entries()) {
      const rest = value.toSpliced(i, 1) as readonly Scalar[]
      const missing =
        domain?.kind === 'set'
          ? `a resident with ${String(member)} alone, of all that is listed`
          : residentWith(fact, member, undefined)
      changes.push(change('value', 'value', rest, says(operator, rest), missing))
    }
  }
  if (domain?.kind === 'choice' && !Array.isArray(value)) {
    const options = optionsOf(domain)
    const written = typeof value === 'object' ? '' : String(value)
    const other = options[(options.indexOf(written) + 1) % options.length]
    if (other !== undefined && other !== value) {
      changes.push(
        change('value', 'value', other, says(operator, other), residentWith(fact, written, undefined)),
      )
    }
  }
  const not = opposite[operator]
  changes.push(
    change('comparison', 'operator', not, says(not, seen), `a resident for whom this alone decides: ${now}`),
  )
  return changes
}

function numberChanges(
  { fact, operator }: Comparison,
  value: Scalar,
  path: Path,
  about: About,
  now: string,
): readonly Change[] {
  const domain = about.domainOf(fact)
  const definition = about.definitionOf(fact)
  const step = stepBeside(value, domain)
  const beside = oneStep(value, step)
  const changes: Change[] = []
  const add = (family: Change['family'], key: string, to: Scalar, at: Scalar, side?: Edge['side']): void => {
    const then =
      key === 'operator'
        ? `${operatorWords[to as Operator]} ${String(value)}`
        : `${operatorWords[operator]} ${String(to)}`
    changes.push({
      family,
      path: [...path, key],
      to,
      says: `"${now}" read as "${factWords(fact)} ${then}"`,
      missing: residentWith(fact, at, definition),
      fact,
      ...(side !== undefined && edgeAt(path, side)),
    })
  }
  // At least 2 and at least 3 part at exactly 2; at least 2 and at least 1 part at exactly 1.
  const countsIn = operator === 'greaterThanInclusive' || operator === 'lessThan'
  if (beside !== undefined) {
    const { below, above } = beside
    const just = typeof value === 'string' ? justLonger(value) : above
    add('threshold', 'value', above, countsIn ? value : just, 'above')
    if (below !== undefined) add('threshold', 'value', below, countsIn ? below : value, 'below')
  }
  const unit = otherUnit(value)
  if (unit !== undefined && suits(unit, domain)) add('unit', 'value', unit, value)
  const swapped = neighbour[operator]
  if (swapped !== undefined && value !== 'never') add('operator', 'operator', swapped, value)
  return changes
}

/** Minutes and hours compare instants; days, weeks, months and years compare London days. */
const suits = (duration: string, domain: ReturnType<About['domainOf']>): boolean =>
  domain?.kind === 'elapsed' && (domain.in === 'minutes') === /minute|hour/.test(duration)
