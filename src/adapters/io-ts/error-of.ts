import * as t from 'io-ts'
import { Unreadable } from '../../record/plain-copy.js'
import type { Issue } from '../../values/issue.js'

/** An issue of a record as an io-ts error: its words as the message, the way to its place as the context. */
export function errorOf(issue: Issue, written: unknown, context: t.Context): t.ValidationError {
  const { message, help, path = [], expected = 'nothing else' } = issue
  let actual: unknown = written
  const way = path.map((key, depth): t.ContextEntry => {
    actual = partOf(actual, key)
    return { key: String(key), type: depth === path.length - 1 ? called(expected) : t.unknown, actual }
  })
  const value = path.length === 0 ? context.at(-1)?.actual : actual
  return { value, context: [...context, ...way], message: `${message}; ${help}` }
}

function partOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  const part = (value as Readonly<Record<string | number, unknown>>)[key]
  // What could not be read is shown by the message, not handed on.
  return part instanceof Unreadable ? undefined : part
}

/** Anything at all, under the name that a reporter shows for what should have been there. */
const called = (name: string): t.Decoder<unknown, unknown> =>
  new t.Type(name, t.unknown.is, t.unknown.validate, t.identity)
