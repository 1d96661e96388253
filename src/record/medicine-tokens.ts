import { directions, kindsOfMedicine, openers } from './medicine-directions.js'
import { freeOf, noise } from './medicine-noise.js'
import { isTurn } from './medicine-turns.js'
import { forms, units } from './medicine-words.js'

/** One word of a chart line, or one quantity, and what it may be to a name. */
export interface Word {
  readonly text: string
  readonly kind: 'name' | 'noise' | 'number' | 'strength' | 'joiner'
  readonly mg?: number
}

// A number with its unit; a word; signs with a meaning; and what cuts: any other sign, a new line,
// a hyphen beside a space.
const token =
  /\d+(?:[.,]\d+)*\p{L}*|[\p{L}\p{N}]+|[%/+&()[\]?]|[\u002d\u2010-\u2015](?=\s|$)|(?<=\s)[\u002d\u2010-\u2015]|[^\p{Zs}\u002d\u2010-\u2015]/gu
export const cut = ';'
// `m/r`, `s/c`, `b.d.`, `t.d.s`: two or three single letters are written as one word.
const initials = /(?<![\p{L}\p{N}./])(\p{L})[./](\p{L})(?:[./](\p{L}))?(?![\p{L}\p{N}/]|\.[\p{L}\p{N}])\.?/gu

/** Lower case, no accents, no apostrophes; letters of any alphabet stay, so that nothing is lost unseen. */
export function tokensOf(text: string): readonly string[] {
  const plain = text
    .replace(/[\u2122\u00ae\u00a9'\u2018\u2019]/g, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('\u03bc', 'u')
    .replace(initials, (_, ...letters: (string | undefined)[]) => `${letters.slice(0, 3).join('')} `)
  return (plain.match(token) ?? []).map((found) => (/^[\p{L}\p{N}%/+&()[\]?]/u.test(found) ? found : cut))
}

const joiners: ReadonlySet<string> = new Set(['and', 'with', '/', cut])
const isName = (token = ''): boolean => /^\p{L}/u.test(token) && !noise.has(token)
const isDigit = (token: string | undefined): boolean => token !== undefined && /^\d/.test(token)
const number = /^[\d.,]+/

/** In brackets (`aside`) directions may come first: `(Sunday)`. */
export function wordsOf(tokens: readonly string[], aside = false): readonly Word[] {
  const words: Word[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    if (token === '&' || token === '+') words.push({ text: 'and', kind: 'joiner' })
    else if (joiners.has(token) || (token === 'plus' && isName(tokens[at + 1])))
      words.push({ text: token, kind: 'joiner' })
    else if (isDigit(token)) {
      const quantity = quantityAt(tokens, at)
      words.push(quantity.word)
      at = quantity.last
    } else {
      const last = words.at(-1)
      const mayDirect = last === undefined ? aside || openers.has(token) : last.kind !== 'name'
      const isLeftOut = isNoise(tokens, at, mayDirect) || (aside && kindsOfMedicine.has(token))
      words.push({ text: token, kind: isLeftOut ? 'noise' : 'name' })
    }
  }
  return words
}

const interval = /^(?:x\d+|q\d+[hd])$/

/** `at night` is a direction, but beside a name `night` may be a part of it: `Panadol Night`. */
function isNoise(tokens: readonly string[], at: number, mayDirect: boolean): boolean {
  const token = tokens[at] ?? ''
  if (token === 'free') return freeOf.has(tokens[at - 1] ?? '')
  if (isTurn(tokens, at)) return true
  // `Adcal one tablet`, but `Panadol Night tablets`: an amount is no part of a name.
  if (openers.has(token) && forms.has(tokens[at + 1] ?? '')) return true
  return noise.has(token) || (mayDirect && directions.has(token)) || interval.test(token)
}

/** `5mg`, `2.5 mg/5 ml`, `12 micrograms per hour`, `8/500`: one quantity, however many numbers it takes. */
function quantityAt(tokens: readonly string[], first: number): { word: Word; last: number } {
  const numbers: string[] = []
  let last = first - 1
  let unit: string | undefined
  let at = first
  while (true) {
    const token = tokens[at] ?? ''
    const digits = number.exec(token)?.[0] ?? ''
    let ownUnit = token.slice(digits.length)
    if (digits !== '' && ownUnit === '' && units.has(tokens[at + 1] ?? '')) ownUnit = tokens[++at] ?? ''
    if (ownUnit !== '' && !units.has(ownUnit)) break
    if (digits !== '') numbers.push(digits)
    if (ownUnit !== '') unit ??= ownUnit
    last = at
    const over = tokens[at + 1]
    const next = tokens[at + 2]
    if ((over !== '/' && over !== 'per') || !(isDigit(next) || units.has(next ?? ''))) break
    at += 2
  }
  if (last < first) return { word: wordAt(tokens[first] ?? ''), last: first }
  const text = numbers.join(' ')
  if (unit === undefined) return { word: { text, kind: 'number' }, last }
  const each = units.get(unit)
  const isOne =
    numbers.length === 1 && !tokens.slice(first, last + 1).some((token) => token === '/' || token === 'per')
  const mg = each === undefined || !isOne ? undefined : milligrams(text, each)
  return { word: { text, kind: 'strength', ...(mg !== undefined && { mg }) }, last }
}

/** `2puffs`, `1st`, `12hrly`: a number of what is left out anyway. `4head` is a word that begins with a digit. */
function wordAt(token: string): Word {
  const digits = number.exec(token)?.[0] ?? ''
  const of = token.slice(digits.length)
  return noise.has(of) || directions.has(of)
    ? { text: digits, kind: 'number' }
    : { text: token, kind: 'name' }
}

/** In whole nanograms, so that 18 micrograms are exactly 0.018 mg. Nothing for what is not one number (`1.5.2`). */
function milligrams(text: string, each: number): number | undefined {
  const amount = Number(text.replaceAll(',', ''))
  return Number.isFinite(amount) ? Math.round(amount * each * 1e6) / 1e6 : undefined
}
