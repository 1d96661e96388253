import { describe, expect, test } from 'vitest'
import { asMarkdown, asText } from '../../src/explain/as-text.js'
import { explanationAsText } from '../../src/explain/explanation-as-text.js'
import { roundAsMarkdown, roundAsText } from '../../src/explain/round-list.js'
import { roundOrder } from '../../src/explain/round.js'
import { release } from '../../src/generated/release.js'
import { asOf, residents, screener } from './home.js'

/** The absence of a flag is "no trigger from the data given" and nothing more comforting. */
const comforting = /\b(safe|clear|well|low[ -]risk|no concerns?|all right|reassur\w*)\b/i

/** Every text in a report, questions and names included. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('no rendering ever says that somebody is safe, clear, well or at low risk', () => {
  test.each(residents)('report of $name', ({ report }) => {
    expect(textsIn(report).filter((text) => comforting.test(text))).toEqual([])
    expect(asText(report, release)).not.toMatch(comforting)
    expect(asMarkdown(report, release)).not.toMatch(comforting)
  })

  test.each(residents)('explanations for $name, of every rule', ({ assessment }) => {
    const about = release.rules.filter((rule) => rule.about === undefined)
    const said = about.map(({ id }) => explanationAsText(screener.explain(assessment, id, { asOf }), release))
    expect(said.filter((text) => comforting.test(text))).toEqual([])
  })

  test('round', () => {
    const list = { asOf, round: roundOrder(residents.map(({ report }) => report)), notScreened: [] }
    expect(roundAsText(list)).not.toMatch(comforting)
    expect(roundAsMarkdown(list)).not.toMatch(comforting)
  })

  test('nor do the questions of any fact, the words of any rule or the titles of any table', () => {
    const { rules, facts, tables, handling } = release
    const said = [
      ...facts.flatMap(({ ask, title }) => [ask?.say ?? '', title ?? '']),
      ...rules.flatMap(({ title, flag, facts: own = [] }) => [
        title,
        flag.message,
        ...(flag.sooner ?? []).map(({ message }) => message ?? ''),
        ...own.map(({ ask }) => ask?.say ?? ''),
      ]),
      ...handling.flatMap(({ then }) => [then.say, then.meanwhile ?? '']),
      ...tables.askGroups.map(({ say }) => say),
      ...tables.services.map(({ title }) => title),
    ]
    expect(said.filter((text) => comforting.test(text))).toEqual([])
  })
})
