const zero = 48

/**
 * The whole number written in `count` decimal digits of `text` from position `at`, or -1 if any of them is
 * not a digit (or the text ends first). Character codes, not a regular expression: this runs for every dated
 * entry of every record.
 *
 * @example digitsAt('2026-11-21', 5, 2) // 11
 * @example digitsAt('2026-1-21', 5, 2) // -1
 */
export function digitsAt(text: string, at: number, count: number): number {
  let number = 0
  for (let position = at; position < at + count; position++) {
    // Past the end the code is NaN, which fails the comparison too.
    const digit = text.charCodeAt(position) - zero
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}
