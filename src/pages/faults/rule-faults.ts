import { expandRule, privateNames } from '../expand.js'
import type { Page, RulePart } from '../page.js'
import { factsIn } from '../reads.js'
import type { WrittenCondition } from '../schema/condition.js'
import { unknownWord } from '../vocabulary.js'
import type { Path } from '../written.js'
import { conditionAboutFaults } from './about-faults.js'
import { assumeFaults, currentFaults } from './assume-faults.js'
import { boxFaults } from './box-faults.js'
import { comparisonFaults } from './comparison-faults.js'
import { conditionFaults, type Names } from './condition-faults.js'
import { flagFaults, serviceFaults } from './flag-faults.js'
import { casesOf, mostCases, tooManyCases } from './settling-cases.js'
import { allRead, type Shared } from './shared.js'

/** A rule against everything it reads. */
export function ruleFaults(shared: Shared, page: Page, part: RulePart): void {
  const { content } = part
  const { said, vocabulary } = shared
  const own = content.facts ?? {}
  const nameOf = privateNames(own, part.name)
  const names: Names = { vocabulary, own: new Set(Object.keys(own)) }
  const conditions = conditionsIn(part)
  const shaped = conditions
    .map(({ path, condition }) => conditionFaults(said, part, path, condition, names))
    .every(Boolean)
  for (const { path, condition } of conditions) {
    comparisonFaults(shared, part, path, condition, nameOf)
    conditionAboutFaults(shared, part, path, condition, nameOf)
  }

  flagFaults(said, part, vocabulary)
  serviceFaults(said, part, ['whenUndetermined', 'refer'], content.whenUndetermined?.refer ?? [], vocabulary)
  for (const [i, each] of (content.clearedBy ?? []).entries()) {
    const saying = unknownWord('class', each, vocabulary)
    if (saying !== undefined) said.add(part, ['clearedBy', i], saying)
  }
  boxFaults(shared, part, nameOf, names)
  if (!shaped) return

  const rule = expandRule(page, part)
  const asked = [
    rule.conditions,
    ...(rule.appliesWhen === undefined ? [] : [rule.appliesWhen]),
    ...(rule.flag.sooner ?? []).map(({ when }) => when),
    ...(rule.flag.also ?? []).flatMap(({ when }) => (when === undefined ? [] : [when])),
  ]
  const read = allRead(shared, asked.flatMap(factsIn))
  assumeFaults(shared, part, nameOf, names, read)
  currentFaults(said, part, nameOf, names, read)
  unusedFacts(shared, part, nameOf, read)
  const cases = casesOf(rule.conditions, shared.domainOf)
  if (cases > mostCases) said.add(part, ['conditions'], tooManyCases(cases), 'key')
}

interface Placed {
  readonly path: Path
  readonly condition: WrittenCondition
}

function conditionsIn({ content: { conditions, appliesWhen, flag } }: RulePart): readonly Placed[] {
  return [
    { path: ['conditions'], condition: conditions },
    ...(appliesWhen === undefined ? [] : [{ path: ['appliesWhen'], condition: appliesWhen }]),
    ...(flag.sooner ?? []).map(({ when }, i) => ({ path: ['flag', 'sooner', i, 'when'], condition: when })),
    ...(flag.also ?? []).flatMap(({ when }, i) =>
      when === undefined ? [] : [{ path: ['flag', 'also', i, 'when'], condition: when }],
    ),
  ]
}

/** A fact of the page that nothing on it reads: a slip, or left over. One that a message names is used. */
function unusedFacts(
  { said }: Shared,
  part: RulePart,
  nameOf: (name: string) => string,
  read: ReadonlySet<string>,
): void {
  const { flag, whenUndetermined, title } = part.content
  const texts = [
    title,
    flag.message,
    ...(flag.sooner ?? []).map(({ message }) => message),
    whenUndetermined?.message,
  ].join(' ')
  for (const name of Object.keys(part.content.facts ?? {})) {
    if (read.has(nameOf(name)) || texts.includes(`{${name}`)) continue
    said.add(
      part,
      ['facts', name],
      {
        code: 'unused-fact',
        message: `nothing on this page reads \`${name}\``,
        help: 'use it in the conditions, or take it out',
        seen: name,
      },
      'key',
    )
  }
}
