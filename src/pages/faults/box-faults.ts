import type { Scalar } from '../../facts/condition.js'
import type { Domain } from '../../values/possible.js'
import { isNumeric } from '../../values/possible.js'
import { subjects, type Subject } from '../../record/source.js'
import type { NameOf } from '../expand-condition.js'
import type {
  FactsPart,
  HandlingPart,
  MeasurePart,
  OrderPart,
  PromisePart,
  RulePart,
  ScorePart,
} from '../page.js'
import type { Said } from './said.js'
import type { Path, Saying } from '../written.js'
import { knowsFact, unknownFact, type Names } from './condition-faults.js'
import { snippetFaults } from './snippet-faults.js'
import type { Shared } from './shared.js'
import { domainText, unsuited } from './suit.js'
import { edgeOf } from '../edges.js'

/** The examples of a part: a box or a record, known facts, values that the facts can have. */
export function boxFaults(
  shared: Shared,
  part: RulePart | ScorePart | HandlingPart | FactsPart,
  nameOf: NameOf,
  names: Names,
): void {
  for (const [i, example] of (part.content.examples ?? []).entries()) {
    const at: Path = ['examples', i]
    const { given, resident, home } = example
    if (given === undefined && resident === undefined && home === undefined)
      shared.said.add(part, at, neither)
    if (given !== undefined && (resident ?? home) !== undefined && part.sort !== 'handling')
      shared.said.add(part, [...at, resident === undefined ? 'home' : 'resident'], both, 'key')
    for (const [name, value] of Object.entries(given ?? {}))
      givenFaults(shared, part, [...at, 'given', name], name, value, nameOf, names)
    const about = 'about' in part.content ? (part.content.about ?? 'resident') : 'resident'
    for (const subject of subjects) {
      const snippet = example[subject]
      if (snippet === undefined) continue
      if (subject !== about) shared.said.add(part, [...at, subject], ofAnother(subject, about), 'key')
      else snippetFaults(shared.said, part, [...at, subject], snippet, subject)
    }
    const ask = 'ask' in example ? (example.ask ?? []) : []
    for (const [j, name] of ask.entries()) {
      if (!knowsFact(names, name)) shared.said.add(part, [...at, 'ask', j], unknownFact(names, name))
    }
  }
}

/** One of the two residents of an example of an order: a box or a record, as in any example. */
export function sideFaults(
  shared: Shared,
  part: OrderPart,
  at: Path,
  { given, resident }: OrderPart['content']['examples'][number]['before'],
  names: Names,
): void {
  if (given === undefined && resident === undefined) shared.said.add(part, at, neither)
  if (given !== undefined && resident !== undefined) shared.said.add(part, [...at, 'resident'], both, 'key')
  for (const [name, value] of Object.entries(given ?? {}))
    givenFaults(shared, part, [...at, 'given', name], name, value, (fact) => fact, names)
  if (resident !== undefined) snippetFaults(shared.said, part, [...at, 'resident'], resident, 'resident')
}

/** The examples of a measure: what is known of each resident, or a small home. */
export function measuredBoxFaults(shared: Shared, part: MeasurePart, nameOf: NameOf, names: Names): void {
  for (const [i, { given, home }] of part.content.examples.entries()) {
    const at: Path = ['examples', i]
    if (given === undefined && home === undefined) shared.said.add(part, at, noHome)
    if (given !== undefined && home !== undefined) shared.said.add(part, [...at, 'home'], both, 'key')
    for (const [j, box] of (given ?? []).entries())
      for (const [name, value] of Object.entries(box))
        givenFaults(shared, part, [...at, 'given', j, name], name, value, nameOf, names)
    if (home !== undefined) snippetFaults(shared.said, part, [...at, 'home'], home, 'home')
  }
}

const ofAnother = (subject: Subject, about: Subject): Saying => ({
  code: 'wrong-subject',
  message: `the example gives a \`${subject}\`, the page is about a \`${about}\``,
  help: `write \`${about}:\` here, or \`about: ${subject}\` on the page`,
  seen: subject,
  expected: about,
})

/** What gives facts a value: examples of any kind of page, and promises. */
type Boxed = RulePart | ScorePart | HandlingPart | FactsPart | MeasurePart | PromisePart | OrderPart

type Given = NonNullable<RulePart['content']['examples'][number]['given']>[string]

/** One fact of a box: known, with a value that it can have. */
export function givenFaults(
  { said, domainOf }: Shared,
  part: Boxed,
  at: Path,
  name: string,
  value: Given,
  nameOf: NameOf,
  names: Names,
): void {
  if (!knowsFact(names, name)) return said.add(part, at, unknownFact(names, name), 'key')
  const domain = domainOf(nameOf(name))
  if (domain === undefined) return
  valueFaults(said, part, at, name, value, domain)
  const shape = wrongShape(value, domain)
  if (shape !== undefined)
    said.add(part, at, {
      code: 'wrong-kind',
      message: `\`${name}\` is not given as it can be: ${shape}`,
      help: `write ${shape}`,
      expected: domainText(domain),
    })
}

/** Each value that is named: one that the fact can have. */
export function valueFaults(
  said: Said,
  part: Boxed,
  at: Path,
  name: string,
  value: Given,
  domain: Domain,
): void {
  for (const { each, inside } of valuesOf(value)) {
    const filled = edgeOf(each, part.row?.cells, domain)
    const saying = unsuited(name, domain, filled)
    if (saying !== undefined) said.add(part, [...at, ...inside], saying)
  }
}

function valuesOf(value: Given): readonly { each: Scalar; inside: Path }[] {
  if (Array.isArray(value)) return value.map((each, i) => ({ each, inside: [i] }))
  if (typeof value !== 'object') return [{ each: value, inside: [] }]
  return Object.entries(value).flatMap(([word, members = []]) =>
    members.map((each, i) => ({ each, inside: [word, i] })),
  )
}

export function wrongShape(value: Given, domain: Domain): string | undefined {
  const isList = Array.isArray(value)
  const partly = typeof value === 'object' && !isList
  if (domain.kind === 'set')
    return isList || partly ? undefined : 'a list of exactly its members, or `{ in, maybe }`'
  if (partly) return 'a value or a list: only sets take `in` and `maybe`'
  if (isNumeric(domain) && isList && value.length !== 2) return 'a range of two, the lower one first'
  if (domain.kind === 'number' && isList && Number(value[0]) > Number(value[1]))
    return 'a range with the lower one first'
  return isList && value.length === 0 ? 'at least one value that is still possible' : undefined
}

const neither: Saying = {
  code: 'missing',
  message: 'this example gives nothing',
  help: 'write `given` with facts, or `resident` with a part of a record; `given: {}` for a resident of whom nothing is known',
  expected: '`given` or `resident`',
}
const noHome: Saying = {
  code: 'missing',
  message: 'this example gives nothing',
  help: 'write `given` with the facts of each resident, or `home` with `residents` that are parts of records',
  expected: '`given` or `home`',
}
const both: Saying = {
  code: 'wrong-kind',
  message: 'an example gives facts or a record, not both',
  help: 'make two examples of it',
  expected: '`given` or `resident`',
}
