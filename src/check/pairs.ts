import { comparisonsOf } from '../facts/condition.js'
import type { RulePlace } from './context.js'

type Pair = readonly [RulePlace, RulePlace]

/** Pairs of rules of the same sort that read a fact in common: others cannot have to do with each other. */
export function alikeRules(
  rules: readonly RulePlace[],
  sortOf: (rule: RulePlace) => string | undefined,
): readonly Pair[] {
  const groups = new Map<string, RulePlace[]>()
  for (const rule of rules) {
    const sort = sortOf(rule)
    if (sort === undefined) continue
    const group = groups.get(sort)
    if (group === undefined) groups.set(sort, [rule])
    else group.push(rule)
  }
  return [...groups.values()].flatMap(pairsIn)
}

function pairsIn(rules: readonly RulePlace[]): readonly Pair[] {
  const reads = rules.map(wordsRead)
  const readers = new Map<string, number[]>()
  reads.forEach((words, i) => words.forEach((word) => readers.set(word, [...(readers.get(word) ?? []), i])))
  const seen = new Set<string>()
  const pairs: Pair[] = []
  for (const [word, group] of readers) {
    // A word that everybody reads says nothing; such rules meet by another word, or not at all.
    if (group.length > mostAlike && word.includes(' ')) continue
    for (const [at, i] of group.entries()) {
      for (const j of group.slice(at + 1, at + 1 + mostAlike)) {
        const [one, other] = [rules[i], rules[j]]
        const key = `${i} ${j}`
        if (one === undefined || other === undefined || seen.has(key)) continue
        seen.add(key)
        pairs.push([one, other])
      }
    }
  }
  return pairs
}

/** More rules than this about one fact are compared only with their neighbours, so that checking stays quick. */
const mostAlike = 60

/** What a rule reads: facts, of a set with the member. */
const wordsRead = ({ rule }: RulePlace): ReadonlySet<string> =>
  new Set(
    comparisonsOf(rule.conditions).flatMap(({ fact, operator, value }) => {
      const name = fact.slice(fact.indexOf(':') + 1)
      if (!operator.startsWith('contain') && operator !== 'doesNotContain') return [name]
      return (Array.isArray(value) ? value : [value]).map((member) => `${name} ${String(member)}`)
    }),
  )
