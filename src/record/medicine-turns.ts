import { wordsIn } from './medicine-words.js'

/**
 * Words that turn the meaning of a line, so that each is left out only in the company named here. Anywhere else the
 * line may say that its medicine is not given, and stays unrecognised.
 */
const companies: Readonly<Record<string, (tokens: readonly string[], at: number) => boolean>> = {
  // A course that ends is taken; anything else that is stopped is not.
  stop: (tokens, at) => tokens[at - 1] === 'then' || isHandled(tokens, at - 1) || isUnless(tokens, at),
  // `omit if pulse below 60`: given, unless.
  omit: (tokens, at) => tokens[at + 1] === 'if',
  not: isHandled,
  do: (tokens, at) => tokens[at + 1] === 'not' && isHandled(tokens, at + 1),
  no: (tokens, at) =>
    /^(?:relief|bowel|bowels)$/.test(tokens[at + 1] ?? '') ||
    (tokens[at + 1] === 'more' && tokens[at + 2] === 'than'),
  // `5mg (was 2.5mg)`; not `was on`.
  was: (tokens, at) => /^\d/.test(tokens[at + 1] ?? ''),
  // `12 hours on, 12 hours off`; not `off since Monday`.
  off: (tokens, at) => tokens.lastIndexOf('on', at) !== -1 && !since.has(tokens[at + 1] ?? ''),
  old: isTakenOff,
  previous: isTakenOff,
  // `place under the tongue`; not `in place of`.
  place: (tokens, at) => tokens[at + 1] !== 'of',
  missed: (tokens, at) => tokens.slice(Math.max(0, at - 3), at).join(' ') === 'not to be',
  // `titrate to effect`; not `without effect`.
  effect: (tokens, at) => tokens[at - 1] === 'to',
  // `insulin Lantus`: what kind it is, before its name.
  insulin: (tokens, at) => at === 0 && /^\p{L}/u.test(tokens[1] ?? ''),
  // The card that goes with it, not one more medicine.
  steroid: (tokens, at) => tokens[at + 1] === 'card',
  finish: isEndOfCourse,
  finished: isEndOfCourse,
  complete: isEndOfCourse,
  completed: isEndOfCourse,
}

const since: ReadonlySet<string> = new Set(['since', 'from', 'due'])

/** Left out of a name only where `isTurn` says so. */
export const turns: ReadonlySet<string> = new Set(Object.keys(companies))

/** @example isTurn(['swallow', 'whole', 'do', 'not', 'crush'], 3) // true, and false where `give` follows */
export function isTurn(tokens: readonly string[], at: number): boolean {
  const word = tokens[at] ?? ''
  return Object.hasOwn(companies, word) && companies[word]?.(tokens, at) === true
}

/** What one may be told not to do with a medicine that one takes. */
const handling: ReadonlySet<string> = new Set(
  wordsIn(`crush crushed chew chewed open opened exceed break broken split cut halve halved dissolve dissolved
    freeze refrigerate lie handle handled miss missed drive drink`),
)

/** `not` of `do not crush`, `not to be opened`, `do not stop suddenly`. */
function isHandled(tokens: readonly string[], not: number): boolean {
  if (tokens[not] !== 'not') return false
  let verb = not + 1
  while (tokens[verb] === 'to' || tokens[verb] === 'be') verb++
  const word = tokens[verb] ?? ''
  const next = tokens[verb + 1] ?? ''
  if (word === 'stop') return next === 'suddenly' || next === 'abruptly'
  return handling.has(word) || (word === 'take' && next === 'more' && tokens[verb + 2] === 'than')
}

/** `remove old patch` */
function isTakenOff(tokens: readonly string[], at: number): boolean {
  return /^remov(?:e|ing)$/.test(tokens[at - 1] ?? '')
}

/** `unless told to stop` */
const isUnless = (tokens: readonly string[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 6), at).includes('unless')

/** `until the course is finished`, `complete the course`. */
function isEndOfCourse(tokens: readonly string[], at: number): boolean {
  const before = tokens.slice(0, at)
  if (before.includes('until') || before.includes('till')) return true
  return /^(?:finish|complete)$/.test(tokens[at] ?? '') && tokens.slice(at + 1, at + 4).includes('course')
}
