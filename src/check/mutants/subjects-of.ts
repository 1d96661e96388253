import type { PageText, ReadingMatter, Release } from '../../pages/rule.js'
import { subjectsOf } from '../run-examples.js'
import type { Said, Subject } from './subject.js'

/** Every rule, score and handling page of a release that its reading matter has examples of. */
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

function saidBy(
  { rules, scores, handling, measures = [] }: Release,
  { kind, id, version }: PageText,
  name: string,
): Said | undefined {
  if (kind === 'score') {
    const of = scores.find((score) => score.id === id)
    return of === undefined ? undefined : { sort: 'score', of }
  }
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
