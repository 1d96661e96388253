import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** About the reading age of 14; health information in England aims at 9 to 11 where it can. */
export const mostGrade = 9

/**
 * The school grade that a text asks of its reader, by Flesch and Kincaid (1975). A sentence ends with a full
 * stop, a colon or a semicolon; names of services and medicines count like any other word.
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/).filter((part) => /\w/.test(part)).length
  const words = text.match(/[\p{L}\d'’-]+/gu) ?? []
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return sentences === 0 ? 0 : fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables })
}
