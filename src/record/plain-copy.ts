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
 * A fresh copy of anything a caller may pass, as plain data: what cannot be read becomes `Unreadable` in its
 * place. Reads each value once, so a getter or proxy cannot give two answers; never throws.
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
      return parts.map((part) => plainCopy(part, allowance, depth + 1))
    }
    const own = ownFields(value)
    if (own instanceof Unreadable) return own
    const names = Object.keys(own)
    if (names.length > longest) return new Unreadable(`an object of more than ${longest} fields`)
    for (const name of names) own[name] = plainCopy(own[name], allowance, depth + 1)
    return own
  } catch {
    return new Unreadable('something that throws when read')
  }
}

/** An object that inherits nothing, so that a field called `__proto__` or `constructor` is just a name. */
export type Own = Record<string, unknown>

/** Whether a copy is of an object with fields. */
export const isOwn = (copy: unknown): copy is Own =>
  typeof copy === 'object' && copy !== null && !Array.isArray(copy) && !(copy instanceof Unreadable)

/** The own fields of an object, each read once and not copied; a field that throws is `Unreadable`. */
export function ownFields(value: unknown): Own | Unreadable {
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return new Unreadable(nameOf(value))
    const tag = Object.prototype.toString.call(value)
    if (tag !== '[object Object]') return new Unreadable(`a ${tag.slice(8, -1).slice(0, 40)} object`)
    const own = Object.create(null) as Own
    for (const name of Object.keys(value)) own[name] = read(value as Own, name)
    return own
  } catch {
    return new Unreadable('something that throws when read')
  }
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
    return new Unreadable('something that throws when read')
  }
}

function read(from: Own, name: string | number): unknown {
  try {
    return from[name]
  } catch {
    return new Unreadable('something that throws when read')
  }
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (isList(value)) return 'a list'
  return `a ${typeof value}`
}
