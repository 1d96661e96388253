import { beyondDoubt, certain, leanPossible, maybe, possible, type Truth, yes } from './truth.js'

/**
 * The possible values of one fact. A number is a closed range; a choice or boolean is a set of options
 * (bit i stands for option i of its domain); a set-valued fact has a truth per member: in, out or maybe.
 *
 * Two sets are kept: *could* is all that the data allow, *lean* lies within it and is what we act on. They
 * are equal unless an old value may still raise, a page assumes, or an entry counts although a field is not
 * recorded. `certain` asks lean, `possible` asks could, so leaning can raise a flag and never hide one.
 */
export class Possible {
  /** Numbers: could. */
  low = -Infinity
  high = Infinity
  /** Numbers: lean. */
  leanLow = -Infinity
  leanHigh = Infinity
  /** Choices: could and lean, as bits. */
  could = 0
  lean = 0
  /** Sets: a truth per member of the vocabulary; empty for numbers and choices. */
  members: Uint8Array = noMembers
  /** Why it is not settled: bits of `cause`. 0 when nothing is missing. */
  causes = 0
}

const noMembers = new Uint8Array(0)

/** Why a fact is not settled. Kept as bits so that a fact over facts simply gathers those of its parts. */
export const cause = {
  missing: 1,
  old: 2,
  faulty: 4,
  notVisible: 8,
  unrecognised: 16,
  partial: 32,
  declined: 64,
  unable: 128,
  assumed: 256,
} as const

export type Domain =
  | {
      readonly kind: 'number'
      readonly least: number
      readonly most: number
      readonly step: number
      readonly unit?: string
    }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'boolean' }
  /** Time since something: in days (London days) or in minutes (instants); `never` is longest, Infinity. */
  | { readonly kind: 'elapsed'; readonly in: 'days' | 'minutes' }
  | { readonly kind: 'set'; readonly of: readonly string[] }

/** Booleans are choices of `false` (bit 0) and `true` (bit 1). */
const canBeFalse = 1
const canBeTrue = 2

export const optionsOf = (domain: Domain): readonly string[] =>
  domain.kind === 'choice' ? domain.of : domain.kind === 'boolean' ? ['false', 'true'] : []

export const isNumeric = (domain: Domain): domain is Extract<Domain, { kind: 'number' | 'elapsed' }> =>
  domain.kind === 'number' || domain.kind === 'elapsed'

export const least = (domain: Domain): number =>
  domain.kind === 'number' ? domain.least : domain.kind === 'elapsed' ? 0 : NaN
export const most = (domain: Domain): number =>
  domain.kind === 'number' ? domain.most : domain.kind === 'elapsed' ? Infinity : NaN

/** Every bit of a choice. A choice has at most 30 options, so that masks stay small integers. */
export const allBits = (domain: Domain): number => (1 << optionsOf(domain).length) - 1

/** Unknown: the whole domain, leaning nowhere. */
export function setUnknown(into: Possible, domain: Domain, causes: number): void {
  into.causes = causes
  switch (domain.kind) {
    case 'number':
    case 'elapsed':
      into.low = into.leanLow = least(domain)
      into.high = into.leanHigh = most(domain)
      return
    case 'choice':
    case 'boolean':
      into.could = into.lean = allBits(domain)
      return
    case 'set':
      sized(into, domain.of.length).fill(maybe)
  }
}

export function setRange(into: Possible, low: number, high: number, causes = 0): void {
  into.low = into.leanLow = low
  into.high = into.leanHigh = high
  into.causes = causes
}

export function setBits(into: Possible, bits: number, causes = 0): void {
  into.could = into.lean = bits
  into.causes = causes
}

export function setTruths(into: Possible, count: number): Uint8Array {
  return sized(into, count).fill(0)
}

export function copyPossible(from: Possible, into: Possible): void {
  into.low = from.low
  into.high = from.high
  into.leanLow = from.leanLow
  into.leanHigh = from.leanHigh
  into.could = from.could
  into.lean = from.lean
  // Its own copy: the next run fills its array anew, which must not reach back into a box that somebody keeps.
  into.members = from.members.length === 0 ? noMembers : from.members.slice()
  into.causes = from.causes
}

/** A copy that later changes to the original leave alone. */
export function copyOf(value: Possible): Possible {
  const copy = new Possible()
  copyPossible(value, copy)
  return copy
}

/** Act on everything the data allow: what softens a finding must be certain over *could*. */
export function leanNowhere(into: Possible): void {
  into.leanLow = into.low
  into.leanHigh = into.high
  into.lean = into.could
}

/** Narrow lean to what lies within [low, high] and could; a stand-in outside could is ignored. */
export function leanWithin(into: Possible, low: number, high: number): boolean {
  const from = Math.max(low, into.low)
  const to = Math.min(high, into.high)
  if (from > to) return false
  into.leanLow = from
  into.leanHigh = to
  return true
}

export function leanTo(into: Possible, bits: number): boolean {
  const within = bits & into.could
  if (within === 0) return false
  into.lean = within
  return true
}

export const isSettled = (value: Possible, domain: Domain): boolean => {
  if (isNumeric(domain)) return value.low === value.high
  if (domain.kind !== 'set') return (value.could & (value.could - 1)) === 0
  for (const truth of value.members) if (truth !== yes && truth !== 0) return false
  return true
}

/** A truth as the possible values of a boolean fact. */
export function setFromTruth(into: Possible, truth: Truth, causes: number): void {
  into.could = (truth & possible ? canBeTrue : 0) | (truth & beyondDoubt ? 0 : canBeFalse)
  into.lean = (truth & leanPossible ? canBeTrue : 0) | (truth & certain ? 0 : canBeFalse)
  into.causes = truth === yes || truth === 0 ? 0 : causes
}

function sized(into: Possible, count: number): Uint8Array {
  if (into.members.length !== count) into.members = new Uint8Array(count)
  return into.members
}
