import { plus, minus } from '../../values/exact.js'
import { durationText, parseDuration } from '../../values/duration.js'
import { fieldOf, kindOf, sourceOf, tableOf } from '../../record/source.js'
import { comparisonsOf, type Comparison, type Scalar } from '../../facts/condition.js'
import { isLimits } from '../../facts/scope.js'
import type { Selection, Tests } from '../../facts/definition.js'
import { namesOf } from '../../facts/selection.js'
import { verbOf } from '../../facts/verbs.js'
import { factsReadBy } from '../../pages/reads.js'
import type { About } from '../mutants/about.js'
import { justLonger, oneStep, stepBeside } from '../mutants/one-step.js'
import type { Said, Subject } from '../mutants/subject.js'
import { conditionsInside, conditionsOf } from '../mutants/variables.js'

type Block = Readonly<Record<string, unknown>>
type Snippet = Readonly<Record<string, unknown>>

/** Where the entries of a selection are, and what may be said of one. */
interface Place {
  readonly list: string
  readonly kind: string | undefined
  readonly fields: readonly (readonly [field: string, values: readonly unknown[]])[]
}

/**
 * Records to try, the likeliest first: each record of the page with one entry otherwise in one field, at another
 * time, left out, or beside another one; then in two fields; then with an entry made of what is asked for.
 */
export function* recordCandidates(
  { examples, ...said }: Subject,
  selection: Selection | undefined,
  about: About,
): Generator<Snippet> {
  const lists = listsReadBy(said, about)
  const known = examples.flatMap(({ resident }) => (resident === undefined ? [] : [resident]))
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
    return [
      {
        list,
        kind,
        fields: [...fieldsOf(selection, list, kind, about), ...mainFields(said, list, kind, about)],
      },
    ]
  })
  const made = places.flatMap((place) => seeds.map((seed) => added(seed, place)))
  const all = [...made, ...seeds.slice(1)]
  yield* made
  for (const seed of all) for (const place of places) for (const once of variations(seed, place)) yield once
  for (const seed of all) {
    for (const place of places) for (const once of variations(seed, place)) yield* variations(once, place)
  }
}

/** What an entry has to say to be one, with the values that the page compares it with. */
function mainFields(said: Said, list: string, kind: string | undefined, about: About): Place['fields'] {
  const declared = kind === undefined ? undefined : kindOf(list, kind)
  const [field] = declared?.oneOf ?? []
  if (declared === undefined || field === undefined) return []
  const { type, ...more } = declared.fields[field] ?? { type: 'text' }
  if (type === 'flag') return [[field, [true, false]]]
  if (type === 'choice') return [[field, 'choices' in more ? more.choices : []]]
  if (type !== 'number' || !('least' in more)) return []
  const compared = factsBehind(said, about).comparisons.filter(({ fact }) =>
    readsSource(about, fact, list, kind),
  )
  const limits = compared.flatMap(({ value }) => [value].flat().map((each) => about.figure(each)))
  const values = limits.flatMap((limit) => (typeof limit === 'number' ? beside(limit, more.step) : []))
  return [
    [
      field,
      [...new Set([...values, (more.least + more.most) / 2])].filter(
        (value) => Number(value) >= more.least && Number(value) <= more.most,
      ),
    ],
  ]
}

function readsSource({ definitionOf }: About, fact: string, list: string, kind: string | undefined): boolean {
  const { selection } = definitionOf(fact) ?? {}
  const verb = selection === undefined ? undefined : verbOf(selection)
  return (
    verb !== undefined &&
    namesOf(selection?.[verb.name]).some(
      (name) => sourceOf(name)?.list === list && sourceOf(name)?.kind === kind,
    )
  )
}

/** Every list that the page reads, however far behind its facts. */
const listsReadBy = (said: Said, about: About): readonly string[] => factsBehind(said, about).lists

/** Every comparison of the page and of the facts that it is made of, and the lists at the end of them. */
function factsBehind(
  said: Said,
  about: About,
): { readonly comparisons: readonly Comparison[]; readonly lists: readonly string[] } {
  if (said.sort === 'score') return { comparisons: [], lists: [] }
  const comparisons = [...conditionsOf(said.of).values()].flatMap(comparisonsOf)
  const lists = new Set<string>()
  const seen = new Set<string>()
  const waiting = comparisons.map(({ fact }) => fact)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const definition = about.definitionOf(name)
    if (definition === undefined || seen.has(name)) continue
    seen.add(name)
    const { selection } = definition
    const verb = verbOf(selection)
    comparisons.push(...(conditionsInside(definition) ?? []).flatMap(comparisonsOf))
    waiting.push(...factsReadBy(selection))
    for (const source of verb === undefined || verb.overFacts === true ? [] : namesOf(selection[verb.name])) {
      const list = sourceOf(source)?.list
      if (list !== undefined) lists.add(list)
    }
  }
  return { comparisons, lists: [...lists] }
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
  const entry: Record<string, unknown> = { ...(dated && named !== undefined && { kind: named }) }
  for (const [field, values] of fields) if (values[0] !== undefined) entry[field] = values[0]
  if (dated && entry['at'] === undefined) entry['at'] = '1 hour ago'
  const known = seed[list]
  return { ...seed, [list]: Array.isArray(known) ? [...(known as unknown[]), entry] : [entry] }
}

