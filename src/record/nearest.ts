/** Longer words are nobody's slip of the pen, and would take long to compare. */
const longest = 60

/**
 * The word that was probably meant: the one fewest slips away (a letter left out, added, changed, or two
 * swapped), if it is near enough for its length; the first of several equally near.
 *
 * @example nearest('systolicPresure', ['systolicPressure', 'pulseRate']) // 'systolicPressure'
 * @example nearest('bp', ['systolicPressure', 'pulseRate']) // undefined
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined
  let best: string | undefined
  let fewest = Math.min(3, Math.floor(word.length / 3)) + 1
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue
    const slips = slipsBetween(word.toLowerCase(), candidate.toLowerCase())
    if (slips >= fewest) continue
    best = candidate
    fewest = slips
  }
  return best
}

/** Damerau and Levenshtein's distance, in its simple form: no letter is touched twice. */
function slipsBetween(from: string, to: string): number {
  let twoBack: number[] = []
  let oneBack = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const here = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      here[column] = Math.min(
        at(oneBack, column) + 1,
        at(here, column - 1) + 1,
        at(oneBack, column - 1) + (same ? 0 : 1),
        swapped ? at(twoBack, column - 2) + 1 : Infinity,
      )
    }
    twoBack = oneBack
    oneBack = here
  }
  return at(oneBack, to.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity
