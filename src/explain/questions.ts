import { cause } from '../values/possible.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import { rankOf, type Within } from '../pages/within.js'
import { leavesOf, openSlots, type LeafMemory } from './open-facts.js'
import { publicName } from './reasons.js'
import type { FactValue, Question } from './report.js'
import { askOf } from './say.js'
import type { Decide } from './truths.js'
import { soonest } from './urgency.js'

interface Waiting {
  readonly facts: Set<Slot>
  readonly rules: string[]
  within: Within
}

/**
 * Few questions, each telling: a rule waits under the first group of people who can settle part of it, and
 * is named once. Rules that wait only for a name nobody recognises come together under one question.
 */
export class Questions {
  /** By place: the groups of the ask table, then those same groups where a list is not visible, then names. */
  private readonly waiting = new Map<number, Waiting>()
  private readonly leaves: LeafMemory = new Map()
  private readonly places = new Map<Slot, number>()
  private readonly groups: CompiledRelease['release']['tables']['askGroups']

  constructor(
    private readonly compiled: CompiledRelease,
    private readonly run: Run,
    private readonly decide: Decide,
  ) {
    this.groups = compiled.release.tables.askGroups
  }

  add(rule: CompiledRule): void {
    const slots = openSlots(rule.condition, this.run)
    let first = this.names
    for (const slot of slots) {
      for (const leaf of leavesOf(slot, this.run, this.leaves)) first = Math.min(first, this.placeOf(leaf))
    }
    const within = this.soonestOf(rule)
    let waiting = this.waiting.get(first)
    if (waiting === undefined) this.waiting.set(first, (waiting = { facts: new Set(), rules: [], within }))
    waiting.rules.push(rule.rule.id)
    if (rankOf(within) < rankOf(waiting.within)) waiting.within = within
    for (const slot of slots) {
      for (const leaf of leavesOf(slot, this.run, this.leaves)) if (this.placeOf(leaf) === first) waiting.facts.add(leaf)
    }
  }

  private soonestOf(rule: CompiledRule): Within {
    const within = soonest(rule, this.run, this.decide)
    const asked = rule.rule.whenUndetermined?.within
    return asked !== undefined && rankOf(asked) < rankOf(within) ? asked : within
  }

  private get names(): number {
    return 2 * this.groups.length
  }

  /** Who is asked for a fact. What this app cannot see is a question of its own: nobody here can answer it. */
  private placeOf(slot: Slot): number {
    let place = this.places.get(slot)
    if (place === undefined) {
      const causes = read(slot, this.run).causes & ~cause.assumed
      const { group } = askOf(this.compiled, slot)
      const at = this.groups.findIndex((each) => each.group === group)
      const known = at === -1 ? this.groups.length - 1 : at
      place = causes === cause.unrecognised ? this.names : (causes & cause.notVisible) === 0 ? known : known + this.groups.length
      this.places.set(slot, place)
    }
    return place
  }

  list(names: readonly string[]): readonly Question[] {
    return [...this.waiting]
      .sort(([a, { within }], [b, other]) => rankOf(within) - rankOf(other.within) || a - b)
      .map(([place, { facts, rules, within }]) =>
        Object.freeze({
          ...(place === this.names ? nameQuestion(names) : this.groupQuestion(place)),
          ask: this.asks(facts),
          rules: Object.freeze(rules.sort()),
          within,
          ...(place === this.names ? { names } : {}),
        }),
      )
  }

  private groupQuestion(place: number): Pick<Question, 'group' | 'title' | 'refer' | 'say'> {
    const known = this.groups[place % this.groups.length]
    if (known === undefined) return { group: 'anything', title: 'What is missing', refer: 'senior-on-duty', say: 'Find out what is missing.' }
    const { group, title, refer, say } = known
    if (place < this.groups.length) return { group, title, refer, say }
    return {
      group: `${group}-not-visible`,
      title: `${title}, not visible here`,
      refer,
      say: `${title} cannot be seen in this app. Look where they are kept, or ask.`,
    }
  }

  private asks(facts: ReadonlySet<Slot>): Question['ask'] {
    const asks = [...facts].map((slot) =>
      Object.freeze({ fact: publicName(slot.name), say: askOf(this.compiled, slot).say, ...this.oldValue(slot) }),
    )
    return Object.freeze(asks.sort((a, b) => (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0)))
  }

  private oldValue(slot: Slot): { old?: FactValue } {
    const value = read(slot, this.run)
    const isOld = (value.causes & cause.old) !== 0 && value.leanLow === value.leanHigh
    return isOld && slot.domain.kind === 'number' ? { old: value.leanLow } : {}
  }
}

const nameQuestion = (names: readonly string[]): Pick<Question, 'group' | 'title' | 'refer' | 'say'> => ({
  group: 'names',
  title: 'A name that is not recognised',
  refer: 'pharmacist',
  say: `What is ${names.map((name) => `"${name}"`).join(', ')}? Ask the pharmacy.`,
})
