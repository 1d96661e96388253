import type { PageText, ReadingMatter } from '../../pages/reading-matter.js'
import type { Release } from '../../pages/rule.js'
import type { FactDefinition } from '../../facts/definition.js'
import { subjectsOf } from '../run-examples.js'
import type { Said, Subject } from './subject.js'

/** Every rule, score, handling and facts page of a release that its reading matter has examples of. */
export function everySubject(release: Release, { pages }: ReadingMatter): readonly Subject[] {
  return Object.values(pages).flatMap((page) =>
    (page.rules.length === 0 ? [page.id] : page.rules).flatMap((name): Subject[] => {
      const said = saidBy(release, page, name)
      return said === undefined
        ? []
        : [
            {
              page,
              name,
              examples: page.examples.filter((example) => subjectsOf(page, example).includes(name)),
              ...said,
            },
          ]
    }),
  )
}

/** In the order of the page. */
const factsOn = ({ facts }: Release, names: readonly string[] = []): readonly FactDefinition[] =>
  names.flatMap((name) => facts.find((fact) => fact.name === name) ?? [])

function saidBy(release: Release, { kind, id, version, defines }: PageText, name: string): Said | undefined {
  const { rules, scores, handling, measures = [] } = release
  if (kind === 'score') {
    const of = scores.find((score) => score.id === id)
    return of === undefined ? undefined : { sort: 'score', of }
  }
  if (kind === 'facts') return { sort: 'facts', of: { id, facts: factsOn(release, defines) } }
  if (kind === 'handling') {
    const of = handling.find((each) => each.id === id && each.version === version)
    return of === undefined ? undefined : { sort: 'handling', of }
  }
  if (kind === 'measure') {
    const of = measures.find((each) => each.id === id && each.version === version)
    return of === undefined ? undefined : { sort: 'measure', of }
  }
  const of = rules.find((rule) => rule.id === name && rule.version === version)
  return of === undefined || of.retired === true ? undefined : { sort: 'rule', of }
}
