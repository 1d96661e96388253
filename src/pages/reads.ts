import { comparisonsOf, type Condition } from '../facts/condition.js'
import type { Line, ScoreDefinition, Selection } from '../facts/definition.js'
import { openerOf, openersIn } from '../facts/openers.js'
import { namesOf } from '../facts/selection.js'
import { verbOf } from '../facts/verbs.js'
import { sourceOf } from '../record/source.js'
import { factLists, readsResidents, testWords } from './selection-parts.js'

/** The facts that a selection is made of, by their full names. */
export function factsReadBy(selection: Selection): readonly string[] {
  const conditions = ['when', 'trueWhen', 'falseWhen', 'atLeastWhen'].flatMap((word) =>
    selection[word] === undefined ? [] : [selection[word] as Condition],
  )
  const cases = (selection['first'] ?? []) as readonly { readonly when?: Condition }[]
  const { tally } = selection
  return [
    ...conditions.flatMap(factsIn),
    ...cases.flatMap(({ when }) => (when === undefined ? [] : factsIn(when))),
    ...(Array.isArray(tally)
      ? (tally as Condition[]).flatMap(factsIn)
      : typeof tally === 'string'
        ? [tally]
        : []),
    ...factLists.flatMap((word) => (selection[word] as readonly string[] | undefined) ?? []),
    ...factsThatOpen(selection),
    ...(readsResidents(selection) ? factsOfResidents(selection) : []),
  ]
}

/** The facts that are tested, or read, of each resident of a home. */
const factsOfResidents = (selection: Selection): readonly string[] => [
  ...testWords.flatMap((word) => Object.keys(selection[word] ?? {})),
  ...(selection.field === undefined ? [] : [selection.field]),
]

/** The facts that say when the window opens or closes. */
const factsThatOpen = ({ since, before }: Selection): readonly string[] =>
  [since, before].flatMap(openersIn).filter((name) => openerOf(name) === 'fact')

export const factsIn = (condition: Condition): readonly string[] =>
  comparisonsOf(condition).map(({ fact }) => fact)

/** The facts that a score is made of: of its lines, of what chooses their columns, of its notes. */
export const factsReadByScore = ({ points, notes }: ScoreDefinition): readonly string[] => [
  ...Object.entries(points).flatMap(([name, line]) => factsReadByLine(name, line)),
  ...(notes ?? []).flatMap(({ when }) => (when === undefined ? [] : factsIn(when))),
]

function factsReadByLine(name: string, line: Line): readonly string[] {
  if ('first' in line) return line.first.flatMap(({ when }) => (when === undefined ? [] : factsIn(when)))
  if ('always' in line) return []
  return 'choose' in line ? [name, ...line.choose] : [name]
}

/** Whether it looks at every medicine, whatever it is called: its answer may change with any row of the table. */
export function readsAllMedicines(selection: Selection): boolean {
  const verb = verbOf(selection)
  if (verb === undefined || verb.overFacts === true || verb.name === 'members') return false
  const lists = namesOf(selection[verb.name]).map((name) => sourceOf(name)?.list)
  const { where = {}, is = {} } = selection
  const narrowed = [where, is].some((tests) => 'class' in tests || 'medicine' in tests)
  return lists.some((list) => list === 'medicines' || list === 'administrations') && !narrowed
}

/** `news2` of `news2.total`; undefined for a fact that is not a score's. */
export const scoreOf = (fact: string): string | undefined => {
  const found = /^([a-z][a-z0-9-]*)\.(total|highest|band|before)$/.exec(fact)
  return found?.[1]
}
