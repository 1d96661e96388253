import { company, salts } from './medicine-noise.js'
import { cut, tokensOf, type Word, wordsOf } from './medicine-tokens.js'
import { firmRoutes, forms, looseRoutes, releases, tellingForms } from './medicine-words.js'
import type { MedicineForm, Release } from './medicine-words.js'
import type { RouteGroup } from './route-group.js'

/** What a line of a chart says about its medicine, cut up so that each part can be looked up exactly. */
export interface WrittenName {
  readonly name: Phrase
  /** What stands in brackets: a maker, or the same medicine again by another name. */
  readonly asides: readonly Aside[]
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
  /** Parts of nothing but words that are left out. One of them may still be a name (`with dressing`). */
  readonly rest: readonly (readonly Candidate[])[]
}

export interface Aside extends Phrase {
  /** It has a company's word in it (`Teva UK Ltd`), so a name that the table does not have is no other medicine. */
  readonly maker: boolean
}

export interface Candidate {
  readonly name: string
  /** What was left out at the end. Where that is a medicine too (calcium carbonate), the name does not stand. */
  readonly salt: string
}

/** No name is longer; a longer text is not read at all, so that hostile ones cost nothing. */
export const longestName = 300

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
    asides: inside.map((part) => ({
      ...phraseOf(wordsOf(part, true)),
      maker: part.some((word) => company.has(word)),
    })),
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

function phraseOf(words: readonly Word[]): Phrase {
  const parts: Word[][] = [[]]
  for (const word of words) {
    if (word.kind === 'joiner') parts.push([])
    else parts.at(-1)?.push(word)
  }
  const isNamed = (part: readonly Word[]): boolean => part.some(({ kind }) => kind === 'name')
  const rest = parts.length === 1 ? [] : parts.filter((part) => part.length > 0 && !isNamed(part))
  return {
    candidates: candidatesOf(words, parts.length === 1),
    parts: parts.filter(isNamed).map((part) => candidatesOf(part, true)),
    rest: rest.map((part) => candidatesOf(part, false)),
  }
}

/** Directions before a name are few; the rest of a longer run of them is left out as a whole. */
const mostBefore = 6

function candidatesOf(words: readonly Word[], withoutSalts: boolean): readonly Candidate[] {
  const kept = words.filter(({ text, kind }) => text !== '/' && text !== cut && kind !== 'strength')
  const names = new Set<string>()
  const add = (named: readonly Word[]): void => {
    names.add(namedBy(named))
    names.add(namedBy(named.filter(({ kind }) => kind !== 'number')))
  }
  // Word by word from the end, so that `slow sodium tabs` is found before its own `slow` is left out; then the same
  // without what stands before the name: `apply lip balm daily`.
  const first = kept.findIndex(({ kind }) => kind === 'name')
  for (let start = 0; start === 0 || start <= Math.min(first, mostBefore); start++) {
    add(kept.slice(start))
    for (let end = kept.length; end > start && kept[end - 1]?.kind !== 'name'; end--)
      add(kept.slice(start, end - 1))
  }
  const bareWords = kept.filter(({ kind }) => kind !== 'noise')
  add(bareWords)
  const bare = namedBy(bareWords.filter(({ kind }) => kind !== 'number'))
  const candidates = [...names].filter((name) => name !== '').map((name) => ({ name, salt: '' }))
  const left = bare.split(' ')
  const salt: string[] = []
  while (withoutSalts && left.length > 1 && salts.has(left.at(-1) ?? '')) {
    salt.unshift(left.pop() ?? '')
    candidates.push({ name: left.join(' '), salt: salt.join(' ') })
  }
  return candidates
}

const namedBy = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')

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
  const firm = new Set(routes(firmRoutes))
  // A patch behind the ear is not for the ear.
  if (tokens.includes('behind')) firm.delete('ear')
  if (firm.size > 0) return only(firm)
  const loose = routes(looseRoutes)
  // A gel for the mouth; a gel that is meant to pass through the skin is still put on as a gel.
  if (loose.has('topical')) return loose.has('oral') ? 'buccal' : 'topical'
  return only(loose)
}
