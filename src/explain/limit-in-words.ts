import { valueInWords } from './value-in-words.js'

type Scalar = string | number | boolean

/**
 * What a comparison asks of a value, as a sentence would say it.
 *
 * @example limitInWords('greaterThanInclusive', 5.5, 'mmol/L') // 'at least 5.5 mmol/L'
 * @example limitInWords('notIn', ['old', 'not-visible']) // 'not old or not visible'
 */
export function limitInWords(operator: string, limit: unknown, unit?: string): string {
  const many = (Array.isArray(limit) ? (limit as readonly Scalar[]) : [limit as Scalar])
    .map((value) => valueInWords(value, unit))
    .join(' or ')
  switch (operator) {
    case 'notEqual':
    case 'notIn':
      return `not ${many}`
    case 'greaterThan':
      return `above ${many}`
    case 'greaterThanInclusive':
      return `at least ${many}`
    case 'lessThan':
      return `below ${many}`
    case 'lessThanInclusive':
      return `at most ${many}`
    default:
      return many
  }
}
