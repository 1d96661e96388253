import type { Box } from '../../explain/box.js'
import type { Scalar } from '../../facts/condition.js'
import { limitsOf } from './oracle.js'
import type { Knowledge } from './plain-answer.js'
import type { RuleFacts } from './rule-facts.js'

/** What a box settles of each fact: a range, a choice of several and a set with a maybe settle nothing. */
export const knowledgeOf =
  (box: Box, facts: RuleFacts, day: string): Knowledge =>
  (fact) => {
    const domain = facts.exactDomainOf(fact)
    const given = Object.hasOwn(box, fact) ? box[fact] : undefined
    if (domain === undefined || given === undefined) return undefined
    if (domain.kind !== 'set') return isScalar(given) ? limitsOf(given, domain, day)[0] : undefined
    if (isScalar(given)) return [String(given)]
    if (Array.isArray(given)) return given.map(String)
    const { in: held = [], maybe = [] } = given as {
      readonly in?: readonly string[]
      readonly maybe?: readonly string[]
    }
    return maybe.length === 0 ? held : undefined
  }

const isScalar = (value: Box[string]): value is Scalar => typeof value !== 'object'
