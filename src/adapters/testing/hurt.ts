import { enteredInError } from '../../record/entry-fields.js'
import type { Kind } from '../../record/kind.js'
import type { Plain } from './any-entry.js'
import type { Arbitrary, FastCheckOfApp } from './fast-check.js'

/** Entries as they really come in: most as they are, some less well known, out of date, wrong or meant to be ignored. */
export function anyHurt(fc: FastCheckOfApp, entry: Arbitrary<Plain>, kind: Kind): Arbitrary<Plain> {
  const main = kind.value
  const hurts = [
    (own: Plain): Plain => ({ ...own, status: enteredInError }),
    (own: Plain): Plain => ({ ...own, at: '7 years ago' }),
    (own: Plain, which: number): Plain => without(own, which),
    // Something was said here that nobody can read: not the same as nothing.
    (own: Plain): Plain => ({ ...own, illegible: true }),
    ...(main === undefined
      ? []
      : [
          (own: Plain): Plain => bounded(own, main),
          (own: Plain): Plain => ({ ...own, [main]: implausible(own[main]) }),
        ]),
  ]
  const hurt = fc
    .tuple(entry, fc.constantFrom(...hurts), fc.nat(20))
    .map(([own, how, which]) => how(own, which))
  return fc.oneof({ weight: 5, arbitrary: entry }, { weight: 1, arbitrary: hurt })
}

function without(own: Plain, which: number): Plain {
  const fields = Object.keys(own).filter((name) => name !== 'kind' && name !== 'at')
  const left = fields[which % Math.max(1, fields.length)]
  return Object.fromEntries(Object.entries(own).filter(([name]) => name !== left))
}

/** Of a number only that it is at most so much, as `<5` on a report. */
const bounded = (own: Plain, main: string): Plain =>
  typeof own[main] === 'number' ? { ...own, [main]: { atMost: own[main] } } : own

const implausible = (value: unknown): unknown =>
  typeof value === 'number' ? value * 1000 + 1e6 : 'no such word'
