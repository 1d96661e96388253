import { isAll, isAny, isNot, type Comparison, type Condition, type Scalar } from '../../facts/condition.js'
import type { Box, BoxValue } from '../../explain/box.js'
import { someOf, type Wish } from './deciding.js'
import { tellingValues } from './edge-values.js'
import { holds, limitsOf } from './oracle.js'
import type { Composite, RuleFacts } from './rule-facts.js'

/** A throw of the dice: a whole number below `sides`. */
export type Dice = (sides: number) => number

/** A box in the making: each fact gets a value once, whoever asks first. */
export class BoxDraft {
  private readonly values = new Map<string, Scalar>()
  private readonly members = new Map<string, Map<string, boolean>>()

  constructor(
    private readonly facts: RuleFacts,
    private readonly dice: Dice,
    /** months and years are counted back from it */
    private readonly day: string,
  ) {}

  /** Gives a fact this value, or a set this member or not, unless it has one. */
  give(fact: string, value: Scalar, isIn = true): void {
    if (this.facts.domainOf(fact)?.kind !== 'set') {
      if (!this.values.has(fact)) this.values.set(fact, value)
      return
    }
    const members = this.members.get(fact) ?? new Map<string, boolean>()
    if (!members.has(String(value))) members.set(String(value), isIn)
    this.members.set(fact, members)
  }

  /** Gives facts values for which a condition holds, or does not, as far as they have none yet. */
  grant({ condition, truth }: Wish): void {
    if (isNot(condition)) this.grant({ condition: condition.not, truth: !truth })
    else if (isAll(condition)) this.grantParts(condition.all, truth, true)
    else if (isAny(condition)) this.grantParts(condition.any, truth, false)
    else this.grantComparison(condition, truth)
  }

  /** All parts have to be so, or any one of them is enough. */
  private grantParts(parts: readonly Condition[], truth: boolean, all: boolean): void {
    if (truth === all) for (const condition of parts) this.grant({ condition, truth })
    else {
      const condition = parts[this.dice(parts.length)]
      if (condition !== undefined) this.grant({ condition, truth })
    }
  }

  private grantComparison(comparison: Comparison, truth: boolean): void {
    const { fact, operator, value } = comparison
    const domain = this.facts.domainOf(fact)
    if (domain === undefined || this.values.has(fact)) return
    if (domain.kind === 'set') {
      const wanted = (operator === 'contains' || operator === 'containsAny') === truth
      const named = [value].flat() as readonly Scalar[]
      if (!wanted) for (const member of named) this.give(fact, member, false)
      else {
        const member = named[this.dice(named.length)]
        if (member !== undefined) this.give(fact, member)
      }
      return
    }
    const fitting = tellingValues(this.facts, fact).filter((each) => this.answers(comparison, each) === truth)
    const chosen = fitting[this.dice(fitting.length)]
    if (chosen === undefined) return
    const composite = this.facts.composites.get(fact)
    // A fact of conditions is given as it is, or made of what it reads.
    if (composite === undefined || this.dice(3) === 0) this.give(fact, chosen)
    else this.grantInside(composite, chosen)
  }

  private grantInside(composite: Composite, value: Scalar): void {
    switch (composite.sort) {
      case 'when':
        return this.grant({ condition: composite.when, truth: value === true })
      case 'trueWhen':
        this.grant({ condition: composite.yes, truth: value === true })
        if (composite.no !== undefined) this.grant({ condition: composite.no, truth: value !== true })
        return
      case 'first':
        for (const { is, when } of composite.cases) {
          if (when !== undefined) this.grant({ condition: when, truth: is === value })
          if (is === value) return
        }
        return
      case 'tally':
        for (const wish of someOf(composite.of, Number(value))) this.grant(wish)
    }
  }

  private answers(comparison: Comparison, value: Scalar): boolean {
    const { fact } = comparison
    const domain = this.facts.domainOf(fact)
    if (domain === undefined) return false
    const [held = value] = limitsOf(value, domain, this.day)
    return holds(comparison, { [fact]: held }, { [fact]: domain }, this.day)
  }

  /** The facts that have a value, in the order in which they got it. */
  get named(): readonly string[] {
    return [...this.values.keys(), ...this.members.keys()]
  }

  box(): Box {
    const sets = [...this.members].map(([fact, members]): [string, BoxValue] => [
      fact,
      { in: [...members].flatMap(([name, isIn]) => (isIn ? [name] : [])) },
    ])
    return Object.fromEntries([...this.values, ...sets])
  }
}
