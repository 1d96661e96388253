import { noise, salts } from './medicine-noise.js'
import { firmRoutes, forms, looseRoutes, releases, tellingForms, units } from './medicine-words.js'
import type { MedicineForm, Release } from './medicine-words.js'
import type { RouteGroup } from './route-group.js'

/** What a line of a chart says about its medicine, cut up so that each part can be looked up exactly. */
export interface WrittenName {
  readonly name: Phrase
  /** What stands in brackets: a maker, or the same medicine again by another name. */
  readonly asides: readonly Phrase[]
  readonly route?: RouteGroup
  readonly form?: MedicineForm
  readonly release?: Release
  readonly strengthMg?: number
}

export interface Phrase {
  /** The names it may be, the fullest first: with its form, without, without bare numbers, without salts. */
  readonly candidates: readonly Candidate[]
  /** The same for each part, where the phrase is cut by `and`, `with`, `plus`, a stroke, a comma, a new line ... */
  readonly parts: readonly (readonly Candidate[])[]
}

export interface Candidate {
  readonly name: string
  /** What was left out at the end. Where that is a medicine too (calcium carbonate), the name does not stand. */
  readonly salt: string
}

/** No name is longer; a longer text is not read at all, so that hostile ones cost nothing. */
export const longestName = 300

interface Word {
  readonly text: string
  readonly kind: 'name' | 'noise' | 'number' | 'strength' | 'joiner'
  readonly mg?: number
}

/** @example readName('Amlodipine 5mg tablets').name.candidates.map(({ name }) => name) // ['amlodipine tablets', 'amlodipine'] */
export function readName(text: string): WrittenName {
  const tokens = text.length > longestName ? [] : tokensOf(text)
  const outside: string[] = []
  const inside: string[][] = []
  let bracket: string[] | undefined
  for (const token of tokens) {
    if (token === '(' || token === '[') inside.push((bracket = []))
    else if (token === ')' || token === ']') bracket = undefined
    else (bracket ?? outside).push(token)
  }
  const words = wordsOf(outside)
  return {
    name: phraseOf(words),
    asides: inside.map((part) => phraseOf(wordsOf(part))),
    ...hintsOf(tokens, words),
  }
}

const plainName = /^[a-z]+(?:[ -][a-z]+)*$/i

/** How a name of the table is written in the index of names: as the fullest candidate of a text. */
export function nameKey(name: string): string {
  // Most names are plain words, and an index is made at each start: the long way gives the same.
  if (plainName.test(name)) return name.toLowerCase().replaceAll('-', ' ')
  return readName(name).name.candidates[0]?.name ?? ''
}

// A number with its unit; a word; signs with a meaning; and what cuts: any other sign, a new line,
// a hyphen beside a space.
const token =
  /\d+(?:[.,]\d+)*\p{L}*|[\p{L}\p{N}]+|[%/+&()[\]?]|[\u002d\u2010-\u2015](?=\s|$)|(?<=\s)[\u002d\u2010-\u2015]|[^\p{Zs}\u002d\u2010-\u2015]/gu
const cut = ';'

/** Lower case, no accents, no apostrophes; letters of any alphabet stay, so that nothing is lost unseen. */
function tokensOf(text: string): readonly string[] {
  const plain = text
    .replace(/[\u2122\u00ae\u00a9'\u2018\u2019]/g, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('\u03bc', 'u')
  return (plain.match(token) ?? []).map((found) => (/^[\p{L}\p{N}%/+&()[\]?]/u.test(found) ? found : cut))
}

const joiners: ReadonlySet<string> = new Set(['and', 'with', '/', cut])
const isName = (token = ''): boolean => /^\p{L}/u.test(token) && !noise.has(token)
const isDigit = (token: string | undefined): boolean => token !== undefined && /^\d/.test(token)
const number = /^[\d.,]+/

function wordsOf(tokens: readonly string[]): readonly Word[] {
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
    } else words.push({ text: token, kind: noise.has(token) ? 'noise' : 'name' })
  }
  return words
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
  // `4head` is a word that begins with a digit.
  if (last < first) return { word: { text: tokens[first] ?? '', kind: 'name' }, last: first }
  const text = numbers.join(' ')
  if (unit === undefined) return { word: { text, kind: 'number' }, last }
  const each = units.get(unit)
  const isOne =
    numbers.length === 1 && !tokens.slice(first, last + 1).some((token) => token === '/' || token === 'per')
  const mg = each === undefined || !isOne ? undefined : milligrams(text, each)
  return { word: { text, kind: 'strength', ...(mg !== undefined && { mg }) }, last }
}

