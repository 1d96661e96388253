import type { Example } from '../../pages/reading-matter.js'
import type { FoundValue } from '../../pages/schema/examples.js'
import { detail, item, type Item } from '../outline.js'
import { capital } from '../question-outline.js'
import type { RuleRef } from '../words.js'
import { givenInWords, givenLines, recordLines } from './example-in-words.js'
import type { Shelf } from './shelf.js'

/** As many as a leaflet has room for beside those that are the first to show a fact. */
const mostShown = 12

/** Examples of shared facts: what is on record, and what each fact is then found to be. Every fact is shown once at least. */
export function foundItems(
  examples: readonly Example[],
  file: string,
  shelf: Shelf,
  rule: RuleRef,
): readonly Item[] {
  const facts = new Set<string>()
  const telling = examples.filter(({ expect }) => {
    const fresh = Object.keys(expect as object).filter((fact) => !facts.has(fact))
    for (const fact of fresh) facts.add(fact)
    return fresh.length > 0
  })
  const shown = new Set([...telling, ...examples].slice(0, Math.max(mostShown, telling.length)))
  const more = examples.length - shown.size
  return [
    ...examples.filter((example) => shown.has(example)).map((example) => foundItem(example, shelf, rule)),
    ...(more === 0 ? [] : [item(`And ${String(more)} more in ${file}.`)]),
  ]
}

function foundItem(example: Example, shelf: Shelf, rule: RuleRef): Item {
  const { name, resident, home, expect } = example
  const found = Object.entries(expect as Readonly<Record<string, FoundValue>>).map(
    ([fact, value]) => `${capital(shelf.fact(fact, rule))}: ${foundInWords(fact, value, shelf, rule)}.`,
  )
  const record = resident ?? home
  return item(
    `${capital(name)}.`,
    undefined,
    [
      ...givenLines(example, shelf, rule),
      ...(record === undefined ? [] : recordLines(record)),
      'Found:',
      ...found,
    ].map((text, i, all) => detail('plain', text, i > all.indexOf('Found:') ? 1 : undefined)),
  )
}

/** @example { may: unknown, actsAs: 38.6 } // 'not known; acted on as 38.6 °C' */
function foundInWords(fact: string, value: FoundValue, shelf: Shelf, rule: RuleRef): string {
  if (value === 'unknown') return 'not known'
  if (typeof value !== 'object' || Array.isArray(value)) return givenInWords(fact, value, shelf, rule)
  if ('may' in value)
    return `${foundInWords(fact, value.may, shelf, rule)}; acted on as ${foundInWords(fact, value.actsAs, shelf, rule)}`
  if ('atLeast' in value) return `at least ${givenInWords(fact, value.atLeast, shelf, rule)}`
  if (!('maybe' in value) || value.maybe !== 'others') return givenInWords(fact, value, shelf, rule)
  const named = (members: readonly string[]): readonly string[] =>
    members.map((member) => shelf.words.member(member, fact, rule))
  return [
    ...named(value.in ?? []),
    ...named(value.out ?? []).map((member) => `not ${member}`),
    'the others are not known',
  ].join(', ')
}
