import { fitsStep } from '../values/exact.js'
import type { Fault } from './fault.js'
import { ownFields, Unreadable } from './plain-copy.js'
import { seenText } from './seen.js'

const mostItems = 100
const highest = 1000
const namePattern = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,58}[A-Za-z0-9])?$/
const wordPattern = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,58}[A-Za-z0-9])?$/

const expected = 'an object of item names, each with points, true or false, or a word'

/** What is wrong with the items of an instrument. */
export function itemsFault(value: unknown): Fault | undefined {
  const items = ownFields(value)
  if (items instanceof Unreadable) {
    return {
      code: 'wrong-type',
      says: `is ${seenText(value)}, not an object of items`,
      help: 'write `{ "item1": 2 }`',
      expected,
    }
  }
  const names = Object.keys(items)
  if (names.length === 0 || names.length > mostItems) {
    return {
      code: 'wrong-size',
      says: `has ${names.length} items`,
      help: `give 1 to ${mostItems}, or leave it out`,
      expected,
    }
  }
  for (const name of names) {
    if (!namePattern.test(name)) {
      return {
        code: 'not-a-name',
        says: `has an item called ${seenText(name)}`,
        help: 'use letters, digits and hyphens',
        expected,
      }
    }
    const item = items[name]
    if (typeof item === 'boolean' || (typeof item === 'string' && wordPattern.test(item))) continue
    if (typeof item === 'number' && Math.abs(item) <= highest && fitsStep(item, 0.001)) continue
    return {
      code: 'wrong-item',
      says: `has item \`${name}\` that is ${seenText(item)}`,
      help: 'give points, true or false, or one word',
      expected,
      seen: seenText(item),
      inside: [name],
    }
  }
  return undefined
}
