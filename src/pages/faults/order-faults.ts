import type { Domain } from '../../values/possible.js'
import { expandKey } from '../expand.js'
import type { OrderWord } from '../order.js'
import type { OrderPart, Page } from '../page.js'
import type { Path, Saying } from '../written.js'
import { sideFaults } from './box-faults.js'
import { knowsFact, unknownFact, type Names } from './condition-faults.js'
import { personalReason } from './personal-facts.js'
import type { Shared } from './shared.js'

/** An order: the only one, of shared facts that its words fit, and of nothing that may never move anybody down. */
export function orderFaults(shared: Shared, part: OrderPart, pages: readonly Page[]): void {
  const { said, vocabulary } = shared
  const names: Names = { vocabulary, own: new Set() }
  const [first] = pages.flatMap(({ parts }) => parts.filter(({ sort }) => sort === 'order'))
  if (first !== undefined && first !== part) said.add(part, ['kind'], second(first.file))
  const seen = new Set<string>()
  for (const [i, written] of part.content.thenBy.entries()) {
    const words = Object.keys(written)
    if (words.length !== 1) {
      said.add(part, ['thenBy', i], notOneWord(words))
      continue
    }
    const { by, fact } = expandKey(written)
    const at: Path = ['thenBy', i, by]
    const saying = knowsFact(names, fact) ? keyFault(shared, by, fact, seen) : unknownFact(names, fact)
    if (saying !== undefined) said.add(part, at, saying)
    seen.add(fact)
  }
  for (const [i, example] of part.content.examples.entries())
    for (const side of ['before', 'after'] as const)
      sideFaults(shared, part, ['examples', i, side], example[side], names)
}

function keyFault(
  shared: Shared,
  by: OrderWord,
  fact: string,
  seen: ReadonlySet<string>,
): Saying | undefined {
  if (seen.has(fact)) return twice(fact)
  const domain = shared.domainOf(fact)
  if (domain !== undefined && !wordsFor(domain).includes(by)) return wrongWord(by, fact, domain)
  if (shared.aboutOf(fact).includes('home')) return ofTheHome(fact)
  const why = personalReason(shared, fact)
  return why === undefined ? undefined : personal(fact, why)
}

/** The words that can be said of a fact: a choice or a set has no more and no less. */
function wordsFor({ kind }: Domain): readonly OrderWord[] {
  if (kind === 'boolean') return ['first']
  if (kind === 'number') return ['most', 'least']
  return kind === 'elapsed' ? ['longest', 'shortest'] : []
}

const notOneWord = (words: readonly string[]): Saying => ({
  code: 'wrong-order-word',
  message:
    words.length === 0
      ? 'this key names no fact'
      : `${words.map((word) => `\`${word}\``).join(' and ')} cannot stand side by side`,
  help: 'write one line for each: the first decides, the next where it finds two residents level',
  seen: words.join(', '),
  expected: 'one of `first`, `most`, `least`, `longest`, `shortest`',
})

const wrongWord = (by: OrderWord, fact: string, domain: Domain): Saying => {
  const words = wordsFor(domain).map((word) => `\`${word}: ${fact}\``)
  return {
    code: 'wrong-order-word',
    message: `\`${by}\` cannot be said of \`${fact}\``,
    help:
      words.length === 0
        ? `write a fact that is true or false: \`{ when: { fact: ${fact}, operator: ..., value: ... } }\``
        : `write ${words.join(' or ')}`,
    seen: by,
    expected:
      words.length === 0 ? 'a fact that is true or false, a number, or a length of time' : words.join(' or '),
  }
}

const twice = (fact: string): Saying => ({
  code: 'key-twice',
  message: `\`${fact}\` has already decided above`,
  help: 'keep the first, and take this one out',
  seen: fact,
  expected: 'each fact once',
})

const ofTheHome = (fact: string): Saying => ({
  code: 'wrong-subject',
  message: `\`${fact}\` is about the home, so it is the same for everybody on the round`,
  help: 'order by a fact about a resident',
  seen: fact,
  expected: 'a fact about a resident',
})

const personal = (fact: string, why: string): Saying => ({
  code: 'never-in-order',
  message: `\`${fact}\` reads ${why}, which never decides who comes first`,
  help: 'order by what the resident needs: a worry, how much is due, how long it has waited',
  seen: why,
  expected: 'nothing about age, sex, funding or a decision about resuscitation',
})

const second = (file: string): Saying => ({
  code: 'order-twice',
  message: `the order of a round is also in ${file}`,
  help: 'keep one of them: a round has one order',
  seen: 'order',
  expected: 'one page of the kind `order`',
})
