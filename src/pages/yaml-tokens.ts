import type { CST } from 'yaml'
import type { Saying } from './written.js'

/** Deeper nesting is nobody's page. */
const deepest = 40

type Refused = Saying & { readonly offset: number }

/** Anything that a token may hold inside it. */
type Inside = { readonly type?: string; readonly offset?: number } & Readonly<Record<string, unknown>>

const holders = ['start', 'items', 'props', 'key', 'sep', 'value', 'end'] as const

/**
 * Everything that no page may use, found in the tokens before anything is built from them: by a stack of our
 * own, so that ten thousand brackets are only a long list.
 */
export function scanTokens(tokens: readonly CST.Token[]): readonly Refused[] {
  const refused: Refused[] = []
  const documents: number[] = []
  const waiting: { readonly of: unknown; readonly depth: number }[] = tokens
    .map((of) => ({ of, depth: 0 }))
    .reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { of, depth } = next
    if (typeof of !== 'object' || of === null) continue
    if (Array.isArray(of)) {
      for (let i = of.length - 1; i >= 0; i--) waiting.push({ of: of[i] as unknown, depth })
      continue
    }
    const token = of as Inside
    const offset = token.offset ?? 0
    if (token.type === 'document') documents.push(offset)
    const saying = token.type === undefined ? undefined : forbidden[token.type]
    if (saying !== undefined) refused.push({ ...saying, ...seen(token), offset })
    const here = isBlock(token.type) ? depth + 1 : depth
    // One deep place is enough to say; what lies in it is not looked at.
    if (here > deepest) return [...refused, { ...tooDeep, offset }]
    for (const holder of holders.toReversed()) {
      if (token[holder] !== undefined) waiting.push({ of: token[holder], depth: here })
    }
  }
  const second = documents[1]
  return second === undefined ? refused : [...refused, { ...severalPages, offset: second }]
}

const isBlock = (type: string | undefined): boolean =>
  type === 'block-map' || type === 'block-seq' || type === 'flow-collection'

const seen = ({ source }: Inside): { seen?: string } =>
  typeof source === 'string' ? { seen: source.slice(0, 60) } : {}

const tooDeep: Saying = {
  code: 'too-deep',
  message: `lists and blocks stand more than ${deepest} deep in each other`,
  help: 'name the inner parts as facts with `when`, and let the condition mention them',
  expected: `at most ${deepest} levels`,
}

const severalPages: Saying = {
  code: 'several-pages',
  message: 'a second page begins here',
  help: 'give each page a file of its own; `---` separates pages',
  expected: 'one page a file',
}

const forbidden: Readonly<Record<string, Saying>> = {
  directive: {
    code: 'directive',
    message: 'a page holds no YAML directive',
    help: 'take the line that begins with `%` out: every page is read as YAML 1.2',
    expected: 'the page itself',
  },
  anchor: {
    code: 'anchor',
    message: 'a page holds no anchor',
    help: 'take the `&` and its name out, or put the text in quotes; to share something, make it a fact or a setting',
    expected: 'a value',
  },
  alias: {
    code: 'alias',
    message: 'a page does not point back at another part of itself',
    help: 'write the part out, or put a text that begins with `*` in quotes',
    expected: 'a value',
  },
  tag: {
    code: 'tag',
    message: 'a page holds no tag',
    help: 'take the `!` and its word out, or put a text that begins with `!` in quotes',
    expected: 'a value',
  },
}
