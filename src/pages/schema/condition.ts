import * as z from 'zod'
import { operators, type Operator } from '../../values/compare.js'
import type { ConditionValue } from '../../facts/condition.js'
import { factName, scalar, settingValue } from './words.js'

/** A condition as a page may write it; the reader makes a `Condition` of it. */
export type WrittenCondition = string | WrittenBlock

/** Exactly one of `all`, `any`, `not`, or a comparison; which is checked by its own file, in better words. */
export interface WrittenBlock {
  all?: WrittenCondition[] | undefined
  any?: WrittenCondition[] | undefined
  not?: WrittenCondition | undefined
  fact?: string | undefined
  operator?: Operator | undefined
  value?: ConditionValue | undefined
}

/** `containsNone` is only what `not` makes of `containsAny`. */
const writtenOperators = operators.filter((operator) => operator !== 'containsNone')

const value = z
  .union([scalar, z.array(scalar).min(1), settingValue], {
    error: 'a value, a list of values, or `{ setting: name }`',
  })
  .describe('What the fact is compared with; for elapsed time a length such as `12 months`, or `never`')

const block: z.ZodType<WrittenBlock> = z
  .strictObject({
    get all() {
      return z.array(condition).optional().describe('All of these hold')
    },
    get any() {
      return z.array(condition).optional().describe('At least one of these holds')
    },
    get not() {
      return condition.optional().describe('This does not hold')
    },
    fact: factName.optional(),
    operator: z.enum(writtenOperators).optional().describe('How the fact is compared'),
    value: value.optional(),
  })
  .describe('`all`, `any` or `not` of conditions, or one comparison: `{ fact, operator, value }`')

/** What a page may ask. */
export const condition: z.ZodType<WrittenCondition> = z.union([factName, block], {
  error: 'a condition: `all`, `any`, `not`, `{ fact, operator, value }`, or the name of a fact that is true',
})
