import fc from 'fast-check'
import { kindOf } from '../../src/record/source.js'
import { choicesIn, type EntryShape } from './monotone-directions.js'

/** Two rungs of a ladder, the better one first. */
export const rungs = (ladder: readonly unknown[]): fc.Arbitrary<readonly [unknown, unknown]> =>
  fc
    .tuple(fc.nat(ladder.length - 2), fc.nat(ladder.length - 2))
    .map(([a, b]) => [ladder[Math.min(a, b)], ladder[Math.max(a, b) + 1]])

/** One entry of the shape: mostly of this hour, else as long ago as a rule asks about. */
export function anyEntry(shape: EntryShape, telling: readonly unknown[]): fc.Arbitrary<EntryShape> {
  const fields = Object.entries(shape).map(([name, value]): [string, fc.Arbitrary<unknown>] => [
    name,
    fc.constantFrom(...choicesIn(name, value)),
  ])
  const at: [string, fc.Arbitrary<unknown>][] =
    'at' in shape || shape.list === 'resident' || kindOf(shape.list, shape.kind)?.undated === true
      ? []
      : [['at', anyTime(telling)]]
  return fc.record(Object.fromEntries([...at, ...fields])) as fc.Arbitrary<EntryShape>
}

/** So many minutes ago; whole days as days, since a page writes no more than a few digits. */
const minutesAgo = (n: number): string => {
  const [many, unit] = n > 0 && n % 1440 === 0 ? [n / 1440, 'day'] : [n, 'minute']
  return `${String(many)} ${unit}${many === 1 ? '' : 's'} ago`
}
const recent = fc.nat(60).map(minutesAgo)

const anyTime = (telling: readonly unknown[]): fc.Arbitrary<unknown> =>
  telling.length === 0
    ? recent
    : fc.oneof({ weight: 3, arbitrary: recent }, { weight: 1, arbitrary: fc.constantFrom(...telling) })

/** Two moments, the newer one first, at an edge of a window and beside it. */
export function anyTwoTimes(telling: readonly unknown[]): fc.Arbitrary<readonly [string, string]> {
  const minutes = [...new Set(telling.map(minutesIn))].sort((a, b) => a - b)
  const anyMinute = fc.oneof(
    fc.nat(24 * 60),
    fc.nat(600 * 24 * 60),
    ...(minutes.length === 0 ? [] : [fc.constantFrom(...minutes)]),
  )
  return fc
    .tuple(anyMinute, anyMinute)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => [minutesAgo(Math.min(a, b)), minutesAgo(Math.max(a, b))])
}

const unitMinutes: Readonly<Record<string, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 7 * 1440,
  month: 30 * 1440,
  year: 365 * 1440,
}

function minutesIn(ago: unknown): number {
  const [, n = '0', unit = 'minute'] = /^(\d+) (\w+?)s? ago$/.exec(String(ago)) ?? []
  return Number(n) * (unitMinutes[unit] ?? 1)
}

/** Two numbers of a span, the better one first: neighbours at an edge, any two, or two ranges. */
export function anyTwoNumbers(
  { list, kind }: EntryShape,
  field: string,
  [best, worst]: readonly [number, number],
  telling: readonly unknown[],
): fc.Arbitrary<readonly [unknown, unknown]> {
  const declared = kindOf(list, kind)?.fields[field]
  const step = list === 'instruments' && worst > 1 ? 1 : declared?.type === 'number' ? declared.step : 1
  const count = Math.round(Math.abs(worst - best) / step)
  const towards = worst > best ? 1 : -1
  const grid = (n: number): number => Number((best + towards * n * step).toFixed(6))
  const edges = telling.flatMap((value) => {
    const n = typeof value === 'number' ? Math.round(((value - best) * towards) / step) : -1
    return [n, n + 1].filter((each) => each >= 0 && each <= count)
  })
  const any = fc.oneof(fc.nat(count), ...(edges.length === 0 ? [] : [fc.constantFrom(...edges)]))
  const exact = fc.oneof(
    fc.tuple(any, any).filter(([a, b]) => a !== b),
    any.filter((n) => n < count).map((n): [number, number] => [n, n + 1]),
  )
  const two = exact.map(([a, b]): [unknown, unknown] => [grid(Math.min(a, b)), grid(Math.max(a, b))])
  const ranges = fc.tuple(exact, exact).map((ends): [unknown, unknown] => {
    const [first = 0, second = 0, third = 0, last = 0] = ends.flat().sort((a, b) => a - b)
    const range = (a: number, b: number): unknown => ({
      atLeast: Math.min(grid(a), grid(b)),
      atMost: Math.max(grid(a), grid(b)),
    })
    return [range(first, third), range(second, last)]
  })
  return fc.oneof({ weight: 4, arbitrary: two }, { weight: 1, arbitrary: ranges })
}
