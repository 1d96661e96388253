import { comparisonsOf } from '../../facts/condition.js'
import type { Subject } from '../../record/source.js'
import { expandCondition, type NameOf } from '../expand-condition.js'
import { privateNames } from '../expand.js'
import type { FactPlace } from '../definitions.js'
import type { RulePart } from '../page.js'
import type { WrittenCondition } from '../schema/condition.js'
import { readsResidents, testWords } from '../selection-parts.js'
import type { Path, Saying } from '../written.js'
import type { Shared } from './shared.js'

/** A fact is about a resident or about the home, never about both; of residents a home's fact tests their own. */
export function factAboutFaults({ said, aboutOf }: Shared, { name, part, path, selection }: FactPlace): void {
  const about = aboutOf(name)
  const [own] = about
  if (about.length > 1) said.add(part, path, mixed(name), 'key')
  else if (part.sort === 'facts' && own !== undefined && own !== (part.content.about ?? 'resident'))
    said.add(part, path, elsewhere(name, own, part.content.about ?? 'resident'), 'key')
  if (!readsResidents(selection)) return
  const nameOf = part.sort === 'facts' ? (fact: string) => fact : privateNames(part.content.facts, part.name)
  for (const word of testWords)
    for (const fact of Object.keys(selection[word] ?? {}))
      if (aboutOf(nameOf(fact)).includes('home'))
        said.add(part, [...path, word, fact], ofTheHome(fact), 'key')
}

/** What a page asks is about the one that it is about. */
export function conditionAboutFaults(
  { said, aboutOf }: Shared,
  part: RulePart,
  path: Path,
  condition: WrittenCondition,
  nameOf: NameOf,
): void {
  const page = part.content.about ?? 'resident'
  for (const { fact } of comparisonsOf(expandCondition(condition, (name) => name))) {
    const [own] = aboutOf(nameOf(fact))
    if (own !== undefined && own !== page) said.add(part, path, elsewhere(fact, own, page), 'key')
  }
}

const words: Readonly<Record<Subject, string>> = { resident: 'a resident', home: 'the home' }

const elsewhere = (fact: string, own: Subject, page: Subject): Saying => ({
  code: 'wrong-subject',
  message: `\`${fact}\` is about ${words[own]}, this page is about ${words[page]}`,
  help:
    own === 'resident'
      ? `count the residents of whom it holds: \`{ count: residents, where: { ${fact}: ... } }\``
      : 'write `about: home` on the page, or ask something of the resident',
  seen: fact,
  expected: `a fact about ${words[page]}`,
})

const mixed = (fact: string): Saying => ({
  code: 'wrong-subject',
  message: `\`${fact}\` is made of facts about a resident and about the home`,
  help: 'make it of one sort; a fact about the home counts residents by `{ count: residents, where: ... }`',
  seen: fact,
})

const ofTheHome = (fact: string): Saying => ({
  code: 'wrong-subject',
  message: `\`${fact}\` is about the home, so no resident can be asked for it`,
  help: 'test a fact about a resident here',
  seen: fact,
  expected: 'a fact about a resident',
})
