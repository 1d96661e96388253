import { describe, expect, it } from 'vitest'
import { buildRelease } from '../../src/pages/release.js'
import { newReadMemory } from '../../src/pages/read-pages.js'
import { createScreener as onEngine } from '../../src/json-rules-engine.js'
import { createScreener, defineFact, outcomeOf, ReleaseRefused, type AppFact } from '../../src/index.js'
import type { Release } from '../../src/pages/rule.js'
import { shipped } from '../check/shipped.js'
import { releaseOf, ruleOf } from '../safety/release.js'
import { assessmentOf } from '../safety/screened.js'

const asOf = '2026-12-08T09:00:00+00:00'
const resident = assessmentOf({ resident: { id: 'maple-1' } })

const release: Release = releaseOf({
  facts: [
    {
      name: 'bells',
      selection: { fromApp: 'number', least: 0, most: 200, step: 1 },
      ask: { group: 'events', say: 'How often did the bell ring?' },
    },
    { name: 'doorOpen', selection: { fromApp: 'boolean' } },
    { name: 'ward', selection: { fromApp: 'choice', options: ['quiet', 'loud'] } },
    { name: 'aids', selection: { fromApp: 'set', options: ['frame', 'hoist'] } },
  ],
  rules: [
    ruleOf({ id: 'many-bells', conditions: { fact: 'bells', operator: 'greaterThanInclusive', value: 20 } }),
    ruleOf({ id: 'open-door', conditions: { fact: 'doorOpen', operator: 'equal', value: true } }),
    ruleOf({ id: 'loud-ward', conditions: { fact: 'ward', operator: 'equal', value: 'loud' } }),
    ruleOf({ id: 'hoist', conditions: { fact: 'aids', operator: 'contains', value: 'hoist' } }),
  ],
})

const bellsFrom = (from: AppFact['from']): AppFact => ({
  name: 'bells',
  domain: { kind: 'number', least: 0, most: 200, step: 1 },
  from,
})

const outcome = (facts: readonly AppFact[], rule: string): string =>
  outcomeOf(createScreener(release, { facts }).screen(resident, { asOf }), rule)

describe('a fact of the app', () => {
  it.each([
    [19, 'not-raised'],
    [20, 'raised'],
    [[10, 19] as const, 'not-raised'],
    [[10, 20] as const, 'undetermined'],
    [[20, 30] as const, 'raised'],
    [undefined, 'undetermined'],
  ])('%o: %s', (value, expected) => {
    expect(outcome([bellsFrom(() => value)], 'many-bells')).toBe(expected)
  })

  it("that nobody gives is unknown, and asked for in its page's words", () => {
    const report = createScreener(release).screen(resident, { asOf })
    expect(outcomeOf(report, 'many-bells')).toBe('undetermined')
    expect(report.questions.flatMap(({ ask }) => ask)).toContainEqual({
      fact: 'bells',
      say: 'How often did the bell ring?',
    })
  })

  it('may be a flag, a choice or a set, each in part known', () => {
    const door = defineFact({ name: 'doorOpen', domain: { kind: 'boolean' }, from: () => true })
    const ward = defineFact({
      name: 'ward',
      domain: { kind: 'choice', of: ['quiet', 'loud'] },
      from: () => ['quiet', 'loud'],
    })
    const aids = defineFact({
      name: 'aids',
      domain: { kind: 'set', of: ['frame', 'hoist'] },
      from: () => ({ in: ['frame'], maybe: ['hoist'] }),
    })
    const facts = [door, ward, aids]
    expect(['open-door', 'loud-ward', 'hoist'].map((rule) => outcome(facts, rule))).toEqual([
      'raised',
      'undetermined',
      'undetermined',
    ])
  })

  it('is given the assessment and the moment, once a screening, and only where it is needed', () => {
    const seen: unknown[] = []
    const bells = bellsFrom(({ resident: { id } }, at) => {
      seen.push([id, at])
      return 20
    })
    const screener = createScreener(release, { facts: [bells] })
    screener.screen(resident, { asOf })
    expect(seen).toEqual([['maple-1', { asOf }]])
    expect(screener.explain(resident, 'many-bells', { asOf }).outcome).toBe('raised')
    screener.screenBox({ bells: 3 }, { asOf })
    expect(seen).toHaveLength(2)
  })

  it("of one resident is never taken for the next one's", () => {
    const screener = createScreener(release, {
      facts: [bellsFrom(({ resident: { id } }) => (id === 'maple-1' ? 20 : undefined))],
    })
    const other = assessmentOf({ resident: { id: 'maple-2' } })
    const outcomes = [resident, other, resident].map((each) =>
      outcomeOf(screener.screen(each, { asOf }), 'many-bells'),
    )
    expect(outcomes).toEqual(['raised', 'undetermined', 'raised'])
  })

  it('answers alike on json-rules-engine', async () => {
    for (const value of [20, [10, 20] as const, undefined]) {
      const facts = [bellsFrom(() => value)]
      expect(await onEngine(release, { facts }).screen(resident, { asOf })).toEqual(
        createScreener(release, { facts }).screen(resident, { asOf }),
      )
    }
  })

  it.each([[201], [-1], [NaN], [[30, 20]], ['20']])(
    'throws for %o, which its page does not allow',
    (value) => {
      const screener = createScreener(release, { facts: [bellsFrom(() => value)] })
      expect(() => screener.screen(resident, { asOf })).toThrow(TypeError)
    },
  )

  it.each([
    [{ ...bellsFrom(() => 1), name: 'bell' }, 'unknown-fact', 'did you mean `bells`?'],
    [{ ...bellsFrom(() => 1), name: 'nothing' }, 'unknown-fact', 'declare it on a facts page with `fromApp`'],
    [
      { ...bellsFrom(() => 1), domain: { kind: 'number', least: 0, most: 100, step: 1 } as const },
      'wrong-kind',
      'make the two alike, on the page or in `defineFact`',
    ],
  ])('%o is refused', (fact, code, help) => {
    try {
      createScreener(release, { facts: [fact] })
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(ReleaseRefused)
      expect((error as ReleaseRefused).issues).toMatchObject([{ code, help, path: ['facts', fact.name] }])
    }
  })
})

describe('on a page', () => {
  // All other pages are read once.
  const memory = newReadMemory()
  const page = (fact: string): readonly string[] => {
    const changed = shipped.map((file) =>
      file.path === 'facts/person.yaml'
        ? { ...file, text: file.text.replace('\n\nexamples:', `\n  bells: ${fact}\n\nexamples:`) }
        : file,
    )
    const { issues } = buildRelease(changed, { memory })
    return issues
      .filter(({ file }) => file === 'facts/person.yaml')
      .map(({ line, message }) => `${String(line)} ${message}`)
  }

  it('is declared with what it can be', () => {
    expect(
      page(
        '{ fromApp: number, least: 0, most: 200, step: 1, unit: "1", ask: "How often did the bell ring?" }',
      ),
    ).toEqual([])
    expect(page('{ fromApp: choice, options: [quiet, loud] }')).toEqual([])
  })

  it.each([
    ['{ fromApp: numbr }', /fromApp/],
    ['{ fromApp: number }', /needs `least`, `most` and `step`/],
    ['{ fromApp: number, least: 5, most: 5, step: 1 }', /with `least` the lower/],
    ['{ fromApp: choice }', /needs `options`/],
    ['{ fromApp: boolean, within: 3 days }', /within/],
  ])('%s is refused', (fact, expected) => {
    expect(page(fact).join('; ')).toMatch(expected)
  })
})
