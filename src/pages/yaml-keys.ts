import { isMap, isNode, isScalar, isSeq, type Scalar } from 'yaml'
import type { Path, Saying } from './written.js'
import { keyText } from './yaml-nodes.js'

type Odd = Saying & { readonly path: Path; readonly offset: number }

/** Words that other readers of YAML take for true and false. */
const doubtful = new Set(['yes', 'no', 'on', 'off', 'y', 'n'])

/** Keys and numbers that could be read in two ways. INVARIANT: the page is not deep, so this may recurse. */
export function keyFaults(node: unknown, path: Path = []): readonly Odd[] {
  if (isSeq(node)) return node.items.flatMap((item, i) => keyFaults(item, [...path, i]))
  if (isMap(node)) {
    const types = new Map<string, string>()
    return node.items.flatMap(({ key, value }) => {
      const text = keyText(key)
      const inside = [...path, text]
      const type = isScalar(key) ? typeof key.value : 'block'
      // `35` and `"35"` are two keys to YAML and one to us.
      const again = types.has(text) && types.get(text) !== type
      types.set(text, type)
      const saying = again ? twice(text) : oddKey(key, path)
      return [...placed(saying, inside, key), ...keyFaults(value, inside)]
    })
  }
  return isScalar(node) ? placed(oddNumber(node), path, node) : []
}

const placed = (saying: Saying | undefined, path: Path, node: unknown): readonly Odd[] =>
  saying === undefined ? [] : [{ ...saying, path, offset: isNode(node) ? (node.range?.[0] ?? 0) : 0 }]

const twice = (key: string): Saying => ({
  code: 'duplicate-key',
  message: `the key ${key} stands here twice, once in quotes`,
  help: 'keep one of the two',
  seen: key,
  expected: 'each key once',
})

/** Numbers are the edges of bands (`upTo`, `below`), true and false the options of a line (`is`). */
function oddKey(key: unknown, path: Path): Saying | undefined {
  const inside = path.at(-1)
  if (!isScalar(key))
    return odd('a list or block', 'a key is a word, not a list or a block', 'write one word before the colon')
  const { value, source = '', type } = key
  const seen = source === '' ? 'nothing' : source
  if (typeof value === 'number') {
    if (inside === 'upTo' || inside === 'below') return oddNumber(key)
    if (inside === 'is') return undefined
    return odd(
      seen,
      `the key ${seen} is a number`,
      `put it in quotes: \`"${seen}"\`; only edges of bands are numbers`,
    )
  }
  if (typeof value === 'boolean') {
    return inside === 'is'
      ? undefined
      : odd(seen, `the key \`${seen}\` is a truth value`, 'write a word before the colon')
  }
  if (typeof value !== 'string' || value === '')
    return odd(seen, 'a key is missing before the colon', 'write a word before the colon')
  if (value === '<<') return odd(seen, 'a page does not merge blocks with `<<`', 'write the keys out')
  if (value === '__proto__') return odd(seen, 'no key is called `__proto__`', 'take it out')
  if (type === 'PLAIN' && doubtful.has(value.toLowerCase())) {
    return odd(
      seen,
      `the key \`${value}\` is true or false to some readers of YAML`,
      `put it in quotes: \`"${value}"\``,
    )
  }
  return undefined
}

const odd = (seen: string, message: string, help: string): Saying => ({
  code: 'odd-key',
  message,
  help,
  seen,
  expected: 'a word',
})

const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** `012` is ten to some and twelve to others; `0x1F`, `1e3` and `.inf` are no figures of a page. */
function oddNumber({ value, source = '', type }: Scalar): Saying | undefined {
  if (typeof value !== 'number' || type !== 'PLAIN') return undefined
  if (plainNumber.test(source) && source.replace(/[-.]/g, '').length <= 15) return undefined
  return {
    code: 'odd-number',
    message: `the number ${source} is not written plainly`,
    help: `write ${Number.isFinite(value) ? String(value) : 'a plain number'}, or put a code in quotes: \`"${source}"\``,
    seen: source,
    expected: 'digits, perhaps with a decimal point',
  }
}
