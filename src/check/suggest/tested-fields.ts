import { plus, minus } from '../../values/exact.js'
import { durationText, parseDuration } from '../../values/duration.js'
import { fieldOf } from '../../record/source.js'
import type { Scalar } from '../../facts/condition.js'
import { isLimits } from '../../facts/scope.js'
import { isAbsence } from '../../facts/test.js'
import type { Selection, Tests } from '../../facts/definition.js'
import type { About } from '../mutants/about.js'
import { justLonger, oneStep, stepBeside } from '../mutants/one-step.js'

/** Where the entries of a selection are, and what may be said of one. */
export interface Place {
  readonly list: string
  readonly kind: string | undefined
  readonly fields: readonly (readonly [field: string, values: readonly unknown[]])[]
}

/** The fields that a selection asks about, with the values that tell: at each edge, beside it, others, and none. */
export function fieldsOf(
  selection: Selection,
  list: string,
  kind: string | undefined,
  about: About,
): Place['fields'] {
  const { where = {}, is = {}, of = {} } = selection
  const fields = new Map<string, readonly unknown[]>()
  for (const [field, test] of Object.entries({ ...where, ...is, ...of } as Tests)) {
    const [name, values] = valuesFor(field, test, list, kind, about)
    fields.set(name, [...new Set([...values, undefined])])
  }
  const times = [
    ...(['within', 'before', 'currentFor', 'reaching'] as const).map((word) => selection[word]),
    ...(selection.between ?? []),
  ]
    .flatMap((written) => lengthsIn(written, about))
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
      return value === undefined || typeof value === 'boolean' ? [] : [value]
    })
    if (isAbsence(test))
      return [recorded[field] ?? field, [declared?.type === 'day' ? '30 days ago' : 'something']]
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

export const beside = (limit: unknown, step: number): readonly unknown[] => {
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
