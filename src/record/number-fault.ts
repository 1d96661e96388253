import { fitsStep } from '../values/exact.js'
import type { Fault } from './fault.js'
import type { NumberField } from './field.js'
import { ownFields, Unreadable } from './plain-copy.js'
import { seenText } from './seen.js'
import { units } from './unit.js'

/** What is wrong with a number, a bound on one, or a meter's `HI` or `LO`. */
export function numberFault(field: NumberField, value: unknown): Fault | undefined {
  if (typeof value === 'number') return plainNumberFault(field, value)
  if (field.meter !== undefined && (value === 'HI' || value === 'LO')) return undefined
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return boundFault(field, value)
  return {
    code: 'wrong-type',
    says: `is ${seenText(value)}, not a number`,
    help: helpForText(field, value),
    expected: rangeText(field),
  }
}

function plainNumberFault(field: NumberField, value: number): Fault | undefined {
  const expected = rangeText(field)
  if (!Number.isFinite(value)) {
    return {
      code: 'not-a-number',
      says: `is ${value}`,
      help: 'leave it out, and say why in `absent`',
      expected,
    }
  }
  if (value < field.least || value > field.most) {
    return {
      code: 'out-of-range',
      says: `is ${value}, outside ${field.least} to ${field.most}`,
      help: `check the digits and the unit: ${unitText(field)}; nothing is converted`,
      expected,
    }
  }
  if (!fitsStep(value, field.step)) {
    return {
      code: 'too-precise',
      says: `is ${value}, finer than ${field.step}`,
      help: `write what was read, to ${field.step}; it is not rounded here, since that could change a score`,
      expected,
    }
  }
  return undefined
}

/** `{ atLeast, atMost }`: at least one of them, each a number as the field wants it, in order. */
function boundFault(field: NumberField, value: object): Fault | undefined {
  const bound = ownFields(value)
  if (bound instanceof Unreadable || value instanceof Unreadable) {
    return {
      code: 'unreadable',
      says: `is ${seenText(value)}`,
      help: 'write a plain number',
      expected: rangeText(field),
    }
  }
  const ends = Object.keys(bound).filter((name) => bound[name] !== undefined)
  const odd = ends.find((name) => name !== 'atLeast' && name !== 'atMost')
  if (ends.length === 0 || odd !== undefined) {
    return {
      code: 'not-a-bound',
      says: odd === undefined ? 'is an empty object' : `is an object with \`${odd.slice(0, 40)}\``,
      help: `write the number alone, always in ${unitText(field)}; or a bound as \`atLeast\`, \`atMost\` or both`,
      expected: rangeText(field),
    }
  }
  for (const name of ends) {
    const end = bound[name]
    const fault =
      typeof end === 'number'
        ? plainNumberFault(field, end)
        : {
            code: 'wrong-type',
            says: `is ${seenText(end)}, not a number`,
            help: helpForText(field, end),
            expected: rangeText(field),
          }
    if (fault !== undefined)
      return { ...fault, says: `has \`${name}\` that ${fault.says}`, seen: seenText(end), inside: [name] }
  }
  const { atLeast, atMost } = bound as { atLeast?: number; atMost?: number }
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    return {
      code: 'reversed',
      says: `is at least ${atLeast} and at most ${atMost}`,
      help: 'put the smaller number in `atLeast`',
      expected: rangeText(field),
    }
  }
  return undefined
}

function helpForText(field: NumberField, value: unknown): string {
  if (typeof value !== 'string' || value.length > 40)
    return `write a number in ${unitText(field)}, or leave it out`
  if (/^\s*[-+]?\d+(\.\d+)?\s*$/.test(value)) return `write ${value.trim()} without quotes`
  if (/^\s*\d+\s*\/\s*\d+\s*$/.test(value)) return 'write the two numbers as two entries, one for each kind'
  if (/^\s*[<>]=?\s*\d/.test(value)) return 'write a bound: `{ "atMost": 5 }` or `{ "atLeast": 5 }`'
  return `write the number alone; it is always in ${unitText(field)}`
}

const unitText = (field: NumberField): string => units[field.unit]

/** `a number from 25 to 45 in steps of 0.1, in degrees Celsius` */
const rangeText = (field: NumberField): string =>
  `a number from ${field.least} to ${field.most} in steps of ${field.step}, in ${unitText(field)}` +
  (field.meter === undefined ? '' : ', or `HI` or `LO`')
