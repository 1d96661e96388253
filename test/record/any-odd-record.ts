import fc from 'fast-check'
import { table } from '../../src/record/table.js'

const at = '2026-11-21T08:30:00+00:00'

const throws = (): never => {
  throw new Error('no')
}

const circle: Record<string, unknown> = {}
circle['self'] = circle

/** Values no JSON text can bring, but a program can. */
const oddities: unknown[] = [
  circle,
  [circle],
  new Proxy({}, { ownKeys: throws }),
  new Proxy(
    {},
    {
      get: throws,
      ownKeys: () => ['value'],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  ),
  new Proxy([], { get: throws }),
  new Proxy([], { get: (_, name) => (name === 'length' ? 2 ** 32 : 1) }),
  {
    get value(): never {
      return throws()
    },
  },
  {
    get [Symbol.toStringTag](): never {
      return throws()
    },
  },
  { toJSON: throws, toString: throws, valueOf: throws },
  Object.create(null),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'),
  new Date(NaN),
  new Map(),
  /x/,
  Symbol('x'),
  10n,
  throws,
  Array(5),
  Object.assign([], { length: 3 }),
  -0,
  NaN,
  Number.MIN_VALUE,
  '\u0000',
  '\ud800',
  'x'.repeat(1_000_000),
  Array.from({ length: 2000 }, () => 1),
]

/** A value that no form and no export would hold, or any other. */
export const anyOddity = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  fc.jsonValue({ maxDepth: 5 }),
  fc.anything(),
)
const listNames = Object.keys(table)
const kinds = Object.values(table).flatMap((list) => Object.keys(list.kinds))
const fields = [
  'id',
  'at',
  'value',
  'of',
  'status',
  'resident',
  'tool',
  'items',
  'asWritten',
  'absent',
  'times',
  'unit',
  '__proto__',
]

const anyOddEntry = fc.oneof(
  anyOddity,
  fc
    .tuple(
      fc.constantFrom(...kinds, 'x'),
      fc.dictionary(fc.constantFrom(...fields), fc.oneof(anyOddity, fc.constant(at))),
    )
    .map(([kind, own]) => ({ kind, at, ...own })),
)

const anyOddList = fc.oneof(
  anyOddity,
  fc.record(
    {
      entries: fc.oneof(anyOddity, fc.array(anyOddEntry, { maxLength: 4 })),
      completeFrom: anyOddity,
      complete: anyOddity,
      x: anyOddity,
    },
    { requiredKeys: ['entries'] },
  ),
)

/** A record in which anything may stand anywhere. */
export const anyOddRecord = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: fc.constant<unknown>({ id: 'r1' }) }, anyOddity),
    fc.dictionary(fc.constantFrom(...listNames, 'notUsed', '__proto__', 'x'), anyOddList, { maxKeys: 6 }),
  )
  .map(([resident, lists]) => ({ resident, ...lists }))
