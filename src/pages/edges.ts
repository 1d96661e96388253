import { minus, plus } from '../values/exact.js'
import { durationText, parseDuration } from '../values/duration.js'
import type { Domain } from '../values/possible.js'
import type { Scalar } from '../facts/condition.js'
import type { Cells } from './rows.js'

const alone = /^\{(justBelow|justAbove) ([A-Za-z][A-Za-z0-9]*)\}$/
const anywhere = /\{(justBelow|justAbove) ([A-Za-z][A-Za-z0-9]*)\}/g

/** `{justBelow limit}` as a value: one step of the fact beside the cell. Anything else as it is. */
export function edgeOf(value: Scalar, cells: Cells | undefined, domain: Domain | undefined): Scalar {
  const [, side, column] = typeof value === 'string' ? (alone.exec(value) ?? []) : []
  const cell = column === undefined ? undefined : cells?.get(column)
  if (side === undefined || (typeof cell !== 'number' && typeof cell !== 'string')) return value
  return beside(cell, side === 'justAbove', domain?.kind === 'number' ? domain.step : undefined) ?? value
}

/** The same anywhere in a text, as in `{justAbove limit} ago`. */
export function edgesIn(text: string, cells: Cells, step: number | undefined): Scalar {
  const found = alone.exec(text)
  if (found !== null) {
    const cell = cells.get(found[2] ?? '')
    return (
      (typeof cell === 'number' || typeof cell === 'string'
        ? beside(cell, found[1] === 'justAbove', step)
        : undefined) ?? text
    )
  }
  return text.replace(anywhere, (whole, side: string, column: string) => {
    const cell = cells.get(column)
    const near =
      typeof cell === 'number' || typeof cell === 'string'
        ? beside(cell, side === 'justAbove', step)
        : undefined
    return near === undefined ? whole : String(near)
  })
}

/** A length of time goes by days, or by minutes; months and years by their own unit, since their days differ. */
function beside(cell: number | string, above: boolean, step: number | undefined): Scalar | undefined {
  if (typeof cell === 'number') return above ? plus(cell, step ?? 1) : minus(cell, step ?? 1)
  const duration = parseDuration(cell)
  if (duration === undefined) return undefined
  const by = above ? 1 : -1
  switch (duration.unit) {
    case 'weeks':
      return durationText({ n: 7 * duration.n + by, unit: 'days' })
    case 'hours':
      return durationText({ n: 60 * duration.n + by, unit: 'minutes' })
    default:
      return durationText({ n: duration.n + by, unit: duration.unit })
  }
}
