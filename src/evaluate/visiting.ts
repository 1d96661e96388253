import { no, possible } from '../values/truth.js'
import type { Source } from '../record/source.js'
import { read, type Run, type Slot } from '../facts/slot.js'
import { always, mayLack, reachingBack, type WindowOf } from '../facts/window.js'
import type { CompiledRelease, CompiledRule } from './compile.js'
import { widthOf, type Door, type Gate } from './gates.js'

/** Which rules a record could make anything but not raised. */
export interface Visiting {
  /** In the order of `rules`. */
  readonly over: (run: Run) => readonly CompiledRule[]
}

/** A door made ready, and for which run it was found open or shut. */
class ReadyDoor {
  /** Rules to visit when it is open, by their bits. */
  readonly rules: Int32Array
  private stamp = -1
  private open = false

  constructor(
    words: number,
    /** The set that a class or a diagnosis is a member of; otherwise there is a list. */
    private readonly slot: Slot | undefined,
    private readonly member: number,
    private readonly source: Source | undefined,
    private readonly window: WindowOf,
  ) {
    this.rules = new Int32Array(words)
  }

  isOpen(run: Run): boolean {
    if (this.stamp !== run.stamp) {
      this.stamp = run.stamp
      this.open = this.mayBe(run)
    }
    return this.open
  }

  private mayBe(run: Run): boolean {
    if (this.slot !== undefined) return ((read(this.slot, run).members[this.member] ?? no) & possible) !== 0
    const found = this.source === undefined ? undefined : run.record?.at(this.source)
    return found === undefined || found.entries.length > 0 || mayLack(found, this.window(run), run.asOf)
  }
}

interface Behind {
  readonly rule: CompiledRule
  /** Gates beside the one whose doors lead to it. */
  readonly more: readonly (readonly ReadyDoor[])[]
}

/**
 * Each rule stands behind the narrowest of its gates: an open door marks the rules behind it, and only those that
 * are marked are looked at.
 */
export function visiting(rules: readonly CompiledRule[], sets: CompiledRelease['gates']): Visiting {
  const words = Math.ceil(rules.length / wordBits)
  const always = new Int32Array(words)
  const marked = new Int32Array(words)
  const doors = new Map<string, ReadyDoor>()
  const ready = (door: Door): ReadyDoor | undefined => {
    const key = keyOf(door)
    let known = doors.get(key)
    if (known === undefined) {
      const made = makeReady(door, sets, words)
      if (made === undefined) return undefined
      doors.set(key, (known = made))
    }
    return known
  }
  const allReady = (gate: Gate): readonly ReadyDoor[] | undefined => {
    const found = gate.flatMap((door) => ready(door) ?? [])
    return found.length === gate.length ? found : undefined
  }
  const behind = rules.map((rule, i): Behind => {
    const [first, ...more] = rule.gates
      .toSorted((a, b) => widthOf(a) - widthOf(b))
      .flatMap((gate) => {
        const found = allReady(gate)
        return found === undefined ? [] : [found]
      })
    for (const bits of first === undefined ? [always] : first.map((door) => door.rules)) mark(bits, i)
    return { rule, more }
  })
  const leading = [...doors.values()].filter((door) => door.rules.some((word) => word !== 0))
  return {
    over: (run) => {
      marked.set(always)
      for (const door of leading) {
        if (!door.isOpen(run)) continue
        for (let word = 0; word < words; word++) marked[word] = (marked[word] ?? 0) | (door.rules[word] ?? 0)
      }
      const chosen: CompiledRule[] = []
      for (let word = 0; word < words; word++) {
        for (let bits = marked[word] ?? 0; bits !== 0; bits &= bits - 1) {
          const found = behind[word * wordBits + 31 - Math.clz32(bits & -bits)]
          if (found?.more.every((gate) => gate.some((door) => door.isOpen(run))) === true)
            chosen.push(found.rule)
        }
      }
      return chosen
    },
  }
}

const wordBits = 32

function mark(bits: Int32Array, at: number): void {
  const word = Math.floor(at / wordBits)
  bits[word] = (bits[word] ?? 0) | (1 << (at % wordBits))
}

const keyOf = (door: Door): string =>
  door.of === 'entries'
    ? `${String(door.source.id)} ${door.reaching === undefined ? 'ever' : `${String(door.reaching.n)} ${door.reaching.unit}`}`
    : `${door.of} ${door.name}`

/** Only a member that the set knows can be looked for: undefined for any other. */
function makeReady(door: Door, sets: CompiledRelease['gates'], words: number): ReadyDoor | undefined {
  if (door.of === 'entries')
    return new ReadyDoor(words, undefined, -1, door.source, reachingBack(door.reaching))
  const slot = sets[door.of]
  const member = slot.domain.kind === 'set' ? slot.domain.of.indexOf(door.name) : -1
  return member === -1 ? undefined : new ReadyDoor(words, slot, member, undefined, () => always)
}
