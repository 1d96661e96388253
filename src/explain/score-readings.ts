import { cause, optionsOf } from '../values/possible.js'
import { instantText } from '../values/instant.js'
import { certain } from '../values/truth.js'
import { read, type Run } from '../facts/slot.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import type { ScoreReading } from './report.js'

/** Every score that at least one recorded item speaks to, as a range while an item is missing. */
export function scoreReadings(compiled: CompiledRelease, run: Run): readonly ScoreReading[] {
  const { facts, release } = compiled
  return release.scores.flatMap((definition): ScoreReading[] => {
    const total = facts.slots.get(`${definition.id}.total`)
    const highest = facts.slots.get(`${definition.id}.highest`)
    const score = facts.scores.get(definition.id)
    if (total === undefined || highest === undefined || score === undefined) return []
    const value = read(total, run)
    const top = read(highest, run)
    const entries = total.entries(run)
    const spoken =
      entries.length > 0 || (value.low !== 0 && value.low === value.high) || value.high < score.most
    if (!spoken) return []
    const old = (value.causes & cause.old) !== 0
    const band = facts.slots.get(`${definition.id}.band`)
    const bits = band === undefined ? 0 : read(band, run).could
    const newest = entries.reduce((latest, { from }) => Math.max(latest, from), -Infinity)
    const notes = notesOf(compiled, definition.id, run)
    return [
      Object.freeze({
        score: definition.id,
        title: definition.title,
        total: Object.freeze([old ? value.leanLow : value.low, old ? value.leanHigh : value.high] as const),
        highest: Object.freeze([old ? top.leanLow : top.low, old ? top.leanHigh : top.high] as const),
        ...(band === undefined || old
          ? {}
          : { band: Object.freeze(optionsOf(band.domain).filter((_name, i) => (bits & (1 << i)) !== 0)) }),
        ...(newest === -Infinity ? {} : { at: instantText(newest) }),
        ...(old ? { old: true as const } : {}),
        ...(notes.length === 0 ? {} : { notes }),
      }),
    ]
  })
}

function notesOf({ notes }: CompiledRelease, id: string, run: Run): readonly string[] {
  return (notes.get(id) ?? []).flatMap(({ when, say }) => ((when.truth(run) & certain) === 0 ? [] : [say]))
}
