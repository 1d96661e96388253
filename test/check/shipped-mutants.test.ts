import { expect, test } from 'vitest'
import { testPages } from '../../src/check/test-pages.js'
import { shipped } from './shipped.js'

const { pages, issues } = testPages(shipped)

test('the examples of the shipped pages notice every small mistake that is not proved to change nothing', () => {
  expect(issues).toEqual([])
  expect(
    pages.flatMap(({ survivors }) =>
      survivors.map(
        ({ file, line, mutant, missing }) => `${file}:${String(line)} ${mutant}; missing: ${missing}`,
      ),
    ),
  ).toEqual([])
  expect(pages.length).toBeGreaterThan(80)
  expect(pages.reduce((sum, { killed }) => sum + killed, 0)).toBeGreaterThan(4_500)
}, 40_000)

test.each(['outcomes', 'edges', 'independence'] as const)(
  'the examples of every shipped page show all its %s',
  (figure) => {
    expect(
      pages.flatMap((page) => page[figure].missing.map((missing) => `${page.file}: ${missing}`)),
    ).toEqual([])
  },
)