/** The first kind of a list that has all these fields. */
const kindWith = (list: string, fields: readonly string[]): string | undefined =>
  Object.keys(tableOf('resident')[list]?.kinds ?? {}).find((kind) =>
    fields.every((field) => fieldOf(list, kind, field) !== undefined),
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
          const { [field]: _, ...rest } = entry
          yield put(entries.with(i, value === undefined ? rest : { ...entry, [field]: value }))
        }
      }
      yield put(entries.toSpliced(i, 1))
    }
    if (bare) yield { ...snippet, [key]: { entries } }
  }
}

/** The fields that a selection asks about, with the values that tell: at each edge, beside it, others, and none. */
function fieldsOf(
  selection: Selection,
  list: string,
  kind: string | undefined,
  about: About,
): Place['fields'] {
  const { where = {}, is = {} } = selection
  const fields = new Map<string, readonly unknown[]>()
  for (const [field, test] of Object.entries({ ...where, ...is } as Tests)) {
    const [name, values] = valuesFor(field, test, list, kind, about)
    fields.set(name, [...new Set([...values, undefined])])
  }
  const times = (['within', 'currentFor', 'reaching'] as const)
    .flatMap((word) => lengthsIn(selection[word], about))
    .flatMap(timesAround)
  if (list === 'medicines')
    fields.set('asWritten', [...new Set([...(fields.get('asWritten') ?? []), unrecognised])])
  if (list !== 'medicines' && list !== 'diagnoses') fields.set('at', [...new Set(['1 hour ago', ...times])])
  return [...fields]
}

function lengthsIn(written: unknown, about: About): readonly string[] {
  const value = about.figure(written)
  return typeof value === 'string' ? [value] : []
}

/** A time exactly so long ago, just longer, and a unit shorter or longer. */
function timesAround(length: string): readonly string[] {
  const duration = parseDuration(length)
  if (duration === undefined) return []
  const { n, unit } = duration
  return [
    length,
    justLonger(length),
    durationText({ n: n + 1, unit }),
    ...(n > 0 ? [durationText({ n: n - 1, unit })] : []),
  ].map((text) => `${text} ago`)
}

/** Fields that are worked out of another one: what stands in the record instead. */
const recorded: Readonly<Record<string, string>> = {
  usedFor: 'startedOn',
  started: 'startedOn',
  doseUnchangedFor: 'doseChangedOn',
  lastReviewed: 'lastReviewedOn',
  courseEnded: 'courseEndsOn',
}

function valuesFor(
  field: string,
  test: Tests[string],
  list: string,
  kind: string | undefined,
  about: About,
): readonly [string, readonly unknown[]] {
  const declared = fieldOf(list, kind, field)
  if (isLimits(test)) {
    const step = (limit: Scalar): number =>
      declared?.type === 'number' ? stepBeside(limit, { kind: 'number', ...declared }) : 1
    const limits = Object.values(test).flatMap((limit) => {
      const value = about.figure(limit)
      return value === undefined ? [] : [value]
    })
    const values = limits.flatMap((limit) =>
      typeof limit === 'string' && parseDuration(limit) !== undefined
        ? timesAround(limit)
        : beside(limit, step(limit)),
    )
    return [recorded[field] ?? field, values]
  }
  const wanted = typeof test === 'object' && 'not' in test ? [test.not].flat() : [test].flat()
  if (field === 'class' || field === 'medicine')
    return ['asWritten', namesOfMedicines(field, wanted.map(String), about)]
  const others =
    declared?.type === 'choice'
      ? declared.choices.filter((choice) => !wanted.includes(choice)).slice(0, 3)
      : declared?.type === 'flag'
        ? [true, false]
        : []
  const values =
    declared?.type === 'list' ? [...wanted, ...others].map((value) => [value]) : [...wanted, ...others]
  return [field, values]
}

const beside = (limit: unknown, step: number): readonly unknown[] => {
  if (typeof limit !== 'number') return [limit]
  const around = oneStep(limit, step)
  return around === undefined ? [limit] : [limit, minus(limit, step), plus(limit, step)]
}

/** A name that no table knows. */
const unrecognised = 'Zzyzxol tablets'

/** A medicine for each class or name asked for, by the name that a chart would show; one of none; one that nobody knows. */
function namesOfMedicines(
  field: string,
  wanted: readonly string[],
  { tables: { medicines } }: About,
): readonly string[] {
  const found = wanted.flatMap(
    (each) =>
      medicines.find((row) => (field === 'class' ? row.classes.includes(each) : row.medicine === each))
        ?.name ?? [],
  )
  const isOther = (row: (typeof medicines)[number]): boolean =>
    row.kind === 'medicine' &&
    !row.classes.some((each) => wanted.includes(each)) &&
    !wanted.includes(row.medicine)
  const other =
    medicines.find((row) => row.medicine === 'paracetamol' && isOther(row)) ?? medicines.find(isOther)
  return [...found, ...(other === undefined ? [] : [other.name]), unrecognised]
}
