import { minus, quotient } from '../../values/exact.js'
import { least, setUnknown, type Domain, type Possible } from '../../values/possible.js'
import { gatherCauses } from '../causes.js'
import type { Scope } from '../scope.js'
import { read, type Run, type Slot } from '../slot.js'
import type { Verb } from '../verb.js'

/**
 * `{ ratio: [a, b] }`, `{ difference: [a, b] }` and the named formulas. Conditions compare facts with
 * constants only, so what relates two facts is a fact itself. All are exact: a ratio compares rightly with
 * every number of up to six decimals.
 * Missing: a part that is a range makes a range; without a part the fact is unknown.
 */
type Corner = (values: readonly number[]) => number

/** Each formula is monotone in each part; `up` says in which parts it grows. */
function overParts(
  names: readonly string[],
  up: readonly boolean[],
  domain: Domain,
  formula: Corner,
  scope: Scope,
): ReturnType<Verb['compile']> {
  const parts = names.map((name) => scope.slot(name))
  const low = (values: readonly Possible[]): number =>
    formula(values.map((v, i) => (up[i] === true ? v.low : v.high)))
  const high = (values: readonly Possible[]): number =>
    formula(values.map((v, i) => (up[i] === true ? v.high : v.low)))
  const leanLow = (values: readonly Possible[]): number =>
    formula(values.map((v, i) => (up[i] === true ? v.leanLow : v.leanHigh)))
  const leanHigh = (values: readonly Possible[]): number =>
    formula(values.map((v, i) => (up[i] === true ? v.leanHigh : v.leanLow)))
  return {
    domain,
    parts,
    derive: (run: Run, into: Possible) => {
      const values = parts.map((part: Slot) => read(part, run))
      into.low = into.leanLow = low(values)
      into.high = into.leanHigh = high(values)
      if (values.some((value) => value.leanLow !== value.low || value.leanHigh !== value.high)) {
        into.leanLow = leanLow(values)
        into.leanHigh = leanHigh(values)
      }
      if ([into.low, into.high, into.leanLow, into.leanHigh].some(Number.isNaN)) setUnknown(into, domain, 0)
      const floor = least(domain)
      into.low = Math.max(into.low, floor)
      into.leanLow = Math.max(into.leanLow, into.low)
      into.leanHigh = Math.min(into.leanHigh, into.high)
      into.causes = into.low === into.high ? 0 : gatherCauses(parts, run)
    },
  }
}

const two = (written: unknown): readonly string[] => (Array.isArray(written) ? written.map(String) : [])

/** A bottom of zero makes the ratio as large as can be. */
export const ratio: Verb = {
  name: 'ratio',
  words: [],
  overFacts: true,
  compile: (selection, scope) =>
    overParts(
      two(selection['ratio']),
      [true, false],
      { kind: 'number', least: 0, most: Infinity, step: 0.000001 },
      ([a = NaN, b = NaN]) => (b <= 0 ? Infinity : quotient([a], [b])),
      scope,
    ),
}

export const difference: Verb = {
  name: 'difference',
  words: [],
  overFacts: true,
  compile: (selection, scope) =>
    overParts(
      two(selection['difference']),
      [true, false],
      { kind: 'number', least: -Infinity, most: Infinity, step: 0.000001 },
      ([a = NaN, b = NaN]) => minus(a, b),
      scope,
    ),
}

/** `{ bodyMassIndex: [weight, height] }` - kilograms over metres squared, from kilograms and centimetres. */
export const bodyMassIndex: Verb = {
  name: 'bodyMassIndex',
  words: [],
  overFacts: true,
  compile: (selection, scope) =>
    overParts(
      two(selection['bodyMassIndex']),
      [true, false],
      { kind: 'number', least: 1, most: 250, step: 0.000001, unit: 'kg/m2' },
      ([kilograms = NaN, centimetres = NaN]) => quotient([kilograms, 10_000], [centimetres, centimetres]),
      scope,
    ),
}

/**
 * `{ creatinineClearance: [age, weight, creatinine, sex] }` - Cockcroft and Gault, mL/min: (140 - age) x
 * kilograms x 1.23 (men) or 1.04 (women), over creatinine in micromoles per litre. Actual body weight. Never
 * eGFR in its place: without a weight it is unknown.
 */
export const creatinineClearance: Verb = {
  name: 'creatinineClearance',
  words: [],
  overFacts: true,
  compile(selection, scope) {
    const [age = '', weight = '', creatinine = '', sex = ''] = two(selection['creatinineClearance'])
    const domain: Domain = { kind: 'number', least: 0, most: 1000, step: 0.000001, unit: 'mL/min' }
    const formula =
      (factor: number): Corner =>
      ([years = NaN, kilograms = NaN, micromoles = NaN]) =>
        quotient([Math.max(0, 140 - years), kilograms, factor], [micromoles])
    const men = overParts([age, weight, creatinine], [false, true, false], domain, formula(1.23), scope)
    const women = overParts([age, weight, creatinine], [false, true, false], domain, formula(1.04), scope)
    const sexSlot = scope.slot(sex)
    const options = sexSlot.domain.kind === 'choice' ? sexSlot.domain.of : []
    const male = 1 << options.indexOf('male')
    return {
      domain,
      parts: [...(men.parts ?? []), sexSlot],
      derive: (run, into) => {
        const known = read(sexSlot, run)
        men.derive(run, into)
        const { low, high, leanLow, leanHigh } = into
        women.derive(run, into)
        // Anyone not recorded as a man or a woman lies between the two.
        if ((known.could & male) !== 0) into.high = high
        if ((known.lean & male) !== 0) into.leanHigh = leanHigh
        if (known.could === male) into.low = low
        if (known.lean === male) into.leanLow = leanLow
        if (
          known.could !== male &&
          (known.could & male) === 0 &&
          known.could !== 1 << options.indexOf('female')
        ) {
          into.high = high
          into.leanHigh = leanHigh
        }
        into.causes = into.low === into.high ? 0 : gatherCauses([...(men.parts ?? []), sexSlot], run)
      },
    }
  },
}
