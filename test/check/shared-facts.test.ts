import { describe, expect, test } from 'vitest'
import { ground } from '../../src/check/ground.js'
import type { Change } from '../../src/check/mutants/change.js'
import { otherwise } from '../../src/check/mutants/otherwise.js'
import { makeReady } from '../../src/check/mutants/ready.js'
import { readersOf } from '../../src/check/mutants/readers.js'
import { everySubject } from '../../src/check/mutants/subjects-of.js'
import { tryExamples, type Trial } from '../../src/check/mutants/trial.js'
import { withSuggestions } from '../../src/check/suggest/write-suggestions.js'
import { testPages, type PageTested } from '../../src/check/test-pages.js'
import { compileRelease } from '../../src/evaluate/compile.js'
import { Screening } from '../../src/evaluate/screening.js'
import { buildRelease } from '../../src/pages/release.js'
import { shipped } from './shipped.js'

const page = 'facts/shared.yaml'
const filesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, text]) => ({ path, text }))

function tested(texts: Readonly<Record<string, string>>): PageTested {
  const { pages, issues } = testPages(filesOf(texts))
  expect(issues).toEqual([])
  const found = pages.find(({ file }) => file === page)
  if (found === undefined) throw new Error('the page was not tested')
  return found
}

const ofFact = ({ survivors }: PageTested, line: RegExp): readonly string[] =>
  survivors.flatMap(({ mutant }) => (line.test(mutant) ? [mutant] : []))

describe('the small mistakes of shared facts', () => {
  test('go unnoticed where nothing shows the edge of a reading', () => {
    expect(ofFact(tested(ground), /currentFor/).length).toBeGreaterThan(0)
  })

  test('are noticed by the examples of their own page, on both sides of each edge', () => {
    const before = tested(ground)
    const [first] = before.survivors.flatMap(({ example, mutant }) =>
      example === undefined ? [] : [{ example, mutant }],
    )
    if (first === undefined) throw new Error('nothing was suggested')
    const text = withSuggestions({ path: page, text: ground[page] ?? '' }, [first.example])?.text ?? ''
    expect(ofFact(tested({ ...ground, [page]: text }), /./)).not.toContain(first.mutant)
  })

  test('all have an example that would notice them, or are told to have none', () => {
    const examples = tested(ground).survivors.flatMap(({ example }) =>
      example === undefined ? [] : [example],
    )
    const text = withSuggestions({ path: page, text: ground[page] ?? '' }, examples)?.text ?? ''
    const after = tested({ ...ground, [page]: text })
    expect(after.survivors.filter(({ example }) => example !== undefined)).toEqual([])
    expect(after.killed).toBeGreaterThan(tested(ground).killed)
  })

  test('are noticed by a record on a page that reads the fact, so that nothing is written twice', () => {
    const rule = 'falls/many-falls.v1.yaml'
    const four = ['364 days ago', '10 days ago', '9 days ago']
      .map((at) => `{ kind: fall, at: ${at} }`)
      .join(', ')
    const example = (name: string, at: string, outcome: string): string =>
      `  - name: ${name}\n    resident: { events: [{ kind: fall, at: ${at} }, ${four}] }\n    expect: ${outcome}\n`
    const text = `${(ground[rule] ?? '').trimEnd()}\n${example('a fourth of 12 months ago', '12 months ago', 'raised')}${example('a fourth of 12 months and a day ago', '2025-11-30', 'not-raised')}`
    const open = (texts: Readonly<Record<string, string>>) => ofFact(tested(texts), /`within` of 12 months/)
    expect(open(ground).length).toBeGreaterThan(0)
    expect(open({ ...ground, [rule]: text })).toEqual([])
  })

  test('are proved to change nothing where one part of a fact covers another', () => {
    const found = tested({
      ...ground,
      [page]: `${ground[page] ?? ''}  hot:
    when:
      any:
        - { fact: temperature, operator: greaterThanInclusive, value: 38.0 }
        - { fact: temperature, operator: greaterThanInclusive, value: 39.0 }
examples:
  - name: nothing is known
    given: {}
    expect: { hot: unknown }
`,
    })
    expect(found.equivalent).toBeGreaterThanOrEqual(4)
    expect(ofFact(found, /temperature at least 39/)).toEqual([])
  })
})

/** A mistake that is none: the fact as it is, made anew with all that reads it. */
test('a shared fact that is made anew as it was is noticed by nobody', () => {
  const { release, reading } = buildRelease(shipped)
  if (release === undefined) throw new Error('the shipped pages make no release')
  const compiled = compileRelease(release)
  const screening = new Screening(compiled)
  const readers = readersOf(release)
  const subjects = everySubject(release, reading)
  const noticed: string[] = []
  let asked = 0
  for (const subject of subjects) {
    if (subject.sort !== 'facts') continue
    // Each page's first, middle and last fact: enough to see that what is shared and what is made anew agree.
    const { facts } = subject.of
    for (const at of new Set([0, facts.length >> 1, facts.length - 1])) {
      const fact = facts[at]
      if (fact === undefined) continue
      const change: Change = {
        family: 'test',
        path: ['facts', at, 'selection'],
        to: structuredClone(fact.selection),
        says: 'nothing',
        missing: '',
      }
      const anew = otherwise(compiled, subject.of, change, readers)
      for (const other of subjects.filter((each) => readers.readBy(each).has(fact.name))) {
        const ready = makeReady(anew, other, undefined, `${other.name}~`)
        const trial: Trial = { change, ready }
        tryExamples(screening, other, makeReady(compiled, other, undefined, other.name), [trial])
        asked++
        if (trial.killedBy !== undefined) noticed.push(`${fact.name}: ${other.name}, ${trial.killedBy.name}`)
      }
    }
  }
  expect(noticed).toEqual([])
  expect(asked).toBeGreaterThan(200)
}, 40_000)