/** In whole nanograms, so that 18 micrograms are exactly 0.018 mg. Nothing for what is not one number (`1.5.2`). */
function milligrams(text: string, each: number): number | undefined {
  const amount = Number(text.replaceAll(',', ''))
  return Number.isFinite(amount) ? Math.round(amount * each * 1e6) / 1e6 : undefined
}

function phraseOf(words: readonly Word[]): Phrase {
  const parts: Word[][] = [[]]
  for (const word of words) {
    if (word.kind === 'joiner') parts.push([])
    else parts.at(-1)?.push(word)
  }
  const named = parts.filter((part) => part.some(({ kind }) => kind === 'name'))
  return {
    candidates: candidatesOf(words, parts.length === 1),
    parts: named.map((part) => candidatesOf(part, true)),
  }
}

function candidatesOf(words: readonly Word[], withoutSalts: boolean): readonly Candidate[] {
  const without = (...kinds: Word['kind'][]): string =>
    words
      .filter(
        ({ text, kind }) => text !== '/' && text !== cut && kind !== 'strength' && !kinds.includes(kind),
      )
      .map(({ text }) => text)
      .join(' ')
  const bare = without('noise', 'number')
  const names = new Set([without(), without('noise'), without('number'), bare])
  const candidates = [...names].filter((name) => name !== '').map((name) => ({ name, salt: '' }))
  const left = bare.split(' ')
  const salt: string[] = []
  while (withoutSalts && left.length > 1 && salts.has(left.at(-1) ?? '')) {
    salt.unshift(left.pop() ?? '')
    candidates.push({ name: left.join(' '), salt: salt.join(' ') })
  }
  return candidates
}

const localForms: ReadonlySet<string> = new Set(['cream', 'ointment', 'gel', 'drops', 'other'])

function hintsOf(tokens: readonly string[], words: readonly Word[]): Omit<WrittenName, 'name' | 'asides'> {
  const route = routeOf(tokens)
  const said = tokens.map((token) => forms.get(token)).filter((form) => form !== undefined)
  const form = tellingForms.find((each) => said.includes(each)) ?? said[0]
  const kinds = tokens.map((token) => releases.get(token))
  const release = (['modified', 'gastro-resistant', 'immediate'] as const).find((kind) =>
    kinds.includes(kind),
  )
  const strengths = words.filter(({ kind }) => kind === 'strength')
  const mg = strengths.length === 1 && !localForms.has(form ?? '') ? strengths[0]?.mg : undefined
  return {
    ...(route !== undefined && { route }),
    ...(form !== undefined && { form }),
    ...(release !== undefined && { release }),
    ...(mg !== undefined && { strengthMg: mg }),
  }
}

function routeOf(tokens: readonly string[]): RouteGroup | undefined {
  const routes = (by: ReadonlyMap<string, RouteGroup>): ReadonlySet<RouteGroup> =>
    new Set(tokens.map((token) => by.get(token)).filter((route) => route !== undefined))
  const only = (set: ReadonlySet<RouteGroup>): RouteGroup | undefined =>
    set.size === 1 ? [...set][0] : undefined
  const firm = routes(firmRoutes)
  if (firm.size > 0) return only(firm)
  const loose = routes(looseRoutes)
  // A gel for the mouth; a gel that is meant to pass through the skin is still put on as a gel.
  if (loose.has('topical')) return loose.has('oral') ? 'buccal' : 'topical'
  return only(loose)
}
