import { fieldOf, kindOf, listOf, sourceOf } from '../../record/source.js'
import { isLimits } from '../../facts/scope.js'
import type { Scalar } from '../../facts/condition.js'
import type { Limits, Test, Tests } from '../../facts/definition.js'
import type { Path } from '../../pages/written.js'
import type { About } from './about.js'
import { edgeAt, type Change, type Edge } from './change.js'
import { justLonger, oneStep, stepBeside } from './one-step.js'
import { factWords, listed } from './words.js'

/** Where the tests of a selection look, and which of their fields count although nobody recorded them. */
export interface Tested {
  readonly source: string
  readonly counted: readonly string[]
}

const limitWords = { atLeast: 'at least', atMost: 'at most', above: 'above', below: 'below' } as const
const neighbour = { atLeast: 'above', above: 'atLeast', atMost: 'below', below: 'atMost' } as const

/** The small mistakes in the tests on one entry. */
export const testChanges = (tests: Tests, path: Path, tested: Tested, about: About): readonly Change[] =>
  Object.entries(tests).flatMap(([field, test]) => fieldChanges(field, test, [...path, field], tested, about))

function fieldChanges(
  field: string,
  test: Test,
  path: Path,
  tested: Tested,
  about: About,
): readonly Change[] {
  const what = factWords(field)
  const entry = entryWords(tested.source)
  const change = (to: unknown, says: string, missing: string): Change => ({
    family: 'test',
    path,
    to,
    says,
    missing,
  })
  const out = change(
    undefined,
    `the test of ${what} left out`,
    `a resident whose only ${entry} fails the test of ${what}`,
  )
  if (isLimits(test)) return [out, ...limitChanges(field, test, path, tested, about)]
  const negated = typeof test === 'object' && 'not' in test
  const inner = negated ? test.not : test
  const wanted = [inner].flat() as readonly Scalar[]
  const wrapped = (values: unknown): unknown => (negated ? { not: values } : values)
  return [
    out,
    change(
      negated ? inner : { not: inner },
      `${what} ${negated ? 'is none of' : 'is'} ${listed(inner)}, read the other way round`,
      `a resident whose only ${entry} has ${what} ${listed(wanted[0])}`,
    ),
    ...(wanted.length < 2
      ? []
      : wanted.map((value, i) =>
          change(
            wrapped(wanted.toSpliced(i, 1)),
            `${what}: ${String(value)} left out`,
            `a resident whose only ${entry} has ${what} ${String(value)}`,
          ),
        )),
  ]
}

function limitChanges(
  field: string,
  limits: Limits,
  path: Path,
  tested: Tested,
  about: About,
): readonly Change[] {
  const what = factWords(field)
  const entry = entryWords(tested.source)
  return (Object.keys(limitWords) as (keyof typeof limitWords)[]).flatMap((word): readonly Change[] => {
    const value = limits[word] === undefined ? undefined : about.figure(limits[word])
    if (value === undefined) return []
    const beside = oneStep(value, stepOf(field, tested.source, value))
    const change = (
      to: unknown,
      key: string,
      then: string,
      at: Scalar | undefined,
      side?: Edge['side'],
    ): Change => ({
      family: 'test',
      path: key === '' ? path : [...path, key],
      to,
      says: `${what} ${limitWords[word]} ${String(value)}, read as ${then}`,
      missing: `a resident whose only ${entry} has ${what} of exactly ${String(at)}`,
      ...(side !== undefined && edgeAt([...path, word], side)),
    })
    const { [word]: _, ...rest } = limits
    const other = neighbour[word]
    const countsIn = word === 'atLeast' || word === 'below'
    const just = typeof value === 'string' ? justLonger(value) : beside?.above
    return [
      ...(beside === undefined
        ? []
        : [
            change(
              beside.above,
              word,
              `${limitWords[word]} ${String(beside.above)}`,
              countsIn ? value : just,
              'above',
            ),
          ]),
      ...(beside?.below === undefined
        ? []
        : [
            change(
              beside.below,
              word,
              `${limitWords[word]} ${String(beside.below)}`,
              countsIn ? beside.below : value,
              'below',
            ),
          ]),
      change({ ...rest, [other]: value }, '', `${limitWords[other]} ${String(value)}`, value),
    ]
  })
}

/** The step of a field; points and minutes worked out from others go by whole ones. */
function stepOf(field: string, source: string, value: Scalar): number {
  const found = sourceOf(source)
  const declared = found === undefined ? undefined : fieldOf(found.list, found.kind, field)
  return declared?.type === 'number' ? stepBeside(value, { kind: 'number', ...declared }) : 1
}

/** One entry of a list, in words: "fall", "medicine". */
export function entryWords(source: string): string {
  const found = sourceOf(source)
  if (found?.list === 'medicines') return 'medicine'
  return factWords(found?.kind ?? found?.list ?? source)
}

/** Fields of a medicine that its row of the table fills in; only a name that nobody recognises lacks them. */
const ofTheRow = [
  'route',
  'anticholinergic',
  'qt',
  'serotonin',
  'timeCriticalTier',
  'chapter',
  'kindOfProduct',
  'abruptStop',
  'formulation',
]

/** Fields that an entry may lack; without some, it would not have been taken as an entry at all. */
export function mayBeMissing(source: string, field: string, beside: readonly string[] = []): boolean {
  const found = sourceOf(source)
  if (found === undefined || field === 'kind') return false
  if (found.list === 'medicines') {
    if (field === 'class' || field === 'medicine') return false
    // Of such a name the class stays open as well, and with it whether it passes.
    if (ofTheRow.includes(field) && (beside.includes('class') || beside.includes('medicine'))) return false
  }
  if (fieldOf(found.list, found.kind, field)?.required === true) return false
  const kinds = Object.keys(listOf(found.list)?.kinds ?? {})
  const kind = found.kind ?? (kinds.length === 1 ? kinds[0] : undefined)
  const { oneOf = [] } = (kind === undefined ? undefined : kindOf(found.list, kind)) ?? {}
  return !(oneOf.length === 1 && oneOf[0] === field)
}
