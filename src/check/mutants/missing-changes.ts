import { least, most, optionsOf, type Domain } from '../../values/possible.js'
import type { Comparison, Scalar } from '../../facts/condition.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { oneStep, stepBeside } from './one-step.js'
import { residentWithout } from './words.js'

/** What a fact is taken for while nobody knows it: the mistake that harms most quietly. */
export interface Taken {
  /** A number or length of time, `lowest` or `highest`, an option, or of a set a member that is in or out. */
  readonly value: Scalar
  readonly member?: boolean
}

/**
 * For each comparison its fact, not known, taken as one that meets it, and as one that does not. That a page takes
 * it so itself, by an assumption, is no mistake.
 */
export function missingChanges(
  comparisons: readonly Comparison[],
  about: About,
  assume: Readonly<Record<string, Scalar>> = {},
): readonly Change[] {
  const changes = new Map<string, Change>()
  for (const comparison of comparisons) {
    for (const met of [true, false]) {
      if (met && meets(assume[comparison.fact], comparison, about)) continue
      for (const taken of takenFor(comparison, met, about)) {
        const { fact } = comparison
        const shown =
          taken.member === undefined
            ? String(taken.value)
            : `${taken.member ? 'with' : 'without'} ${String(taken.value)}`
        changes.set(`${fact} ${shown}`, {
          family: 'missing',
          path: ['taken', fact],
          to: taken,
          says: `not known taken as ${met ? 'met' : 'not met'}: ${shown}`,
          missing: residentWithout(fact),
          fact,
        })
      }
    }
  }
  return [...changes.values()]
}

/** Whether an assumed value meets a comparison, as far as that is plain from the two. */
function meets(assumed: Scalar | undefined, { operator, value }: Comparison, about: About): boolean {
  if (assumed === undefined) return false
  const up = operator === 'greaterThan' || operator === 'greaterThanInclusive'
  if (assumed === 'never' || assumed === 'highest') return up
  if (assumed === 'lowest') return operator === 'lessThan' || operator === 'lessThanInclusive'
  const written = Array.isArray(value)
    ? (value as readonly Scalar[]).map(String)
    : [String(about.figure(value))]
  return written.includes(String(assumed)) === (operator === 'equal' || operator === 'in')
}

/** The value nearest to what meets a comparison, or to what does not. */
export function takenFor(
  { fact, operator, value }: Comparison,
  met: boolean,
  about: About,
): readonly Taken[] {
  const domain = about.domainOf(fact)
  if (domain === undefined) return []
  const written = Array.isArray(value) ? (value as readonly Scalar[]) : [about.figure(value) ?? '']
  const positive = !['notEqual', 'notIn', 'doesNotContain', 'containsNone'].includes(operator)
  switch (domain.kind) {
    case 'set':
      return written.slice(0, 1).map((member) => ({ value: member, member: positive === met }))
    case 'boolean':
    case 'choice': {
      const within = optionsOf(domain).find(
        (option) => written.map(String).includes(option) === (positive === met),
      )
      return within === undefined ? [] : [{ value: within }]
    }
    default:
      return numberFor(operator, written[0] ?? 0, met, domain)
  }
}

function numberFor(
  operator: Comparison['operator'],
  value: Scalar,
  met: boolean,
  domain: Domain,
): readonly Taken[] {
  const beside = oneStep(value, stepBeside(value, domain))
  const up = operator === 'greaterThan' || operator === 'greaterThanInclusive'
  const at =
    operator === 'equal' ||
    operator === 'in' ||
    operator === 'greaterThanInclusive' ||
    operator === 'lessThanInclusive'
  const isAt = at === met
  const side = isAt
    ? value
    : operator === 'equal' || operator === 'in' || up === met
      ? beside?.above
      : beside?.below
  if (side === undefined || (typeof side === 'number' && (side < least(domain) || side > most(domain))))
    return []
  return [{ value: side }]
}
