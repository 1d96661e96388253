import { describe, expect, test } from 'vitest'
import { checkRelease } from '../../src/check/check-release.js'
import { testPages, type PageTested } from '../../src/check/test-pages.js'
import { edited, files } from '../pages/fixtures.js'
import { shipped } from './shipped.js'

const order = 'order/round.v1.yaml'

/** The examples of the page written anew. */
const withExamples = (examples: string): Readonly<Record<string, string>> => {
  const text = edited(order, 'examples:', 'examples:')[order] ?? ''
  return { [order]: `${text.slice(0, text.indexOf('examples:'))}examples:\n${examples}` }
}

const example = (name: string, before: string, after: string): string =>
  `  - name: ${name}\n    before: { ${before} }\n    after: { ${after} }\n`

const everyKey = [
  example(
    'a fever comes before falls and a long wait',
    'given: { temperature: 38.1, falls: 1, sinceReview: 1 day }',
    'given: { temperature: 38.0, falls: 4, sinceReview: never }',
  ),
  example(
    'more falls come before a long wait',
    'given: { temperature: 37.0, falls: 2, sinceReview: 1 day }',
    'given: { temperature: 37.0, falls: 1, sinceReview: never }',
  ),
  example(
    'the longer wait',
    'given: { temperature: 37.0, falls: 2, sinceReview: 29 days }',
    'given: { temperature: 37.0, falls: 2, sinceReview: 28 days }',
  ),
]

function differing(examples: string): readonly string[] {
  const { issues } = checkRelease(files(withExamples(examples)), { only: ['example-differs'] })
  return issues.map(({ file, line, message }) => `${file ?? ''}:${String(line)} ${message}`)
}

describe('an example of an order', () => {
  test('is run, facts and records', () => {
    expect(differing(everyKey.join(''))).toEqual([])
    expect(
      differing(
        example(
          'a fall three days ago',
          'resident: { events: [{ kind: fall, at: 3 days ago }], observations: [] }',
          'resident: { events: [], observations: [] }',
        ),
      ),
    ).toEqual([])
  })

  test('that the page orders otherwise is told, with the key that decides', () => {
    expect(
      differing(
        example(
          'fewer falls',
          'given: { temperature: 37.0, falls: 1 }',
          'given: { temperature: 37.0, falls: 2 }',
        ),
      ),
    ).toEqual([
      `${order}:17 \`round\`, example "fewer falls": expected the first to come before the second, but \`falls\` puts the second first`,
    ])
  })

  test('that no key decides is told', () => {
    expect(differing(example('alike', 'given: { falls: 1 }', 'given: { falls: 1 }'))).toEqual([
      `${order}:17 \`round\`, example "alike": no key sets the two apart, so their ids would decide`,
    ])
  })

  test('that cannot be read is told', () => {
    expect(
      differing(example('a wrong day', 'given: { falls: 2 }', 'given: { falls: 1 }, asOf: 2026-11-30')),
    ).toEqual([`${order}:17 \`round\`, example "a wrong day": after: the page is not in force at that time`])
  })
})

function tested(examples: string): PageTested {
  const { pages, issues } = testPages(files(withExamples(examples)))
  expect(issues).toEqual([])
  const found = pages.find(({ file }) => file === order)
  if (found === undefined) throw new Error('the page was not tested')
  return found
}

describe('the small mistakes of an order', () => {
  test('are all noticed by an example for each key in which those after it say the opposite', () => {
    const { mutants, killed, equivalent, survivors } = tested(everyKey.join(''))
    expect({ mutants, killed, equivalent, survivors }).toEqual({
      mutants: 8,
      killed: 8,
      equivalent: 0,
      survivors: [],
    })
  })

  test.each([
    [
      0,
      [
        '16 `hot` and `falls` in the other order',
        '16 `first: hot` left out',
        '16 `first: hot` read the other way',
      ],
    ],
    [
      1,
      [
        '17 `falls` and `sinceReview` in the other order',
        '17 `most: falls` left out',
        '17 `most: falls` read the other way',
      ],
    ],
    [2, ['18 `longest: sinceReview` left out', '18 `longest: sinceReview` read the other way']],
  ])('go unnoticed without the example of key %i', (without, expected) => {
    const { survivors } = tested(everyKey.toSpliced(without, 1).join(''))
    expect(survivors.map(({ line, mutant }) => `${String(line)} ${mutant}`)).toEqual(
      expected.map((each) => each.replace(/^\d+/, (line) => String(Number(line) - 3))),
    )
    expect(
      survivors.every(({ family, missing }) => family === 'order' && missing.startsWith('two residents')),
    ).toBe(true)
  })

  test('are not noticed by an example that only leaves the others level where they would say the opposite', () => {
    const level = example(
      'more falls',
      'given: { temperature: 37.0, falls: 2 }',
      'given: { temperature: 37.0, falls: 1 }',
    )
    expect(tested([everyKey[0], level, everyKey[2]].join('')).survivors.map(({ mutant }) => mutant)).toEqual([
      '`falls` and `sinceReview` in the other order',
    ])
  })

  test('of the shipped order are all noticed', () => {
    const found = testPages(shipped).pages.find(({ file }) => file === order)
    expect(found?.survivors).toEqual([])
    expect(found?.killed).toBe(11)
  }, 40_000)

  test('are not noticed by an example that the page itself does not answer as expected', () => {
    const wrong = example('fewer falls', 'given: { falls: 1 }', 'given: { falls: 2 }')
    const { pages, issues } = testPages(files(withExamples(wrong)))
    expect(issues.map(({ code, file }) => [code, file])).toEqual([['example-differs', order]])
    expect(pages.find(({ file }) => file === order)?.killed).toBe(0)
  })
})
