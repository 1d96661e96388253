import { parseDay, type Day } from '../values/day.js'
import type { Domain } from '../values/possible.js'
import { subjectsOf } from '../facts/lists.js'
import type { Slot } from '../facts/slot.js'
import type { Order, OrderWord } from '../pages/order.js'
import { asItIs, type FactCompiler, type Problem } from './facts.js'

export interface CompiledKey {
  readonly by: OrderWord
  readonly fact: string
  readonly slot: Slot
}

/** The keys of a round's order, each with its fact. */
export interface CompiledOrder {
  readonly effectiveFrom: Day
  readonly keys: readonly CompiledKey[]
}

export function compileOrder(order: Order, facts: FactCompiler, problems: Problem[]): CompiledOrder {
  const where = `${order.id}.v${String(order.version)}`
  const problem = (message: string): void => {
    problems.push({ where, message })
  }
  const scope = facts.scopeFor(where, new Map(), asItIs)
  const effectiveFrom = parseDay(order.effectiveFrom)
  if (effectiveFrom === undefined) problem(`\`${order.effectiveFrom}\` is not a day`)
  const keys = order.keys.map(({ by, fact }): CompiledKey => {
    const slot = scope.slot(fact)
    if (kindOf[by] !== slot.domain.kind) problem(`\`${by}\` cannot be said of \`${fact}\``)
    if (subjectsOf(slot.lists).includes('home')) problem(`\`${fact}\` is about the home`)
    return { by, fact, slot }
  })
  return { effectiveFrom: effectiveFrom ?? NaN, keys }
}

const kindOf: Readonly<Record<OrderWord, Domain['kind']>> = {
  first: 'boolean',
  most: 'number',
  least: 'number',
  longest: 'elapsed',
  shortest: 'elapsed',
}
