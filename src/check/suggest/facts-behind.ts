import { sourceOf } from '../../record/source.js'
import { comparisonsOf, type Comparison } from '../../facts/condition.js'
import { openersIn } from '../../facts/openers.js'
import { namesOf } from '../../facts/selection.js'
import { verbOf } from '../../facts/verbs.js'
import { factsReadBy } from '../../pages/reads.js'
import type { About } from '../mutants/about.js'
import type { Said } from '../mutants/subject.js'
import { conditionsInside, conditionsOf } from '../mutants/variables.js'

/** Every list that the page reads, however far behind its facts. */
export const listsReadBy = (said: Said, about: About): readonly string[] => factsBehind(said, about).lists

/** Every comparison of the page and of the facts that it is made of, and the lists at the end of them. */
export function factsBehind(
  said: Said,
  about: About,
): { readonly comparisons: readonly Comparison[]; readonly lists: readonly string[] } {
  if (said.sort === 'score' || said.sort === 'measure') return { comparisons: [], lists: [] }
  const comparisons = said.sort === 'facts' ? [] : [...conditionsOf(said.of).values()].flatMap(comparisonsOf)
  const lists = new Set<string>()
  const seen = new Set<string>()
  const waiting =
    said.sort === 'facts' ? said.of.facts.map(({ name }) => name) : comparisons.map(({ fact }) => fact)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const definition = about.definitionOf(name)
    if (definition === undefined || seen.has(name)) continue
    seen.add(name)
    const { selection } = definition
    const verb = verbOf(selection)
    comparisons.push(...(conditionsInside(definition) ?? []).flatMap(comparisonsOf))
    waiting.push(...factsReadBy(selection))
    const sources =
      verb === undefined || verb.overFacts === true
        ? []
        : [...namesOf(selection[verb.name]), ...[selection.since, selection.before].flatMap(openersIn)]
    for (const source of sources) {
      const list = sourceOf(source)?.list
      if (list !== undefined) lists.add(list)
    }
  }
  return { comparisons, lists: [...lists] }
}
