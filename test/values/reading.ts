import { parseDay, type Day } from '../../src/values/day.js'
import { parseInstant, type Instant } from '../../src/values/instant.js'

// A date mistyped in a test stops the test.

export const day = (text: string): Day => readable(parseDay(text), text)

export const at = (text: string): Instant => readable(parseInstant(text), text)

function readable(value: number | undefined, text: string): number {
  if (value === undefined) throw new Error(`this test cannot read ${text}`)
  return value
}
