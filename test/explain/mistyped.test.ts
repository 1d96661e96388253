import { describe, expect, test } from 'vitest'
import type { Explanation } from '../../src/explain/answer-tree.js'
import type { Report } from '../../src/explain/report.js'
import { asOf, assessed, recordOf, reportOn, screener } from './home.js'

interface Entry {
  readonly kind: string
  readonly value: unknown
}
interface Observations {
  readonly observations: { readonly entries: readonly Entry[] }
}

const mistyped = recordOf('r12')
const { observations } = mistyped as unknown as Observations
const withSaturation = (change: (entry: Entry) => readonly Entry[]): Record<string, unknown> => ({
  ...mistyped,
  observations: {
    ...observations,
    entries: observations.entries.flatMap((entry) => (entry.value === '95%' ? change(entry) : [entry])),
  },
})
const removed = withSaturation(() => [])
const valid = withSaturation((entry) => [{ ...entry, value: 96 }])

/** What the NEWS2 of a record is made of, line by line. */
function newsLines(record: unknown): Readonly<Record<string, unknown>> {
  const { tree } = screener.explain(assessed(record), 'news2-emergency', { asOf })
  const [branch] = 'all' in tree ? tree.all : [tree]
  const parts = (branch as Extract<Explanation['tree'], { fact: string }>).parts ?? []
  return Object.fromEntries(
    parts.map(({ fact, value, entries }) => [fact, { value, at: entries.map(({ at }) => at) }]),
  )
}

const newsOf = ({ scores }: Report): unknown => scores.find(({ score }) => score === 'news2')

describe('a saturation typed as "95%"', () => {
  const report = reportOn(mistyped)

  test('is set aside with its remedy, and everything else is used', () => {
    expect(report.notUsed).toMatchObject([
      {
        list: 'observations',
        kind: 'oxygenSaturation',
        why: expect.stringContaining('95%') as string,
        help: expect.stringContaining('number') as string,
      },
    ])
  })

  test('leaves every other line of NEWS2 as it is without the entry, and as it is with a valid one', () => {
    const lines = newsLines(mistyped)
    expect(Object.keys(lines)).toContain('temperature')
    expect(lines).toEqual(newsLines(removed))
    const { oxygenSaturation: ours, ...others } = lines
    const { oxygenSaturation: theirs, ...same } = newsLines(valid)
    expect(others).toEqual(same)
    expect(ours).toMatchObject({ value: null })
    expect(theirs).toMatchObject({ value: 96 })
  })

  test('makes NEWS2 a range that holds the true score, and asks for that one reading first', () => {
    expect(newsOf(report)).toMatchObject({ total: [0, 3] })
    expect(newsOf(reportOn(valid))).toMatchObject({ total: [0, 0] })
    const [first] = report.questions
    expect(first).toMatchObject({
      group: 'observations',
    })
    expect(first?.ask[0]?.say).toBe('What is the oxygen saturation by finger probe?')
  })
})
