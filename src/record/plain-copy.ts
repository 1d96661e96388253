/** A value that is not plain data, and what it was instead. Never leaves `src/record`. */
export class Unreadable {
  readonly what: string
  constructor(what: string) {
    this.what = what
  }
}

/** Whether a value is a list; a revoked proxy throws even at this question. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/** How many more values may be copied; shared along one record so that the whole stays bounded. */
export interface Allowance {
  values: number
}

const deepest = 4
const longest = 1000

/**
 * A fresh copy of anything a caller may pass, as plain data, frozen inside: what cannot be read becomes
 * `Unreadable` in its place, and a field that says `undefined` is left out. Reads each value once, so that a
 * getter or proxy cannot give two answers; never throws.
 */
export function plainCopy(value: unknown, allowance: Allowance, depth = 0): unknown {
  allowance.values--
  if (allowance.values < 0) return new Unreadable('too much data')
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'undefined':
      return value
    case 'object':
      return value === null ? null : copyOfObject(value, allowance, depth)
    case 'bigint':
      return new Unreadable('a bigint')
    case 'symbol':
      return new Unreadable('a symbol')
    case 'function':
      return new Unreadable('a function')
  }
}

function copyOfObject(value: object, allowance: Allowance, depth: number): unknown {
  if (depth >= deepest) return new Unreadable('data nested too deep, or a circle')
  try {
    if (isList(value)) {
      const parts = ownParts(value, longest)
      if (parts instanceof Unreadable) return parts
      return Object.freeze(parts.map((part) => plainCopy(part, allowance, depth + 1)))
    }
    const own = fieldsOf(value, longest, (part) => plainCopy(part, allowance, depth + 1))
    // The outermost object may still get its kind; what is inside stays as it is.
    return depth === 0 ? own : Object.freeze(own)
  } catch {
    return new Unreadable(thrower)
  }
}

const thrower = 'something that throws when read'

/**
 * The fields of a plain copy, by name. INVARIANT: read it only by names of the record table, none of which
 * every object inherits (a test holds the table to it), or by `Object.keys`.
 */
export type Own = Record<string, unknown>

/** Whether a copy is of an object with fields. */
export const isOwn = (copy: unknown): copy is Own =>
  typeof copy === 'object' && copy !== null && !Array.isArray(copy) && !(copy instanceof Unreadable)

/** The own fields of an object, each read once, copied only if told how; a field that throws is `Unreadable`. */
export function ownFields(
  value: unknown,
  part: (raw: unknown, name: string) => unknown = (raw) => raw,
): Own | Unreadable {
  try {
    if (value instanceof Unreadable) return value
    if (typeof value !== 'object' || value === null || isList(value)) return new Unreadable(nameOf(value))
    return fieldsOf(value, Infinity, part)
  } catch {
    return new Unreadable(thrower)
  }
}

function fieldsOf(
  value: object,
  most: number,
  part: (raw: unknown, name: string) => unknown,
): Own | Unreadable {
  const tag = Object.prototype.toString.call(value)
  if (tag !== '[object Object]') return new Unreadable(`a ${tag.slice(8, -1).slice(0, 40)} object`)
  const names = Object.keys(value)
  if (names.length > most) return new Unreadable(`an object of more than ${most} fields`)
  const own: Own = {}
  for (const name of names) {
    const field = part(read(value as Own, name), name)
    if (field === undefined) continue
    // Assigned plainly, this one name would change what the copy inherits.
    if (name === '__proto__')
      Object.defineProperty(own, name, { value: field, enumerable: true, writable: true, configurable: true })
    else own[name] = field
  }
  return own
}

/** The parts of a list, each read once and not copied; not by its iterator, which need not end. */
export function ownParts(list: readonly unknown[], most: number): unknown[] | Unreadable {
  try {
    const length: unknown = list.length
    if (typeof length !== 'number' || !(length <= most)) return new Unreadable(`a list of more than ${most}`)
    const parts: unknown[] = []
    for (let index = 0; index < length; index++) parts.push(read(list as unknown as Own, index))
    return parts
  } catch {
    return new Unreadable(thrower)
  }
}

function read(from: Own, name: string | number): unknown {
  try {
    return from[name]
  } catch {
    return new Unreadable(thrower)
  }
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (isList(value)) return 'a list'
  return `a ${typeof value}`
}
