import * as z from 'zod'
import { nearest } from '../record/nearest.js'
import { seenText } from '../record/seen.js'
import { schemaKeys } from './schema-keys.js'
import { didYouMean, type Part, type Path, type Saying } from './written.js'

export interface SchemaFault extends Saying {
  readonly path: Path
  readonly part: Part
}

type ZodIssue = z.core.$ZodIssue

/** Everything about a value that its schema does not allow, in the words of the person who wrote it. */
export function schemaFaults(schema: z.ZodType, value: unknown): readonly SchemaFault[] {
  const result = schema.safeParse(value)
  if (result.success) return []
  return result.error.issues.flatMap((issue) => faultsOf(issue, [], { schema, value }))
}

interface Whole {
  readonly schema: z.ZodType
  readonly value: unknown
}

function faultsOf(issue: ZodIssue, base: Path, whole: Whole): readonly SchemaFault[] {
  const path = [...base, ...(issue.path as (string | number)[])]
  const here = valueAt(whole.value, path)
  switch (issue.code) {
    case 'invalid_union': {
      const branch = likeliest(issue.errors)
      return branch === undefined
        ? [wrongKind(path, here, issue.message)]
        : branch.flatMap((inner) => faultsOf(inner, path, whole))
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], key, schemaKeys(whole.schema, path)))
    case 'invalid_type':
      return [
        here === undefined
          ? missing(path, typeWords[issue.expected] ?? issue.expected)
          : wrongKind(path, here, typeWords[issue.expected] ?? issue.expected),
      ]
    case 'invalid_value':
      return [here === undefined ? missing(path, listed(issue.values)) : wrongWord(path, here, issue.values)]
    case 'invalid_key':
      return [wrongKey(path, issue.issues[0]?.message ?? 'a name')]
    case 'invalid_format':
    case 'custom':
      return [wrongFormat(path, here, issue.message)]
    case 'too_small':
    case 'too_big':
      return [wrongSize(path, here, issue)]
    case 'not_multiple_of':
    case 'invalid_element':
      return [wrongFormat(path, here, issue.message)]
  }
}

/** Of several ways to write a thing, the one that was probably meant; none where nothing is alike. */
function likeliest(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  const cost = (issues: readonly ZodIssue[]): number =>
    issues.reduce(
      (sum, { code, path }) =>
        sum + (path.length > 0 ? 1 : code === 'invalid_type' ? 1000 : code === 'invalid_value' ? 50 : 2),
      0,
    )
  let best: readonly ZodIssue[] | undefined
  for (const branch of branches) {
    if (cost(branch) < 1000 && (best === undefined || cost(branch) < cost(best))) best = branch
  }
  return best
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
}

const nameOf = (path: Path): string => {
  const last = path.at(-1)
  if (typeof last === 'string') return `\`${last}\``
  const around = path.findLast((step) => typeof step === 'string')
  return around === undefined ? 'the page' : `number ${Number(last) + 1} of \`${around}\``
}

const missing = (path: Path, expected: string): SchemaFault => ({
  code: 'missing',
  message: `${nameOf(path)} is missing`,
  help: `write ${nameOf(path)}: ${expected}`,
  expected,
  path,
  part: 'value',
})

function wrongKind(path: Path, value: unknown, expected: string): SchemaFault {
  if (value === undefined) return missing(path, expected)
  if (value === null) return empty(path, expected)
  return wrongFormat(path, value, expected, 'wrong-kind')
}

const empty = (path: Path, expected: string): SchemaFault => ({
  code: 'empty',
  message: `${nameOf(path)} is empty`,
  help: `write ${expected}`,
  seen: 'nothing',
  expected,
  path,
  part: 'value',
})

function wrongWord(path: Path, value: unknown, words: readonly unknown[]): SchemaFault {
  const near = typeof value === 'string' ? nearest(value, words.map(String)) : undefined
  return {
    code: 'unknown-word',
    message: `${nameOf(path)} cannot be ${seenText(value)}`,
    help: didYouMean(near, `write one of: ${listed(words)}`),
    seen: seenText(value),
    expected: listed(words),
    path,
    part: 'value',
  }
}

function unknownKey(path: Path, key: string, known: readonly string[]): SchemaFault {
  const near = nearest(key, known)
  return {
    code: 'unknown-key',
    message: `there is no key \`${key}\` here`,
    help: didYouMean(
      near,
      known.length === 0 ? 'take it out' : `take it out, or use one of: ${known.join(', ')}`,
    ),
    seen: key,
    expected: known.join(', '),
    path,
    part: 'key',
  }
}

const wrongKey = (path: Path, expected: string): SchemaFault => ({
  code: 'wrong-form',
  message: `the key ${nameOf(path)} is not ${expected}`,
  help: `write ${expected}`,
  seen: String(path.at(-1)),
  expected,
  path,
  part: 'key',
})

const wrongFormat = (path: Path, value: unknown, expected: string, code = 'wrong-form'): SchemaFault => ({
  code,
  message: `${nameOf(path)} is ${seenText(value)}, not ${expected}`,
  help: `write ${expected}`,
  seen: seenText(value),
  expected,
  path,
  part: 'value',
})

function wrongSize(
  path: Path,
  value: unknown,
  issue: Extract<ZodIssue, { code: 'too_small' | 'too_big' }>,
): SchemaFault {
  const small = issue.code === 'too_small'
  const limit = Number(small ? issue.minimum : issue.maximum)
  const many = issue.origin === 'array' ? ' entries' : issue.origin === 'string' ? ' characters' : ''
  if (small && many !== '') return empty(path, many === ' entries' ? `a list of at least ${limit}` : 'a text')
  const expected = `${small ? 'at least' : 'at most'} ${limit}${many}`
  return {
    code: 'out-of-range',
    message:
      many === ''
        ? `${nameOf(path)} is ${seenText(value)}, not ${expected}`
        : `${nameOf(path)} is longer than ${limit}${many}`,
    help: `write ${expected}`,
    seen: seenText(value),
    expected,
    path,
    part: 'value',
  }
}

const listed = (words: readonly unknown[]): string => words.map(String).join(', ')

/** The value at a path of plain values. */
function valueAt(value: unknown, path: Path): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}
