import { comparisonsOf } from '../facts/condition.js'
import { factsReadBy, factsReadByScore, scoreOf } from '../pages/reads.js'
import { expandKey } from '../pages/expand.js'
import type { MeasurePart, PagePart } from '../pages/page.js'
import type { CheckContext } from './context.js'
import { conditionsIn } from './conditions.js'

/** Shared facts that something reads. What a broken page names may be read by it. */
export function factsRead(context: CheckContext): ReadonlySet<string> {
  const { definitions, parts, texts, broken } = context
  const read = new Set<string>()
  const add = (names: Iterable<string>): void => {
    for (const name of names) read.add(name)
  }
  for (const part of parts) add(factsIn(part))
  for (const { definition } of definitions.facts) add(factsReadBy(definition.selection))
  for (const { definition } of definitions.scores) add(factsReadByScore(definition))
  for (const { sort, text } of texts)
    if (sort === 'message' || sort === 'title')
      add([...text.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ''))
  const doubtful = broken.map(({ text }) => text).join('\n')
  for (const { name } of definitions.facts) if (doubtful.includes(name)) read.add(name)
  for (const name of [...read]) if (scoreOf(name) !== undefined) read.add(scoreOf(name) ?? name)
  return read
}

const factsIn = (part: PagePart): readonly string[] => [
  ...conditionsIn(part).flatMap(({ condition }) => comparisonsOf(condition).map(({ fact }) => fact)),
  ...(part.sort === 'measure' ? numbersOf(part) : []),
  ...(part.sort === 'order' ? part.content.thenBy.map((key) => expandKey(key).fact) : []),
]

/** What a measure adds up or averages. */
const numbersOf = ({ content: { rate, mean, median, beside = [] } }: MeasurePart): readonly string[] =>
  [rate?.sum, rate?.over, mean?.fact, median?.fact, ...beside].filter((name) => name !== undefined)

/** Settings that some page reads. */
export function settingsRead({ pages, broken }: CheckContext): ReadonlySet<string> {
  const read = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'setting' && typeof inner === 'string') read.add(inner)
      else look(inner)
    }
  }
  for (const { written } of pages) look(written.value)
  for (const { text } of broken)
    for (const [, name] of text.matchAll(/setting:\s*"?'?([A-Za-z0-9]+)/g))
      if (name !== undefined) read.add(name)
  return read
}
