import type { Order, OrderWord } from '../../pages/order.js'
import { compareKeys } from '../../explain/order-keys.js'
import type { FactValue } from '../../explain/report.js'
import type { Pair } from '../run-ordered.js'
import type { Change } from './change.js'

/** One key as a mistaken page has it: the place where the sound one has it, and whether it is read the other way. */
interface Taken {
  readonly by: OrderWord
  readonly at: number
  readonly turned: boolean
}

/** A mistake in an order, and the keys as they then are. */
export interface OrderMistake {
  readonly change: Change
  readonly keys: readonly Taken[]
}

/** Every small mistake in an order: two neighbours swapped, a key left out, a key read the other way. */
export function orderMistakes({ keys }: Order): readonly OrderMistake[] {
  const sound = keys.map(({ by }, at): Taken => ({ by, at, turned: false }))
  const mistake = (at: number, says: string, missing: string, taken: readonly Taken[]): OrderMistake => ({
    change: { family: 'order', path: ['thenBy', at], to: undefined, says, missing },
    keys: taken,
  })
  return keys.flatMap(({ by, fact }, at) => {
    const [own, next] = [sound[at], sound[at + 1]]
    const after = keys[at + 1]?.fact
    if (own === undefined) return []
    return [
      ...(next === undefined || after === undefined
        ? []
        : [
            mistake(
              at,
              `\`${fact}\` and \`${after}\` in the other order`,
              `two residents of whom \`${fact}\` puts one first and \`${after}\` the other`,
              sound.toSpliced(at, 2, next, own),
            ),
          ]),
      mistake(
        at,
        `\`${by}: ${fact}\` left out`,
        `two residents whom \`${fact}\` is the first to set apart`,
        sound.toSpliced(at, 1),
      ),
      mistake(
        at,
        `\`${by}: ${fact}\` read the other way`,
        `two residents whom \`${fact}\` is the first to set apart`,
        sound.with(at, { by: others[by], at, turned: by === 'first' }),
      ),
    ]
  })
}

const others: Readonly<Record<OrderWord, OrderWord>> = {
  first: 'first',
  most: 'least',
  least: 'most',
  longest: 'shortest',
  shortest: 'longest',
}

/** Whether an example would come out otherwise. */
export function notices({ before, after }: Pair, { keys }: OrderMistake): boolean {
  const values = (side: Pair['before']): readonly FactValue[] =>
    keys.map(({ at, turned }) => {
      const value = side[at]?.value ?? null
      return turned && typeof value === 'boolean' ? !value : value
    })
  return compareKeys(keys, values(before), values(after)) >= 0
}
