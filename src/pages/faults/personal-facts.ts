import type { Selection } from '../../facts/definition.js'
import { testWords } from '../selection-parts.js'
import { allRead, type Shared } from './shared.js'

/** What a resident is, and what is paid or decided for them: none of it may put somebody behind another. */
const personalFields: Readonly<Record<string, string>> = {
  id: 'who the resident is',
  birthDate: "the resident's age",
  sex: "the resident's sex",
}
const personalWords: Readonly<Record<string, string>> = {
  dnacpr: 'a decision about resuscitation',
  'continuing-healthcare': 'how care is paid for',
  'funded-nursing-care': 'how care is paid for',
}

/** What a fact reads, itself or through others, that may never decide who comes first; undefined where it is nothing. */
export function personalReason(shared: Shared, fact: string): string | undefined {
  for (const name of allRead(shared, [fact])) {
    const selection = shared.facts.get(name)?.selection
    const reason = selection === undefined ? undefined : reasonIn(selection)
    if (reason !== undefined) return reason
  }
  return undefined
}

function reasonIn(selection: Selection): string | undefined {
  if (selection['age'] !== undefined) return personalFields['birthDate']
  const field = selection['resident']
  if (typeof field === 'string' && personalFields[field] !== undefined) return personalFields[field]
  return testWords
    .flatMap((word) => Object.values(selection[word] ?? {}))
    .flatMap((test) => wordsOf(test))
    .map((word) => personalWords[word])
    .find((reason) => reason !== undefined)
}

/** What a test asks for or rules out: either reads it. */
function wordsOf(test: unknown): readonly string[] {
  if (typeof test === 'string') return [test]
  if (Array.isArray(test)) return test.flatMap(wordsOf)
  if (typeof test !== 'object' || test === null) return []
  return 'not' in test ? wordsOf(test.not) : []
}
