import type { Operator } from '../../values/compare.js'
import type { Scalar } from '../../facts/condition.js'
import { isSetting } from '../setting.js'
import type { WrittenCondition } from '../schema/condition.js'
import type { Located } from '../page.js'
import type { Path, Saying } from '../written.js'
import { foregone } from './foregone.js'
import { takesList, unsuited, wrongOperator } from './suit.js'
import type { Shared } from './shared.js'
import type { NameOf } from '../expand-condition.js'

/** Every comparison of a condition against what its fact can be. */
export function comparisonFaults(
  shared: Shared,
  where: Located,
  path: Path,
  condition: WrittenCondition,
  nameOf: NameOf,
): void {
  if (typeof condition === 'string') return bareFaults(shared, where, path, condition, nameOf)
  const { all, any, not, fact, operator, value } = condition
  if (not !== undefined) return comparisonFaults(shared, where, [...path, 'not'], not, nameOf)
  const list = all ?? any
  if (list !== undefined) {
    for (const [i, part] of list.entries())
      comparisonFaults(shared, where, [...path, all === undefined ? 'any' : 'all', i], part, nameOf)
    return
  }
  const domain = fact === undefined ? undefined : shared.domainOf(nameOf(fact))
  if (fact === undefined || operator === undefined || value === undefined || domain === undefined) return
  const { said } = shared
  const misused = wrongOperator(fact, domain, operator)
  if (misused !== undefined) return said.add(where, [...path, 'operator'], misused)
  const at = [...path, 'value']
  if (isSetting(value)) {
    const setting = shared.settings.get(value.setting)
    // An area may set it anywhere between its limits.
    const figures = [setting?.value, setting?.least, setting?.most].filter(
      (figure): figure is Scalar => figure !== undefined && typeof figure === typeof setting?.value,
    )
    const saying = figures.map((figure) => unsuited(fact, domain, figure)).find((each) => each !== undefined)
    if (saying !== undefined)
      said.add(where, [...at, 'setting'], {
        ...saying,
        message: `the setting \`${value.setting}\` does not suit \`${fact}\`: ${saying.message}`,
      })
    return
  }
  const values: readonly Scalar[] = Array.isArray(value) ? value : [value as Scalar]
  if (Array.isArray(value) !== takesList(operator))
    return said.add(where, at, wrongShape(operator, Array.isArray(value)))
  for (const [i, each] of values.entries()) {
    const saying = unsuited(fact, domain, each) ?? foregone(fact, domain, operator, each)
    if (saying !== undefined) said.add(where, Array.isArray(value) ? [...at, i] : at, saying)
  }
}

/** A bare name stands for "is true". */
function bareFaults(
  { said, domainOf }: Shared,
  where: Located,
  path: Path,
  fact: string,
  nameOf: NameOf,
): void {
  const domain = domainOf(nameOf(fact))
  if (domain === undefined || domain.kind === 'boolean') return
  said.add(where, path, {
    code: 'wrong-operator',
    message: `\`${fact}\` is not true or false, so it cannot stand alone`,
    help: `compare it: \`{ fact: ${fact}, operator: ..., value: ... }\``,
    seen: fact,
    expected: 'a fact that is true or false',
  })
}

const wrongShape = (operator: Operator, isList: boolean): Saying => ({
  code: 'wrong-kind',
  message: isList ? `\`${operator}\` takes one value, not a list` : `\`${operator}\` takes a list of values`,
  help: isList
    ? `write one value, or use ${operator === 'contains' ? '`containsAny`' : operator === 'equal' ? '`in`' : 'another operator'}`
    : 'put the values in brackets: `[a, b]`',
  seen: isList ? 'a list' : 'one value',
  expected: isList ? 'one value' : 'a list',
})
