import type { YAMLError } from 'yaml'
import type { Saying } from './written.js'

export const tooLarge = (most: number): Saying => ({
  code: 'too-large',
  message: `the file is larger than ${most / 1024} kB`,
  help: 'split it into several pages',
  expected: `at most ${most / 1024} kB`,
})

type Words = readonly [message: string, help: string]

const quotes = 'put a text that holds `: `, ` #` or begins with a sign in double quotes'

/** What the reader of YAML found, in our words. */
const words: Partial<Record<YAMLError['code'], Words>> = {
  DUPLICATE_KEY: ['this key stands here twice', 'keep one of the two'],
  BAD_INDENT: [
    'this line is not indented like its neighbours',
    'line it up with the keys that belong beside it',
  ],
  TAB_AS_INDENT: ['a tab stands where spaces should', 'indent with two spaces a level'],
  MISSING_CHAR: [
    'a bracket, a quote or a comma is missing',
    'close what was opened above, and put commas between the parts',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['a second colon stands in one line', quotes],
  BLOCK_IN_FLOW: ['a block stands inside brackets', 'inside brackets write `{ key: value, key: value }`'],
  MULTILINE_IMPLICIT_KEY: ['a key goes on over a line end', `${quotes}, or write the key on one line`],
  KEY_OVER_1024_CHARS: ['a key is longer than 1,024 characters', quotes],
  BAD_SCALAR_START: ['a text begins with a sign that has a meaning of its own', quotes],
  BAD_DQ_ESCAPE: [
    'a backslash stands before a letter that it does not go with',
    'write the backslash twice, or use single quotes',
  ],
  UNEXPECTED_TOKEN: ['something here does not belong', `check brackets, dashes and quotes; ${quotes}`],
}

export function faultOfParser({ code, message: said }: YAMLError): Saying {
  // A bracket that is never closed is found only where the next line is not indented enough for it.
  const open = code === 'BAD_INDENT' && said.startsWith('Flow')
  const [message, help] = words[open ? 'MISSING_CHAR' : code] ?? ['this line cannot be read', quotes]
  return {
    code: code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'unreadable',
    message,
    help,
    expected: 'YAML 1.2',
  }
}
