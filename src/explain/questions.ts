import { cause } from '../values/possible.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import type { AskGroup } from '../pages/rule.js'
import { rankOf, sooner, type Within } from '../pages/within.js'
import { leavesOf, openSlots, type LeafMemory } from './open-facts.js'
import type { FactValue, Question } from './report.js'
import { askedOf, askOf } from './say.js'
import type { Decide } from './truths.js'
import { nameQuestion, type Unrecognised } from './unrecognised.js'
import { soonest } from './urgency.js'

/** What hangs on one fact: how many rules wait for it, and the soonest that one of them might need acting on. */
interface Weight {
  rules: number
  within: Within
  /** The rule that was counted last, so that none is counted twice. */
  last: string
}

interface Waiting {
  readonly facts: Map<Slot, Weight>
  readonly rules: string[]
  within: Within
}

/**
 * Few questions, each telling: a rule waits under the first group of people who can settle part of it, and
 * is named once. Rules that wait only for a name nobody recognises come together under one question.
 */
export class Questions {
  /** By place: the groups of the ask table, then who is asked for what is not visible here, then names. */
  private readonly waiting = new Map<number, Waiting>()
  private readonly leaves: LeafMemory = new Map()
  private readonly places = new Map<Slot, number>()
  private readonly groups: readonly AskGroup[]

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
    if (waiting === undefined) this.waiting.set(first, (waiting = { facts: new Map(), rules: [], within }))
    waiting.rules.push(rule.rule.id)
    waiting.within = sooner(waiting.within, within)
    for (const slot of slots) {
      for (const leaf of leavesOf(slot, this.run, this.leaves)) {
        if (this.placeOf(leaf) === first) weigh(waiting.facts, leaf, rule.rule.id, within)
      }
    }
  }

  private soonestOf(rule: CompiledRule): Within {
    const within = soonest(rule, this.run, this.decide)
    const asked = rule.rule.whenUndetermined?.within
    return asked === undefined ? within : sooner(within, asked)
  }

  private get names(): number {
    return 2 * this.groups.length
  }

  /** Who is asked for a fact. What this app cannot see is a question of its own: nobody here can answer it. */
  private placeOf(slot: Slot): number {
    let place = this.places.get(slot)
    if (place === undefined) {
      const causes = read(slot, this.run).causes & ~cause.assumed
      const group = this.groupOf(slot)
      if (causes === cause.unrecognised) place = this.names
      else if ((causes & cause.notVisible) === 0) place = group
      else
        place = this.groups.length + this.groups.findIndex(({ refer }) => refer === this.groups[group]?.refer)
      this.places.set(slot, place)
    }
    return place
  }

  private groupOf(slot: Slot): number {
    const { group } = askOf(this.compiled, slot)
    const at = this.groups.findIndex((each) => each.group === group)
    return at === -1 ? this.groups.length - 1 : at
  }

  list(unrecognised: Unrecognised): readonly Question[] {
    return [...this.waiting]
      .sort(([a, { within }], [b, other]) => rankOf(within) - rankOf(other.within) || a - b)
      .map(([place, { facts, rules, within }]) => {
        const ask = this.asks(facts)
        return Object.freeze({
          ...(place === this.names ? nameQuestion(unrecognised) : this.questionAt(place, facts, ask)),
          ask,
          rules: Object.freeze(rules.sort()),
          within,
        })
      })
  }

  private questionAt(
    place: number,
    facts: Waiting['facts'],
    ask: Question['ask'],
  ): Pick<Question, 'group' | 'title' | 'refer' | 'say'> {
    const known = this.groups[place % this.groups.length]
    if (known === undefined)
      return {
        group: 'anything',
        title: 'What is missing',
        refer: 'senior-on-duty',
        say: 'Find out what is missing.',
      }
    const { group, title, refer, say } = known
    if (place >= this.groups.length) return this.hiddenQuestion(refer, facts)
    const [first] = ask
    return {
      group,
      title,
      refer,
      say: first !== undefined && ask.length <= askedByName ? first.say : say,
    }
  }

  private hiddenQuestion(
    refer: string,
    facts: Waiting['facts'],
  ): Pick<Question, 'group' | 'title' | 'refer' | 'say'> {
    const groups = new Set([...facts.keys()].map((slot) => this.groupOf(slot)))
    const titles = this.groups
      .flatMap(({ title }, i) => (groups.has(i) ? [title] : []))
      .map((title, i) => (i === 0 ? title : lowered(title)))
    const who = this.compiled.release.tables.services.find(({ service }) => service === refer)?.title ?? refer
    const what = titles.join(' and ')
    return {
      group: 'not-visible',
      title: `${what}, not visible here`,
      refer,
      say: `${what} cannot be seen in this app. Look where they are kept, or ask ${who}.`,
    }
  }

  /** The most telling first: what might be needed soonest, then what most rules wait for. */
  private asks(facts: Waiting['facts']): Question['ask'] {
    const asks = [...facts]
      .map(([slot, weight]) => ({
        weight,
        asked: Object.freeze({ ...askedOf(this.compiled, slot), ...this.oldValue(slot) }),
      }))
      .sort(
        (a, b) =>
          rankOf(a.weight.within) - rankOf(b.weight.within) ||
          b.weight.rules - a.weight.rules ||
          byText(a.asked.fact, b.asked.fact) ||
          // Rows of one family have private facts of one name: their questions tell them apart.
          byText(a.asked.say, b.asked.say),
      )
    return Object.freeze(asks.map(({ asked }) => asked))
  }

  private oldValue(slot: Slot): { old?: FactValue } {
    const value = read(slot, this.run)
    const isOld = (value.causes & cause.old) !== 0 && value.leanLow === value.leanHigh
    return isOld && slot.domain.kind === 'number' ? { old: value.leanLow } : {}
  }
}

function weigh(facts: Waiting['facts'], slot: Slot, rule: string, within: Within): void {
  const known = facts.get(slot)
  if (known === undefined) facts.set(slot, { rules: 1, within, last: rule })
  else {
    known.within = sooner(known.within, within)
    if (known.last !== rule) known.rules++
    known.last = rule
  }
}

/** With more than these open, the group's own instruction says it better: take a full set of observations. */
const askedByName = 8

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
