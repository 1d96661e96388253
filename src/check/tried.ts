import { isNumeric, type Possible } from '../values/possible.js'
import type { Slot } from '../facts/slot.js'
import { read, type Run } from '../facts/slot.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import { publicName } from '../explain/reasons.js'

/** One example as it was run: the outcome it expects, and what each numeric fact behind the rule was. */
export interface TriedExample {
  readonly name: string
  readonly expects: string
  /** By fact: the one value that it had; a fact that was not settled is not here. */
  readonly values: ReadonlyMap<string, number>
}

/** By rule, score or handling page: its examples, as they were run. */
export type Tried = ReadonlyMap<string, readonly TriedExample[]>

/** The numeric facts that the answer of a rule or a score hangs on. */
export function watchedSlots({
  rules,
  handling,
  facts,
}: CompiledRelease): ReadonlyMap<string, readonly Slot[]> {
  const watched = new Map<string, readonly Slot[]>()
  for (const { rule, slots, also, appliesWhen } of rules) {
    watched.set(
      rule.id,
      numericBehind([
        ...slots,
        ...(appliesWhen?.reads ?? []),
        ...also.flatMap(({ when }) => when?.reads ?? []),
      ]),
    )
  }
  for (const { handling: each, condition } of handling) watched.set(each.id, numericBehind(condition.reads))
  for (const [id] of facts.scores) {
    const total = facts.slots.get(`${id}.total`)
    if (total !== undefined) watched.set(id, numericBehind([total]))
  }
  return watched
}

function numericBehind(slots: readonly Slot[]): readonly Slot[] {
  const found = new Set<Slot>()
  const seen = new Set<Slot>()
  const waiting = [...slots]
  for (let slot = waiting.pop(); slot !== undefined; slot = waiting.pop()) {
    if (seen.has(slot)) continue
    seen.add(slot)
    if (isNumeric(slot.domain)) found.add(slot)
    waiting.push(...slot.parts)
  }
  return [...found]
}

/** What those facts are in this run, by the names that pages use. */
export function valuesIn(slots: readonly Slot[], run: Run): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  for (const slot of slots) {
    const value: Possible = read(slot, run)
    if (value.low === value.high) values.set(publicName(slot.name), value.low)
  }
  return values
}
