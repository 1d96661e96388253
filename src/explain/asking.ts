import { cause } from '../values/possible.js'
import { standingOf, type Standing } from '../facts/standing.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import type { AskGroup } from '../pages/rule.js'
import { sooner, type Within } from '../pages/within.js'
import { leavesOf, openSlots } from './open-facts.js'
import type { Asked } from './report.js'
import { askedOf, askOf } from './say.js'
import type { Decide } from './truths.js'
import { soonest } from './urgency.js'

/** Where an undetermined rule waits, for which facts, and the soonest it might need acting on. */
export interface Waits {
  readonly place: number
  readonly facts: readonly Slot[]
  readonly within: Within
}

/**
 * Who can answer for a release's facts. A place is a group of the ask table; then the same groups for what is
 * not visible here; then the names that nobody recognises.
 */
export class Asking {
  readonly groups: readonly AskGroup[]
  readonly names: number
  private readonly hidden: readonly number[]
  private readonly known = new Map<Slot, { readonly group: number; readonly asked: Asked }>()
  /** Of rules that find nothing to read in a record: where its lists stand alike they wait alike. */
  private readonly quiet = new Map<CompiledRule, { readonly standing: Standing; readonly waits: Waits }>()

  constructor(private readonly compiled: CompiledRelease) {
    const { askGroups } = compiled.release.tables
    this.groups = askGroups
    this.names = 2 * askGroups.length
    this.hidden = askGroups.map(
      (group) => askGroups.length + askGroups.findIndex(({ refer }) => refer === group.refer),
    )
  }

  private about(slot: Slot): { readonly group: number; readonly asked: Asked } {
    let about = this.known.get(slot)
    if (about === undefined) {
      const { group } = askOf(this.compiled, slot)
      const at = this.groups.findIndex((each) => each.group === group)
      about = { group: at === -1 ? this.groups.length - 1 : at, asked: askedOf(this.compiled, slot) }
      this.known.set(slot, about)
    }
    return about
  }

  groupOf(slot: Slot): number {
    return this.about(slot).group
  }

  askedOf(slot: Slot): Asked {
    return this.about(slot).asked
  }

  /** Who is asked for a fact. What this app cannot see is a question of its own: nobody here can answer it. */
  private placeOf(slot: Slot, run: Run): number {
    const causes = read(slot, run).causes & ~cause.assumed
    if (causes === cause.unrecognised) return this.names
    const group = this.groupOf(slot)
    return (causes & cause.notVisible) === 0 ? group : (this.hidden[group] ?? group)
  }

  /** A rule waits under the first group of people who can settle part of it. */
  waitsOf(rule: CompiledRule, run: Run, decide: Decide): Waits {
    const standing = run.record === undefined ? undefined : standingOf(rule.lists, run.record)
    if (standing === undefined) return this.find(rule, run, decide)
    const known = this.quiet.get(rule)
    if (known?.standing === standing) return known.waits
    const waits = this.find(rule, run, decide)
    this.quiet.set(rule, { standing, waits })
    return waits
  }

  private find(rule: CompiledRule, run: Run, decide: Decide): Waits {
    let place = this.names
    const facts: Slot[] = []
    for (const slot of openSlots(rule.condition, run)) {
      for (const leaf of leavesOf(slot, run)) {
        const here = this.placeOf(leaf, run)
        if (here > place) continue
        if (here < place) facts.length = 0
        place = here
        facts.push(leaf)
      }
    }
    return { place, facts, within: soonestOf(rule, run, decide) }
  }
}

function soonestOf(rule: CompiledRule, run: Run, decide: Decide): Within {
  const within = soonest(rule, run, decide)
  const asked = rule.rule.whenUndetermined?.within
  return asked === undefined ? within : sooner(within, asked)
}
