import { nearest } from '../../record/nearest.js'
import type { Domain } from '../../values/possible.js'
import type { FactsPart } from '../page.js'
import type { FoundValue } from '../schema/examples.js'
import { didYouMean, type Path, type Saying } from '../written.js'
import { boxFaults, valueFaults, wrongShape } from './box-faults.js'
import type { Names } from './condition-faults.js'
import type { Shared } from './shared.js'
import { domainText } from './suit.js'

/** The examples of a facts page: each expects facts of this page, as values that those facts can have. */
export function factsFaults(shared: Shared, part: FactsPart): void {
  const { facts, examples = [] } = part.content
  const names: Names = { vocabulary: shared.vocabulary, own: new Set() }
  boxFaults(shared, part, (name) => name, names)
  for (const [i, { expect }] of examples.entries()) {
    const at: Path = ['examples', i, 'expect']
    if (Object.keys(expect).length === 0) shared.said.add(part, at, nothing)
    for (const [name, value] of Object.entries(expect)) {
      if (Object.hasOwn(facts, name)) foundFaults(shared, part, [...at, name], name, value)
      else shared.said.add(part, [...at, name], ofAnotherPage(name, Object.keys(facts)), 'key')
    }
  }
}

function foundFaults(shared: Shared, part: FactsPart, at: Path, name: string, value: FoundValue): void {
  const domain = shared.domainOf(name)
  if (domain === undefined) return
  if (typeof value === 'object' && 'may' in value) {
    oneFaults(shared, part, [...at, 'may'], name, value.may, domain)
    oneFaults(shared, part, [...at, 'actsAs'], name, value.actsAs, domain)
  } else oneFaults(shared, part, at, name, value, domain)
}

type OneValue = Exclude<FoundValue, { may: unknown }>

function oneFaults(
  { said }: Shared,
  part: FactsPart,
  at: Path,
  name: string,
  value: OneValue,
  domain: Domain,
): void {
  if (value === 'unknown') return
  if (typeof value === 'object' && 'atLeast' in value) {
    if (domain.kind !== 'number' || domain.most !== Infinity) said.add(part, at, notOpen(domain), 'key')
    else valueFaults(said, part, at, name, value.atLeast, domain)
    return
  }
  if (typeof value === 'object' && 'out' in value && value.maybe !== 'others')
    said.add(part, [...at, 'out'], outOfWhat, 'key')
  const shape = wrongShape(listed(value), domain)
  if (shape === undefined) return valueFaults(said, part, at, name, listed(value), domain)
  said.add(part, at, {
    code: 'wrong-kind',
    message: `\`${name}\` is not found as it can be: ${shape}`,
    help: `write ${shape}, or \`unknown\``,
    expected: domainText(domain),
  })
}

/** The members that it names. */
const listed = (value: OneValue): Parameters<typeof wrongShape>[0] =>
  typeof value === 'object' && 'maybe' in value && value.maybe === 'others'
    ? { ...value, maybe: undefined }
    : (value as Parameters<typeof wrongShape>[0])

const nothing: Saying = {
  code: 'missing',
  message: 'this example expects nothing',
  help: 'write a fact of this page, and what it is found to be',
  expected: 'a fact of this page',
}

const outOfWhat: Saying = {
  code: 'wrong-kind',
  message: 'members that are not named are out already',
  help: 'leave `out` away, or write `maybe: others` beside it',
  expected: '`maybe: others` beside `out`',
}

const notOpen = (domain: Domain): Saying => ({
  code: 'wrong-kind',
  message: '`atLeast` is for a number that has no upper end',
  help: 'write both ends, the lower one first',
  seen: 'atLeast',
  expected: domainText(domain),
})

const ofAnotherPage = (name: string, facts: readonly string[]): Saying => ({
  code: 'unknown-fact',
  message: `this page has no fact called \`${name}\``,
  help: didYouMean(nearest(name, facts), 'an example shows the facts of its own page'),
  seen: name,
  expected: 'a fact of this page',
})
