import type { Issue } from '../values/issue.js'
import { nearest } from '../record/nearest.js'
import type { Fault, Fix } from './check.js'
import type { CheckContext } from './context.js'
import { refusal } from './find.js'

/** The word that was surely meant: the nearest one, if no other is as near. */
export function surelyMeant(word: string, words: Iterable<string>): string | undefined {
  const known = [...words]
  const best = nearest(word, known)
  return best !== undefined && best === nearest(word, known.toReversed()) ? best : undefined
}

/** Refusals of a name that nobody knows, each with the name that was surely meant as its fix. */
export const unknownNames = (
  { refusals }: CheckContext,
  isMeant: (issue: Issue) => boolean,
  wordsFor: (issue: Issue) => Iterable<string>,
): readonly Fault[] =>
  refusals.filter(isMeant).map((issue) => refusal(issue, fixOf(issue.seen, wordsFor(issue))))

function fixOf(quoted: string | undefined, words: Iterable<string>): Fix | undefined {
  const seen = quoted?.replace(/^"(.*)"$/, '$1')
  const meant = seen === undefined ? undefined : surelyMeant(seen, words)
  return seen === undefined || meant === undefined ? undefined : { replace: seen, by: meant }
}
