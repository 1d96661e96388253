import { cause } from '../values/possible.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import type { AskGroup } from '../pages/rule.js'
import { rankOf, withinAt } from '../pages/within.js'
import type { Asking, Waits } from './asking.js'
import type { Asked, Question } from './report.js'
import { nameQuestion, type Unrecognised } from './unrecognised.js'

/** What hangs on one fact: how many rules wait for it, and the soonest that one of them might need acting on. */
interface Weight {
  readonly slot: Slot
  readonly asked: Asked
  rules: number
  /** On the scale of how soon. */
  rank: number
  /** The rule that was counted last, so that none is counted twice. */
  last: CompiledRule
}

interface Waiting {
  readonly facts: Map<Slot, Weight>
  readonly rules: string[]
  rank: number
}

/** The words of a question: of one about names, the names as well. */
type Said = Pick<Question, 'group' | 'title' | 'refer' | 'say' | 'names'>

/**
 * Few questions, each telling: a rule waits under the first group of people who can settle part of it, and
 * is named once. Rules that wait only for a name nobody recognises come together under one question.
 */
export class Questions {
  /** By place. */
  private readonly waiting = new Map<number, Waiting>()
  private readonly groups: readonly AskGroup[]

  constructor(
    private readonly compiled: CompiledRelease,
    private readonly asking: Asking,
    private readonly run: Run,
  ) {
    this.groups = asking.groups
  }

  add(rule: CompiledRule, { place, facts, within }: Waits): void {
    const rank = rankOf(within)
    let waiting = this.waiting.get(place)
    if (waiting === undefined) this.waiting.set(place, (waiting = { facts: new Map(), rules: [], rank }))
    waiting.rules.push(rule.rule.id)
    waiting.rank = Math.min(waiting.rank, rank)
    for (const slot of facts) {
      const known = waiting.facts.get(slot)
      if (known === undefined)
        waiting.facts.set(slot, { slot, asked: this.asking.askedOf(slot), rules: 1, rank, last: rule })
      else {
        known.rank = Math.min(known.rank, rank)
        if (known.last !== rule) known.rules++
        known.last = rule
      }
    }
  }

  list(unrecognised: Unrecognised): readonly Question[] {
    return [...this.waiting]
      .sort(([a, { rank }], [b, other]) => rank - other.rank || a - b)
      .map(([place, { facts, rules, rank }]) => {
        const ask = this.asks(facts)
        const isName = place === this.asking.names
        const { group, title, refer, say, names } = isName
          ? nameQuestion(unrecognised)
          : this.questionAt(place, facts, ask)
        const within = withinAt(rank)
        Object.freeze(rules.sort())
        return Object.freeze(
          names === undefined
            ? { group, title, refer, say, ask, rules, within }
            : { group, title, refer, say, names, ask, rules, within },
        )
      })
  }

  private questionAt(place: number, facts: Waiting['facts'], ask: Question['ask']): Said {
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

  private hiddenQuestion(refer: string, facts: Waiting['facts']): Said {
    const groups = new Set([...facts.keys()].map((slot) => this.asking.groupOf(slot)))
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
    const asks = [...facts.values()].sort(mostTellingFirst)
    return Object.freeze(asks.map((weight) => this.askedNow(weight)))
  }

  /** With its old value, where it has one. */
  private askedNow({ slot, asked }: Weight): Question['ask'][number] {
    const value = read(slot, this.run)
    const isOld = (value.causes & cause.old) !== 0 && value.leanLow === value.leanHigh
    return isOld && slot.domain.kind === 'number' ? Object.freeze({ ...asked, old: value.leanLow }) : asked
  }
}

const mostTellingFirst = (a: Weight, b: Weight): number =>
  a.rank - b.rank ||
  b.rules - a.rules ||
  byText(a.asked.fact, b.asked.fact) ||
  // Rows of one family have private facts of one name: their questions tell them apart.
  byText(a.asked.say, b.asked.say)

/** With more than these open, the group's own instruction says it better: take a full set of observations. */
const askedByName = 8

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
