import { cause } from '../values/possible.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import type { Ask } from '../facts/definition.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import { rankOf, type Within } from '../pages/within.js'
import { factValue } from './fact-value.js'
import { openFacts } from './open-facts.js'
import { publicName } from './reasons.js'
import type { Question } from './report.js'
import { askOf } from './say.js'
import type { Decide } from './truths.js'
import { soonest } from './urgency.js'

interface Waiting {
  readonly facts: Map<string, { readonly say: string; readonly slot: Slot }>
  readonly rules: string[]
  within: Within
}

/**
 * Few questions, each telling: a rule waits under the first group of people who can settle part of it, and
 * is named once. Rules that wait only for a medicine nobody recognises come together under one question.
 */
export class Questions {
  private readonly waiting = new Map<string, Waiting>()

  constructor(
    private readonly compiled: CompiledRelease,
    private readonly run: Run,
    private readonly decide: Decide,
  ) {}

  add(rule: CompiledRule, openCondition: CompiledRule['condition'] = rule.condition): void {
    const open = openFacts(openCondition, this.run)
    const asks = open.map((slot) => ({ slot, ask: askOf(this.compiled, slot), causes: read(slot, this.run).causes }))
    const onlyNames = asks.every(({ causes }) => (causes & ~cause.assumed) === cause.unrecognised)
    const group = onlyNames && asks.length > 0 ? unrecognised : this.firstGroup(asks)
    const within = soonest(rule, this.run, this.decide)
    const whenUndetermined = rule.rule.whenUndetermined?.within
    const known = this.waiting.get(group)
    const waiting: Waiting = known ?? { facts: new Map(), rules: [], within }
    if (known === undefined) this.waiting.set(group, waiting)
    waiting.rules.push(rule.rule.id)
    const soon = whenUndetermined !== undefined && rankOf(whenUndetermined) < rankOf(within) ? whenUndetermined : within
    if (rankOf(soon) < rankOf(waiting.within)) waiting.within = soon
    for (const { slot, ask } of asks) {
      if (onlyNames || this.keyOf(slot, ask) === group) waiting.facts.set(publicName(slot.name), { say: ask.say, slot })
    }
  }

  private firstGroup(asks: readonly { slot: Slot; ask: Ask }[]): string {
    const keys = asks.map(({ slot, ask }) => this.keyOf(slot, ask))
    return keys.reduce((first, key) => (this.orderOf(key) < this.orderOf(first) ? key : first), keys[0] ?? 'assessments')
  }

  /** Facts from a list that this app cannot see are one question of their own: nobody here can answer it. */
  private keyOf(slot: Slot, ask: Ask): string {
    return (read(slot, this.run).causes & cause.notVisible) !== 0 ? `${ask.group}${notVisible}` : ask.group
  }

  private orderOf(key: string): number {
    const { askGroups } = this.compiled.release.tables
    const group = key.replace(notVisible, '')
    const at = askGroups.findIndex((each) => each.group === group)
    return (at === -1 ? askGroups.length : at) + (key.endsWith(notVisible) ? askGroups.length : 0)
  }

  list(names: readonly string[]): readonly Question[] {
    const { askGroups } = this.compiled.release.tables
    return [...this.waiting]
      .sort(([a], [b]) => this.orderOf(a) - this.orderOf(b) || (a < b ? -1 : 1))
      .map(([key, { facts, rules, within }]) => {
        const group = key.replace(notVisible, '')
        const known = askGroups.find((each) => each.group === group)
        const hidden = key.endsWith(notVisible)
        return Object.freeze({
          group: hidden ? `${group}-not-visible` : key,
          title: key === unrecognised ? 'A medicine that is not recognised' : hidden ? `${known?.title ?? group}, not visible here` : (known?.title ?? group),
          refer: key === unrecognised ? 'pharmacist' : (known?.refer ?? 'senior-on-duty'),
          say:
            key === unrecognised
              ? `What is ${names.map((name) => `"${name}"`).join(', ')}? Ask the pharmacy.`
              : hidden
                ? `${known?.title ?? group} cannot be seen in this app. Look where they are kept, or ask.`
                : (known?.say ?? 'Find out what is missing.'),
          ask: Object.freeze(
            [...facts]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([fact, { say, slot }]) => Object.freeze({ fact, say, ...this.oldValue(slot) })),
          ),
          rules: Object.freeze(rules.toSorted()),
          within,
          ...(key === unrecognised ? { names } : {}),
        })
      })
      .sort((a, b) => rankOf(a.within) - rankOf(b.within))
  }

  private oldValue(slot: Slot): { old?: ReturnType<typeof factValue> } {
    const value = read(slot, this.run)
    if ((value.causes & cause.old) === 0 || value.leanLow !== value.leanHigh) return {}
    return slot.domain.kind === 'number' ? { old: value.leanLow } : {}
  }
}

const unrecognised = 'medicine-names'
const notVisible = '?'
