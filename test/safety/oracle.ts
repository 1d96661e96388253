import * as oracle from '../../src/adapters/testing/oracle.js'
import type { Box, Facts, World } from '../../src/adapters/testing/oracle.js'
import * as worlds from '../../src/adapters/testing/oracle-worlds.js'
import type { Comparison, Condition, Scalar } from '../../src/facts/condition.js'
import type { Domain } from '../../src/values/possible.js'

export { onGrid, type Said } from '../../src/adapters/testing/oracle-worlds.js'
export type { Box, Facts, Known, Member, Value, World } from '../../src/adapters/testing/oracle.js'

/** The day on which all conditions without a record are asked. */
export const asOf = '2026-12-08T09:00:00+00:00'
const day = asOf.slice(0, 10)

export const holds = (condition: Condition, world: World, facts: Facts): boolean =>
  oracle.holds(condition, world, facts, day)
export const limitsOf = (value: Comparison['value'], domain: Domain): readonly Scalar[] =>
  oracle.limitsOf(value, domain, day)
export const said = (condition: Condition, box: Box, facts: Facts): worlds.Said =>
  worlds.said(condition, box, facts, day)
export const worldsOf = (condition: Condition, box: Box, facts: Facts): ReturnType<typeof worlds.worldsOf> =>
  worlds.worldsOf(condition, box, facts, day)
