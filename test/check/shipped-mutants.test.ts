import { expect, test } from 'vitest'
import { testPages } from '../../src/check/test-pages.js'
import { cannotBeShown, notYetShown } from './open-mistakes.js'
import { shipped } from './shipped.js'

const { pages, issues } = testPages(shipped)

test('the examples of the shipped pages notice every small mistake that is not proved to change nothing', () => {
  expect(issues).toEqual([])
  expect(
    pages.flatMap(({ survivors }) =>
      survivors
        .filter(({ file, mutant }) => !isExcused(file, mutant))
        .map(({ file, line, mutant, missing }) => `${file}:${String(line)} ${mutant}; missing: ${missing}`),
    ),
  ).toEqual([])
  expect(pages.length).toBeGreaterThan(80)
  expect(pages.reduce((sum, { killed }) => sum + killed, 0)).toBeGreaterThan(4_500)
}, 40_000)

const isExcused = (file: string, mutant: string): boolean =>
  notYetShown.includes(file) || Object.hasOwn(cannotBeShown, `${file}: ${mutant}`)

test('whatever is excused is still there, and still not noticed', () => {
  const open = new Set(
    pages.flatMap(({ survivors }) => survivors.map(({ file, mutant }) => `${file}: ${mutant}`)),
  )
  expect(Object.keys(cannotBeShown).filter((each) => !open.has(each))).toEqual([])
  expect(notYetShown.filter((file) => ![...open].some((each) => each.startsWith(`${file}:`)))).toEqual([])
})

test.each(['outcomes', 'edges', 'independence'] as const)(
  'the examples of every shipped page show all its %s',
  (figure) => {
    expect(
      pages
        .filter(({ file }) => !notYetShown.includes(file))
        .flatMap((page) => page[figure].missing.map((missing) => `${page.file}: ${missing}`)),
    ).toEqual([])
  },
)
