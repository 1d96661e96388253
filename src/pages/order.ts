/** Which value of a key comes first: true, the higher, the lower, the longer ago, the less long ago. */
export const orderWords = ['first', 'most', 'least', 'longest', 'shortest'] as const
export type OrderWord = (typeof orderWords)[number]

/**
 * What decides between residents due by the same time: one key after the other, at last the resident's id. Who is
 * due soonest comes first whatever a page says, so no page can put somebody behind a later time.
 */
export interface Order {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly effectiveFrom: string
  readonly keys: readonly { readonly by: OrderWord; readonly fact: string }[]
}

/** Two residents due by the same time, the earlier one first. */
export interface OrderedExample {
  readonly name: string
  readonly before: OrderedSide
  readonly after: OrderedSide
}

/** One of the two: facts, or a record snippet. */
export interface OrderedSide {
  readonly given?: Readonly<Record<string, unknown>>
  readonly resident?: Readonly<Record<string, unknown>>
  readonly asOf?: string
}
