import { listFacts, type ListedFact } from '../check/fact-list.js'
import { markdownOf } from '../explain/markdown-of.js'
import { detail, item, type Detail, type Outline } from '../explain/outline.js'
import { textOf } from '../explain/text-of.js'
import type { Release } from '../pages/rule.js'
import { exitCodes, type ExitCode } from './exit.js'
import { layoutFor, print, type Io } from './io.js'
import { readingFor } from './reading-for.js'

export interface FactsCommand {
  readonly format: 'text' | 'markdown' | 'json'
}

/** `facts [DIR]`: the vocabulary that rules share, made from the pages: how each fact is found and who reads it. */
export async function facts(folder: string | undefined, { format }: FactsCommand, io: Io): Promise<ExitCode> {
  const { release, reading } = await readingFor(folder)
  const listed = listFacts(release, reading)
  const { release: name, digest } = release
  if (format === 'json')
    await print(io, `${JSON.stringify({ release: name, digest, facts: listed }, null, 2)}\n`)
  else {
    const outline = outlineOf(release, listed)
    await print(io, format === 'markdown' ? markdownOf(outline) : textOf(outline, layoutFor(io)))
  }
  return exitCodes.done
}

const outlineOf = ({ release }: Release, listed: readonly ListedFact[]): Outline => [
  { kind: 'title', text: `${String(listed.length)} facts that rules share, release ${release}` },
  {
    kind: 'note',
    text: 'Each is found from the record in one way for all rules. Facts of one rule alone stand on its page.',
  },
  ...listed.map((fact) => item(`${fact.called}: ${fact.how}.`, undefined, detailsOf(fact))),
]

function detailsOf(fact: ListedFact): readonly Detail[] {
  const {
    fact: name,
    values,
    unit,
    lists,
    madeOf,
    window,
    current,
    old = '',
    missing,
    ifNotRecorded,
    asked,
  } = fact
  const lines = [
    `${name}, ${unit === undefined ? values : `${values} in ${unit}`}${lists.length === 0 ? '' : `, from ${lists.join(', ')}`}.`,
    ...(madeOf.length === 0 ? [] : [`Made of: ${madeOf.join(', ')}.`]),
    ...(window === undefined ? [] : [`Looks at: ${window}.`]),
    ...(current === undefined ? [] : [`Current for ${current}. ${old}`]),
    missing,
    ...(ifNotRecorded === undefined
      ? []
      : [`Not recorded it is ${String(ifNotRecorded.value)}: ${ifNotRecorded.source}`]),
    ...(asked === undefined ? [] : [`Asked (${asked.group}): ${asked.say}`]),
    fact.readBy.length === 0 ? 'No rule reads it.' : `Read by: ${fact.readBy.join(', ')}.`,
  ]
  return lines.filter((line) => line !== '').map((line) => detail('plain', line))
}
