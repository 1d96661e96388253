import { isNumeric, type Domain } from '../../values/possible.js'
import { parseDay } from '../../values/day.js'
import { daysIn, isClockDuration, minutesIn, parseDuration } from '../../values/duration.js'
import { minus, plus } from '../../values/exact.js'
import type { Scalar } from '../../facts/condition.js'
import type { WrittenLine } from '../../pages/schema/score-page.js'
import type { Path } from '../../pages/written.js'
import type { Check, Fault } from '../check.js'
import { conditionsIn, everyCondition, namesFor } from '../conditions.js'
import type { CheckContext } from '../context.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'
import { stepOf } from '../steps.js'
import type { PagePart } from '../../pages/page.js'

const examples = (name: string, count: number): string => `
examples:
  - name: a fourth fall
    given: { fallsInLast12Months: 4 }
    expect: raised
  - name: ${name}
    given: { fallsInLast12Months: ${count} }
    expect: not-raised
  - name: nobody kept a log
    given: {}
    expect: undetermined
`

export const edgeWithoutExamples: Check = {
  id: 'edge-without-examples',
  severity: 'error',
  says: 'A limit has no example right on it, or none one step to the other side. A slip of one (at least four for more than four) would then go unnoticed, and it is the commonest slip there is.',
  help: 'add an example on each side of the limit, one step apart',
  bad: falls(
    `conditions: { fact: fallsInLast12Months, operator: greaterThanInclusive, value: ▸{ setting: manyFalls } }${examples('a second fall', 2)}`,
  ),
  good: falls(examples('a third fall', 3)),
  find: (context) =>
    context.compiled === undefined
      ? []
      : context.soundParts.flatMap((part) => [
          ...comparisonEdges(context, part),
          ...scoreEdges(context, part),
        ]),
}

function comparisonEdges(context: CheckContext, part: PagePart): readonly Fault[] {
  if (part.sort !== 'rule' && part.sort !== 'handling') return []
  const nameOf = namesFor(part)
  return [...everyCondition(conditionsIn(part))].flatMap(({ path, written }) => {
    if (
      typeof written === 'string' ||
      written.fact === undefined ||
      written.operator === undefined ||
      written.value === undefined
    )
      return []
    const domain = context.domainOf(nameOf(written.fact))
    if (domain === undefined || !isNumeric(domain) || Array.isArray(written.value)) return []
    const limit = limitOf(context, written.value as Scalar | { setting: string }, domain)
    // `never` has nothing beyond it, and between two ratios lies another.
    if (limit === undefined || (domain.kind === 'number' && domain.step <= finest)) return []
    const sides = sidesOf(written.operator, limit.at, stepOf(context, nameOf(written.fact)) ?? 1)
    return told(context, part, [...path, 'value'], written.fact, sides, {
      unit: unitOf(domain),
      slack: limit.slack,
    })
  })
}

/** Each edge of a line of points: the value on it, and the next one. */
function scoreEdges(context: CheckContext, part: PagePart): readonly Fault[] {
  if (part.sort !== 'score') return []
  return Object.entries(part.content.points).flatMap(([fact, line]) => {
    const domain = context.domainOf(fact)
    return domain?.kind === 'number' ? lineEdges(context, part, ['points', fact], fact, line, domain) : []
  })
}

function lineEdges(
  context: CheckContext,
  part: PagePart,
  path: Path,
  fact: string,
  line: WrittenLine,
  domain: Extract<Domain, { kind: 'number' }>,
): readonly Fault[] {
  const own = (['upTo', 'below'] as const).flatMap((word) =>
    Object.keys(line[word] ?? {}).flatMap((edge) => {
      const sides: readonly [number, number] =
        word === 'upTo'
          ? [Number(edge), plus(Number(edge), domain.step)]
          : [minus(Number(edge), domain.step), Number(edge)]
      return told(context, part, [...path, word, edge], fact, sides, exactly, 'key')
    }),
  )
  const columns =
    line.choose === undefined
      ? []
      : Object.keys(line).filter((word) => typeof line[word] === 'object' && word !== 'choose')
  return [
    ...own,
    ...columns.flatMap((column) =>
      lineEdges(context, part, [...path, column], fact, line[column] as WrittenLine, domain),
    ),
  ]
}

interface Near {
  readonly unit: string
  /** How far beyond a side an example may lie: months and years are not all as long as each other. */
  readonly slack: number
}

const exactly: Near = { unit: '', slack: 0 }

function told(
  context: CheckContext,
  part: PagePart,
  path: Path,
  fact: string,
  [low, high]: readonly [number, number],
  { unit, slack }: Near,
  at: 'key' | 'value' = 'value',
): readonly Fault[] {
  const seen = (context.tried.get(part.name) ?? []).flatMap(({ values }) => values.get(fact) ?? [])
  const hasLow = seen.some((value) => value <= low + finest && value >= low - slack - finest)
  const hasHigh = seen.some((value) => value >= high - finest && value <= high + slack + finest)
  if (hasLow && hasHigh) return []
  const words = [...new Set([...(hasLow ? [] : [low]), ...(hasHigh ? [] : [high])])]
    .map((side) => `${String(side)}${unit}`)
    .join(' or ')
  return [
    faultAt(
      part,
      path,
      {
        message: `no example has \`${fact}\` at ${words}`,
        help: `add an example with \`${fact}\` at ${words}`,
        seen: fact,
      },
      at,
    ),
  ]
}

const finest = 1e-6

/** The last value on this side of the limit and the first one beyond it. */
function sidesOf(operator: string, limit: number, step: number): readonly [number, number] {
  const below = operator === 'greaterThanInclusive' || operator === 'lessThan'
  return operator.startsWith('greater') || operator.startsWith('less')
    ? below
      ? [minus(limit, step), limit]
      : [limit, plus(limit, step)]
    : [limit, limit]
}

function limitOf(
  { definitions }: CheckContext,
  value: Scalar | { readonly setting: string },
  domain: Domain,
): { readonly at: number; readonly slack: number } | undefined {
  const written =
    typeof value === 'object'
      ? definitions.settings.find(({ name }) => name === value.setting)?.setting.value
      : value
  if (domain.kind === 'number') return typeof written === 'number' ? { at: written, slack: 0 } : undefined
  const duration = typeof written === 'string' ? parseDuration(written) : undefined
  if (duration === undefined) return undefined
  if (isClockDuration(duration)) return { at: minutesIn(duration), slack: 0 }
  const at = daysIn(duration, parseDay('2026-12-01') ?? 0)
  return at === undefined
    ? undefined
    : {
        at,
        slack:
          duration.unit === 'months' || duration.unit === 'years'
            ? 31
            : duration.unit === 'working days'
              ? 4
              : 0,
      }
}

const unitOf = (domain: Domain): string => (domain.kind === 'elapsed' ? ` ${domain.in}` : '')
