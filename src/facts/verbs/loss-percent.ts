import { minus, quotient } from '../../values/exact.js'
import { cause, setUnknown } from '../../values/possible.js'
import { parseDuration } from '../../values/duration.js'
import { sourceOf } from '../../record/source.js'
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
    const found = sourceOf(name)
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
      const { entries, causes } = select(run)
      const weights = entries.filter((entry) => entry.fields !== undefined && !read(entry, run).missing)
      const [now, ...before] = weights
      const faulty = entries.some(({ fields }) => fields === undefined)
      if (now === undefined || before.length === 0 || faulty || (current !== undefined && now.from < current(run).first)) {
        return setUnknown(into, domain, causes | (faulty ? cause.faulty : now !== undefined && before.length > 0 ? cause.old : cause.missing))
      }
      const latest = { ...read(now, run) }
      let heaviest = 0
      let atMost = 0
      for (const entry of weights) {
        const { low, high } = read(entry, run)
        heaviest = Math.max(heaviest, low)
        atMost = Math.max(atMost, high)
      }
      const reaches = reaching === undefined || before.some((entry) => entry.to <= reaching(run).last)
      into.low = into.leanLow = loss(heaviest, latest.high)
      into.high = into.leanHigh = reaches ? loss(atMost, latest.low) : 100
      into.causes = into.low === into.high ? 0 : cause.partial
    })
    return { domain, derive, entries: entriesOf(select) }
  },
}

const loss = (before: number, now: number): number => (now >= before ? 0 : quotient([minus(before, now), 100], [before]))
