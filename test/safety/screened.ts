import { compileRelease, type CompiledRelease } from '../../src/evaluate/compile.js'
import { Screening } from '../../src/evaluate/screening.js'
import { read, type Run, type Slot } from '../../src/facts/slot.js'
import type { ResidentAssessment } from '../../src/record/assessment.js'
import { parseAssessment } from '../../src/record/parse-assessment.js'
import type { Release } from '../../src/pages/rule.js'
import { isNumeric, least, most, optionsOf, Possible, type Domain } from '../../src/values/possible.js'
import { beyondDoubt, possible } from '../../src/values/truth.js'
import { at } from '../values/reading.js'
import type { Value } from './oracle.js'

/** A release compiled for looking at its facts. */
export function compiledOf(release: Release): { screening: Screening; compiled: CompiledRelease } {
  const compiled = compileRelease(release)
  const problems = compiled.problems.filter(({ message }) => !message.startsWith('settling'))
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return { screening: new Screening(compiled), compiled }
}

/** The record as `parseAssessment` lets it through, faulty entries set aside. */
export function assessmentOf(record: unknown): ResidentAssessment {
  const parsed = parseAssessment(record)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.assessment
}

export const runOver = (screening: Screening, record: unknown, asOf: string): Run =>
  screening.ofRecord(assessmentOf(record), at(asOf))

export function slotOf(compiled: CompiledRelease, fact: string): Slot {
  const slot = compiled.factOf(fact)
  if (slot === undefined) throw new Error(`no fact ${fact}`)
  return slot
}

/** The value of a fact, to keep: the slot itself is used again by the next run. */
export function valueOf(slot: Slot, run: Run): Possible {
  const value = read(slot, run)
  return Object.assign(new Possible(), value, { members: value.members.slice() })
}

/** A quotient without a short decimal is kept between its six-place neighbours. */
const dust = 1e-6

/** Whether a value is among those that a fact could have. */
export function allows(value: Possible, domain: Domain, truth: Value): boolean {
  if (isNumeric(domain))
    return typeof truth === 'number' && value.low - dust <= truth && truth <= value.high + dust
  if (domain.kind !== 'set') return (value.could & (1 << optionsOf(domain).indexOf(String(truth)))) !== 0
  const held = truth as readonly string[]
  return domain.of.every(
    (name, i) =>
      ((value.members[i] ?? 0) & (held.includes(name) ? possible : beyondDoubt)) ===
      (held.includes(name) ? possible : 0),
  )
}

/** Whether nothing else could be the case. */
export function isOnly(value: Possible, domain: Domain, truth: Value): boolean {
  if (isNumeric(domain)) return typeof truth === 'number' && near(value.low, truth) && near(value.high, truth)
  if (domain.kind !== 'set') return value.could === 1 << optionsOf(domain).indexOf(String(truth))
  const held = truth as readonly string[]
  return domain.of.every(
    (name, i) =>
      ((value.members[i] ?? 0) & (possible | beyondDoubt)) ===
      (held.includes(name) ? possible | beyondDoubt : 0),
  )
}

const near = (a: number, b: number): boolean => a === b || Math.abs(a - b) < dust

export function isUnknown(value: Possible, domain: Domain): boolean {
  if (isNumeric(domain)) return value.low === least(domain) && value.high === most(domain)
  if (domain.kind !== 'set') return value.could === (1 << optionsOf(domain).length) - 1
  return value.members.every((truth) => (truth & possible) !== 0 && (truth & beyondDoubt) === 0)
}

/** A value in words, for a counterexample. */
export const shown = (value: Possible, domain: Domain): string =>
  isNumeric(domain)
    ? `[${String(value.low)}, ${String(value.high)}]`
    : domain.kind === 'set'
      ? domain.of.map((name, i) => `${name}:${String(value.members[i])}`).join(' ')
      : optionsOf(domain)
          .filter((_option, bit) => (value.could & (1 << bit)) !== 0)
          .join(' or ')

/** Whether all that is possible now was possible before. */
export function isWithin(value: Possible, before: Possible, domain: Domain): boolean {
  if (isNumeric(domain)) return value.low >= before.low && value.high <= before.high
  if (domain.kind !== 'set') return (value.could & ~before.could) === 0
  return value.members.every((truth, i) => {
    const was = before.members[i] ?? 0
    return (
      ((truth & possible) === 0 || (was & possible) !== 0) &&
      ((was & beyondDoubt) === 0 || (truth & beyondDoubt) !== 0)
    )
  })
}
