import { expect, test } from 'vitest'
import { whyUnreadable } from '../../src/cli/why-unreadable.js'

const system = (code: string): Error =>
  Object.assign(new Error(`${code}: permission denied, open '/a'`), { code })

test.each([
  ['EACCES', 'this may not be read by you'],
  ['ENOENT', 'there is no such file or folder'],
  ['EIO', 'the system cannot read this (EIO)'],
])('%s is said in words', (code, says) => {
  expect(whyUnreadable(system(code))).toBe(says)
})

test('what is not the system’s word is our own fault, and is not hidden', () => {
  expect(() => whyUnreadable(new TypeError('a slip'))).toThrow('a slip')
  expect(() => whyUnreadable(system('ERR_INVALID_ARG_TYPE'))).toThrow('permission denied')
})
