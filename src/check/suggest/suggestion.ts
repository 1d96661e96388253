import type { Instant } from '../../values/instant.js'
import type { FactDefinition, Line, ScoreDefinition, Selection } from '../../facts/definition.js'
import { sourceOf } from '../../record/source.js'
import { namesOf } from '../../facts/selection.js'
import { verbOf } from '../../facts/verbs.js'
import { comparisonsOf, type Comparison } from '../../facts/condition.js'
import type { Example } from '../../pages/reading-matter.js'
import type { Handling, Rule } from '../../pages/rule.js'
import type { About } from '../mutants/about.js'
import type { Variable } from '../mutants/cell.js'
import type { Change } from '../mutants/change.js'
import { insideFacts } from '../mutants/fact-changes.js'
import type { Subject } from '../mutants/subject.js'
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
      : subject.sort === 'facts'
        ? factVariables(subject.of.facts, about)
        : (variablesOf(subject.of, change, about)?.all ?? namedVariables(subject.of, about))
  const first = change.fact?.slice(change.fact.indexOf(':') + 1)
  const boxes = variables.length > 0 ? boxCandidates(subject, variables, first, asOf, about) : []
  for (const given of boxes) {
    if (exampleOf(duel, { given }) === undefined) continue
    const outcome = outcomeOf(exampleOf(duel, { given }))
    const fewer = fewest(given, (less) => outcomeOf(exampleOf(duel, { given: less })) === outcome)
    return exampleOf(duel, { given: fewer })
  }
  const selection = selectionIn(subject, change)
  let tried = 0
  const whose = isOfHome(selection) ? 'home' : 'resident'
  const tell = (record: Readonly<Record<string, unknown>>): Example | undefined =>
    exampleOf(duel, whose === 'home' ? { home: record } : { resident: record })
  for (const record of recordCandidates(subject, selection, about, whose)) {
    if (++tried > mostRecords) return undefined
    const found = tell(record)
    if (found === undefined) continue
    return tell(fewest(record, (less) => outcomeOf(tell(less)) === outcomeOf(found)))
  }
  return undefined
}

/** Whether it reads the record of a home. */
function isOfHome(selection: Selection | undefined): boolean {
  const verb = selection === undefined ? undefined : verbOf(selection)
  return (
    verb !== undefined && namesOf(selection?.[verb.name]).some((name) => sourceOf(name)?.subject === 'home')
  )
}

/** The selection that the mistake stands in, of a page's own fact or of the one shared fact that is looked at. */
function selectionIn(subject: Subject, { path: [where, at] }: Change): Selection | undefined {
  if (subject.sort === 'facts') return subject.of.facts[0]?.selection
  return where === 'facts' && subject.sort !== 'score' ? subject.of.facts?.[Number(at)]?.selection : undefined
}

const outcomeOf = (example: Example | undefined): string | undefined =>
  example === undefined ? undefined : JSON.stringify(example.expect)

/** What a fact over facts compares; nothing, of one that is read from a record. */
const factVariables = (facts: readonly FactDefinition[], about: About): readonly Variable[] =>
  gathered(insideFacts(facts), about)

/** The facts that the page itself names, where what lies behind one of them cannot be cut into cases. */
const namedVariables = (of: Rule | Handling, about: About): readonly Variable[] =>
  gathered([...conditionsOf(of).values()].flatMap(comparisonsOf), about)

function gathered(comparisons: readonly Comparison[], about: About): readonly Variable[] {
  const byFact = new Map<string, Comparison[]>()
  for (const comparison of comparisons)
    byFact.set(comparison.fact, [...(byFact.get(comparison.fact) ?? []), comparison])
  return [...byFact].flatMap(([fact, compared]): Variable[] => {
    const domain = about.domainOf(fact)
    return domain === undefined ? [] : [{ fact, domain, comparisons: compared }]
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
