import type { Instant } from '../../values/instant.js'
import type { Line, ScoreDefinition } from '../../facts/definition.js'
import { comparisonsOf, type Comparison } from '../../facts/condition.js'
import type { Example, Handling, Rule } from '../../pages/rule.js'
import type { About } from '../mutants/about.js'
import type { Variable } from '../mutants/cell.js'
import { conditionsOf, variablesOf } from '../mutants/variables.js'
import { boxCandidates, fewest } from './box-candidates.js'
import { exampleOf, type Duel } from './candidate.js'
import { recordCandidates } from './record-candidates.js'

/** Records take long to read, so fewer of them are tried. */
const mostRecords = 1500

/** An example that notices the mistake, if one can be found: by facts first, else by a record. */
export function suggestionFor(duel: Duel, asOf: Instant, about: About): Example | undefined {
  const { subject, change } = duel
  // A home is more than facts to be cut: who is missing in it is only told.
  if (subject.sort === 'measure') return undefined
  const variables =
    subject.sort === 'score'
      ? scoreVariables(subject.of, about)
      : (variablesOf(subject.of, change, about)?.all ?? namedVariables(subject.of, about))
  const first = change.fact?.slice(change.fact.indexOf(':') + 1)
  for (const given of boxCandidates(subject, variables, first, asOf, about)) {
    if (exampleOf(duel, { given }) === undefined) continue
    const outcome = outcomeOf(exampleOf(duel, { given }))
    const fewer = fewest(given, (less) => outcomeOf(exampleOf(duel, { given: less })) === outcome)
    return exampleOf(duel, { given: fewer })
  }
  const [where, at] = change.path
  const selection =
    where === 'facts' && subject.sort !== 'score' ? subject.of.facts?.[Number(at)]?.selection : undefined
  let tried = 0
  for (const resident of recordCandidates(subject, selection, about)) {
    if (++tried > mostRecords) return undefined
    const found = exampleOf(duel, { resident })
    if (found === undefined) continue
    const fewer = fewest(
      resident,
      (less) => outcomeOf(exampleOf(duel, { resident: less })) === outcomeOf(found),
    )
    return exampleOf(duel, { resident: fewer })
  }
  return undefined
}

const outcomeOf = (example: Example | undefined): string | undefined =>
  example === undefined ? undefined : JSON.stringify(example.expect)

/** The facts that the page itself names, where what lies behind one of them cannot be cut into cases. */
function namedVariables(of: Rule | Handling, about: About): readonly Variable[] {
  const byFact = new Map<string, Comparison[]>()
  for (const comparison of [...conditionsOf(of).values()].flatMap(comparisonsOf))
    byFact.set(comparison.fact, [...(byFact.get(comparison.fact) ?? []), comparison])
  return [...byFact].flatMap(([fact, comparisons]): Variable[] => {
    const domain = about.domainOf(fact)
    return domain === undefined ? [] : [{ fact, domain, comparisons }]
  })
}

/** The items of a score, cut at the edges of their lines. */
function scoreVariables({ points }: ScoreDefinition, about: About): readonly Variable[] {
  return Object.entries(points).flatMap(([fact, line]): Variable[] => {
    const domain = about.domainOf(fact)
    return domain === undefined ? [] : [{ fact, domain, comparisons: edgesOf(fact, line) }]
  })
}

function edgesOf(fact: string, line: Line): readonly Comparison[] {
  if ('choose' in line) return Object.values(line.columns).flatMap((column) => edgesOf(fact, column))
  if ('is' in line) return Object.keys(line.is).map((value) => ({ fact, operator: 'equal', value }))
  if (!('above' in line)) return []
  return [
    ...Object.keys(line.upTo ?? {}).map((edge): Comparison => ({
      fact,
      operator: 'lessThanInclusive',
      value: Number(edge),
    })),
    ...Object.keys(line.below ?? {}).map((edge): Comparison => ({
      fact,
      operator: 'lessThan',
      value: Number(edge),
    })),
  ]
}
