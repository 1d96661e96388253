import { cause, optionsOf } from '../values/possible.js'
import { instantText } from '../values/instant.js'
import { certain } from '../values/truth.js'
import { readsFindings } from '../facts/lists.js'
import { read, type Run } from '../facts/slot.js'
import type { ScoreDefinition } from '../facts/definition.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import type { ScoreReading } from './report.js'

/**
 * Every score that at least one recorded item speaks to, as a range while an item is missing. What was measured comes
 * before what is worked out after everything else.
 */
export function scoreReadings(compiled: CompiledRelease, run: Run): readonly ScoreReading[] {
  const { facts, release } = compiled
  const isLate = ({ id }: ScoreDefinition): boolean => {
    const total = facts.slots.get(`${id}.total`)
    return total !== undefined && readsFindings(total.lists)
  }
  const inOrder = release.scores.toSorted((a, b) => Number(isLate(a)) - Number(isLate(b)))
  return inOrder.flatMap((definition): ScoreReading[] => {
    const total = facts.slots.get(`${definition.id}.total`)
    const highest = facts.slots.get(`${definition.id}.highest`)
    const score = facts.scores.get(definition.id)
    if (total === undefined || highest === undefined || score === undefined) return []
    const value = read(total, run)
    const top = read(highest, run)
    const entries = total.entries(run)
    if (entries.length === 0 && value.low === 0 && value.high === score.most) return []
    const { old, lean } = agedOf(definition, value.causes)
    const band = facts.slots.get(`${definition.id}.band`)
    const bits = band === undefined ? 0 : read(band, run).could
    const newest = entries.reduce((latest, { from }) => Math.max(latest, from), -Infinity)
    const notes = notesOf(compiled, definition.id, run)
    return [
      Object.freeze({
        score: definition.id,
        title: definition.title,
        total: Object.freeze([lean ? value.leanLow : value.low, lean ? value.leanHigh : value.high] as const),
        highest: Object.freeze([lean ? top.leanLow : top.low, lean ? top.leanHigh : top.high] as const),
        ...(band === undefined || old
          ? {}
          : { band: Object.freeze(optionsOf(band.domain).filter((_name, i) => (bits & (1 << i)) !== 0)) }),
        ...(newest === -Infinity ? {} : { at: instantText(newest) }),
        ...(old ? { old: true as const } : {}),
        ...(notes.length === 0 ? {} : { notes: Object.freeze(notes) }),
      }),
    ]
  })
}

/**
 * A set of readings that is past its time is told as it was, and as old. A total that is added up from facts of many
 * ages is told with all that it may be, and as old only where nothing else keeps it open.
 */
function agedOf(
  { over }: ScoreDefinition,
  causes: number,
): { readonly old: boolean; readonly lean: boolean } {
  const aged = (causes & cause.old) !== 0
  const lean = aged && over !== undefined
  return { old: lean || (aged && (causes & cause.missing) === 0), lean }
}

function notesOf({ notes }: CompiledRelease, id: string, run: Run): readonly string[] {
  return (notes.get(id) ?? []).flatMap(({ when, say }) =>
    when === undefined || (when.truth(run) & certain) !== 0 ? [say] : [],
  )
}
