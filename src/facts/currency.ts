import { parseDuration } from '../values/duration.js'
import {
  cause,
  isNumeric,
  leanTo,
  leanWithin,
  setUnknown,
  type Domain,
  type Possible,
} from '../values/possible.js'
import type { CurrentFor, Figure, Old } from './definition.js'
import type { Entry } from './record-view.js'
import type { Scope } from './scope.js'
import type { Run } from './slot.js'
import { windowStart } from './window.js'

/**
 * What becomes of a value once it is too old. It can never settle a rule as not raised: could becomes the
 * whole domain. It may still raise, if the page says `old: raises`: then lean stays on the old value.
 */
export type Age = (value: Possible, domain: Domain, entries: readonly Pick<Entry, 'from'>[], run: Run) => void

type Banded = Exclude<CurrentFor, string | { readonly setting: string }>

const isBanded = (currentFor: CurrentFor): currentFor is Banded =>
  typeof currentFor === 'object' && 'upTo' in currentFor

export function currency(currentFor: CurrentFor | undefined, old: Old | undefined, scope: Scope): Age {
  if (currentFor === undefined) return () => undefined
  const limit = (written: Figure<string>): ReturnType<typeof windowStart> => {
    const text = scope.figure<string>(written)
    const duration = parseDuration(text)
    if (duration === undefined) scope.problem(`\`${text}\` is not a duration`)
    return windowStart(duration ?? { n: 0, unit: 'minutes' })
  }
  const bands = isBanded(currentFor)
    ? Object.entries(currentFor.upTo)
        .map(([edge, written]) => ({ edge: Number(edge), limit: limit(written) }))
        .sort((a, b) => a.edge - b.edge)
    : []
  const beyond = limit(isBanded(currentFor) ? currentFor.above : currentFor)
  const raisesFor = typeof old === 'object' ? limit(old.raises) : undefined
  const raises = old === 'raises' || raisesFor !== undefined

  return (value, domain, entries, run) => {
    // Of a range the shortest band counts: the value may be the one that ages fastest.
    let start = -Infinity
    for (const band of bands) {
      if (value.low <= band.edge) start = Math.max(start, band.limit(run).first)
      if (value.high <= band.edge) break
    }
    const top = bands.at(-1)
    if (top === undefined || value.high > top.edge) start = Math.max(start, beyond(run).first)
    if (entries.every(({ from }) => from >= start)) return
    const { low, high, could } = value
    const kept =
      raises && (raisesFor === undefined || entries.every(({ from }) => from >= raisesFor(run).first))
    setUnknown(value, domain, cause.old)
    if (!kept) return
    if (isNumeric(domain)) leanWithin(value, low, high)
    else leanTo(value, could)
  }
}
