/** Verhoeff's dihedral table and permutation, by which SNOMED CT identifiers are guarded. */
const multiply = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
]
const permute = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
  [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
  [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
  [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
  [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
  [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
  [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
]

/** Whether a SNOMED CT identifier ends in its check digit (Verhoeff): a changed or swapped digit is noticed. */
export function isSnomedCode(code: string): boolean {
  if (!/^[1-9]\d{5,17}$/.test(code)) return false
  const sum = Array.from(code)
    .reverse()
    .reduce((check, digit, i) => multiply[check]?.[permute[i % 8]?.[Number(digit)] ?? 0] ?? 0, 0)
  return sum === 0
}

/** Whether a LOINC code ends in its check digit (Luhn, modulo 10). */
export function isLoincCode(code: string): boolean {
  const [, digits, check] = /^(\d{1,5})-(\d)$/.exec(code) ?? []
  if (digits === undefined || check === undefined) return false
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, i) => {
      const doubled = i % 2 === 0 ? 2 * Number(digit) : Number(digit)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return (10 - (sum % 10)) % 10 === Number(check)
}
