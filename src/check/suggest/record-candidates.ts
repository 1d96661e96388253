import { fieldOf, listOf, sourceOf } from '../../record/source.js'
import type { Selection } from '../../facts/definition.js'
import { openersIn } from '../../facts/openers.js'
import { namesOf } from '../../facts/selection.js'
import { verbOf } from '../../facts/verbs.js'
import type { About } from '../mutants/about.js'
import type { Subject } from '../mutants/subject.js'
import { listsReadBy } from './facts-behind.js'
import { mainFields } from './main-fields.js'
import { fieldsOf, type Place } from './tested-fields.js'
import { withField } from './with-field.js'

type Block = Readonly<Record<string, unknown>>
type Snippet = Readonly<Record<string, unknown>>

/**
 * Records to try, the likeliest first: each record of the page with one entry otherwise in one field, at another
 * time, left out, or beside another one; then in two fields; then with an entry made of what is asked for.
 */
export function* recordCandidates(
  { examples, ...said }: Subject,
  selection: Selection | undefined,
  about: About,
  whose: 'resident' | 'home',
): Generator<Snippet> {
  const lists = listsReadBy(said, about)
  const known = examples.flatMap(({ [whose]: record }) => (record === undefined ? [] : [record]))
  const seeds: Snippet[] = [
    {},
    ...known,
    ...[{}, ...known].map((seed) => ({ ...Object.fromEntries(lists.map((list) => [list, []])), ...seed })),
  ]
  yield* seeds.flatMap((seed) => lists.map((list) => ({ ...seed, [list]: { absent: 'not-visible' } })))
  const verb = selection === undefined ? undefined : verbOf(selection)
  if (selection === undefined || verb === undefined || verb.overFacts === true) return
  const places = namesOf(selection[verb.name]).flatMap((name): Place[] => {
    const found = sourceOf(name)
    if (found === undefined) return []
    const { list, kind } = found
    const fields = [...fieldsOf(selection, list, kind, about), ...mainFields(said, list, kind, about)]
    return [
      list === 'signs' && verb.name === 'members'
        ? signPlace(selection, fields, about)
        : { list, kind, fields },
    ]
  })
  // What opens or closes the window, newer and older than most entries.
  const openers = [selection.since, selection.before].flatMap(openersIn).flatMap((name): Place[] => {
    const found = sourceOf(name)
    return found === undefined
      ? []
      : [
          {
            list: found.list,
            kind: found.kind,
            fields: [['at', ['1 minute ago', '1 day ago', '12 months ago']]],
          },
        ]
  })
  const made = [...places, ...openers].flatMap((place) => seeds.map((seed) => added(seed, place)))
  const all = [...made, ...seeds.slice(1)]
  yield* made
  for (const seed of all) for (const place of places) for (const once of variations(seed, place)) yield once
  for (const seed of all) {
    for (const place of places) for (const once of variations(seed, place)) yield* variations(once, place)
  }
}

/** A sign of the group that is asked for, and one of another; which group it is in stands in the table. */
function signPlace({ where }: Selection, fields: Place['fields'], { tables: { signs } }: About): Place {
  const isAsked = ({ group }: (typeof signs)[number]): boolean => group === where?.['group']
  const named = [signs.find(isAsked), signs.find((sign) => !isAsked(sign))].flatMap((row) => row?.sign ?? [])
  return {
    list: 'signs',
    kind: 'sign',
    fields: [['sign', named], ['present', ['yes', 'no']], ...fields.filter(([field]) => field === 'at')],
  }
}

/** A record with one more entry, that has the first of everything asked for. */
function added(seed: Snippet, { list, kind, fields }: Place): Snippet {
  const dated = list !== 'medicines' && list !== 'diagnoses'
  const named =
    kind ??
    kindWith(
      list,
      fields.map(([field]) => field),
    )
  let entry: Block = { ...(dated && named !== undefined && { kind: named }) }
  for (const [field, values] of fields)
    if (values[0] !== undefined) entry = withField(entry, field, values[0])
  if (dated && entry['at'] === undefined) entry = { ...entry, at: '1 hour ago' }
  const known = seed[list]
  return { ...seed, [list]: Array.isArray(known) ? [...(known as unknown[]), entry] : [entry] }
}

/** The first kind of a list that has all these fields. */
const kindWith = (list: string, fields: readonly string[]): string | undefined =>
  Object.keys(listOf(list)?.kinds ?? {}).find((kind) =>
    fields.every((field) => fieldOf(list, kind, field.split('.')[0] ?? '') !== undefined),
  )

function* variations(snippet: Snippet, { list, kind, fields }: Place): Generator<Snippet> {
  for (const [key, written] of Object.entries(snippet)) {
    const found = sourceOf(key)
    if (found?.list !== list) continue
    const { entries, ...about } = Array.isArray(written)
      ? { entries: written as readonly Block[] }
      : (written as { readonly entries?: readonly Block[] } & Block)
    if (entries === undefined) continue
    const bare = Array.isArray(written)
    const put = (changed: readonly Block[]): Snippet => ({
      ...snippet,
      [key]: bare ? changed : { ...about, entries: changed },
    })
    for (const [i, entry] of entries.entries()) {
      if (
        kind !== undefined &&
        found.kind === undefined &&
        entry['kind'] !== undefined &&
        entry['kind'] !== kind
      )
        continue
      for (const [field, values] of fields) {
        for (const value of values) {
          yield put(entries.with(i, withField(entry, field, value)))
        }
      }
      yield put(entries.toSpliced(i, 1))
    }
    if (bare) yield { ...snippet, [key]: { entries } }
  }
}
