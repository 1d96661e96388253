import { minus, quotient } from '../../values/exact.js'
import { cause, setUnknown } from '../../values/possible.js'
import { parseDuration } from '../../values/duration.js'
import { beyondDoubt, no } from '../../values/truth.js'
import { newestOf, rangeOf } from '../newest.js'
import type { Figure } from '../definition.js'
import { readerOf } from '../reading.js'
import { compileSelection, entriesOf, namesOf } from '../selection.js'
import { windowStart } from '../window.js'
import { fromRecord, selecting, type Verb } from '../verb.js'

/**
 * `{ lossPercent: weight, within: 183 days, since: ..., reaching: 91 days }` - how much of the heaviest value
 * in the window the newest one has lost, in percent, exactly; a gain is 0.
 * Missing: with no earlier value in the window the loss is unknown, never 0. Unless a value reaches back at
 * least as far as `reaching`, the loss is "at least": a fast loss must not hide behind a short chart.
 */
export const lossPercent: Verb = {
  name: 'lossPercent',
  words: [...selecting, 'reaching', 'currentFor'],
  compile(selection, scope) {
    const name = namesOf(selection['lossPercent'])[0] ?? ''
    const found = scope.listed(name)
    const select = compileSelection(name, selection, scope)
    const read = readerOf(found?.list ?? '', found?.kind, 'value', scope)
    const limits = (written: Figure<string> | undefined): ReturnType<typeof windowStart> | undefined => {
      const duration = written === undefined ? undefined : parseDuration(scope.figure<string>(written))
      return duration === undefined ? undefined : windowStart(duration)
    }
    const reaching = limits(selection['reaching'] as Figure<string> | undefined)
    const current = limits(selection.currentFor as Figure<string> | undefined)
    const domain = { kind: 'number', least: 0, most: 100, step: 0.000001, unit: '%' } as const
    const derive = fromRecord(domain, (run, into) => {
      const selected = select(run)
      const { entries, causes } = selected
      const now = newestOf(selected, read, run, 0).entries
      const isSure = (i: number): boolean => ((selected.truths[i] ?? no) & beyondDoubt) !== 0
      const weights = entries.filter((entry) => entry.fields !== undefined && !read(entry, run).missing)
      const sure = entries.filter((entry, i) => isSure(i) && weights.includes(entry))
      const faulty = entries.some(({ fields }) => fields === undefined)
      const old = current !== undefined && !now.every(({ from }) => from >= current(run).first)
      if (sure.length < 2 || faulty || old) {
        return setUnknown(
          into,
          domain,
          causes | (faulty ? cause.faulty : sure.length < 2 ? cause.missing : cause.old),
        )
      }
      const latest = rangeOf(now, read, run)
      // The heaviest is at least the highest of all lower ends, and at most the highest upper end.
      const heaviest = Math.max(...sure.map((entry) => read(entry, run).low))
      const atMost = rangeOf(weights, read, run).high
      const reaches =
        reaching === undefined || sure.some((entry) => !now.includes(entry) && entry.to <= reaching(run).last)
      into.low = into.leanLow = loss(heaviest, latest.high)
      into.high = into.leanHigh = reaches ? loss(atMost, latest.low) : 100
      into.causes = into.low === into.high ? 0 : cause.partial
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

const loss = (before: number, now: number): number =>
  now >= before ? 0 : quotient([minus(before, now), 100], [before])
