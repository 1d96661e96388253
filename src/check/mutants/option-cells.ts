import { optionsOf, Possible, setTruths, type Domain } from '../../values/possible.js'
import { certain, leanPossible, maybe, possible, yes } from '../../values/truth.js'
import type { Comparison } from '../../facts/condition.js'
import { chosen, type Cell } from './cell.js'

/** Options that no comparison tells from another are one case. */
export function optionCells(domain: Domain, comparisons: readonly Comparison[]): readonly Cell[] {
  const named = comparisons.map(({ value }) => [value].flat().map(String))
  const groups = new Map<string, Cell>()
  for (const [i, option] of optionsOf(domain).entries()) {
    const key = named.map((names) => names.includes(option)).join()
    if (!groups.has(key))
      groups.set(key, {
        value: chosen(1 << i, 1 << i),
        box: domain.kind === 'boolean' ? option === 'true' : option,
        settled: true,
      })
  }
  return [...groups.values()]
}

/** Members that are always named together are one: the first of them stands for all. */
export function memberCells(
  domain: Extract<Domain, { kind: 'set' }>,
  comparisons: readonly Comparison[],
): readonly Cell[] {
  const named = comparisons.map(({ value }) => [value].flat().map(String))
  const members = [...new Set(named.flat())].toReversed()
  const atoms = [
    ...new Map(
      members.map((member) => [named.map((names) => names.includes(member)).join(), member]),
    ).values(),
  ].toReversed()
  let cells: readonly (readonly [string, number][])[] = [[]]
  for (const atom of atoms)
    cells = cells.flatMap((cell) =>
      [0, yes, maybe, leantIn, leantOut].map((truth): readonly [string, number][] => [
        ...cell,
        [atom, truth],
      ]),
    )
  return [...cells.map((members) => memberCell(domain.of, members))].sort(
    (a, b) => Number(b.settled) - Number(a.settled),
  )
}

/** Counted although part of it is not recorded, or from an old entry; or the other way round. */
const leantIn = possible | certain | leanPossible
const leantOut = possible

function memberCell(of: readonly string[], members: readonly (readonly [string, number])[]): Cell {
  const value = new Possible()
  const truths = setTruths(value, of.length)
  for (const [member, truth] of members) truths[of.indexOf(member)] = truth
  const held = members.filter(([, truth]) => truth === yes).map(([member]) => member)
  const open = members.filter(([, truth]) => truth === maybe).map(([member]) => member)
  const sayable = !members.some(([, truth]) => truth === leantIn || truth === leantOut)
  return {
    value,
    box: !sayable ? undefined : open.length === 0 ? held : { in: held, maybe: open },
    settled: sayable && open.length === 0,
  }
}
