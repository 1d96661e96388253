import { describe, expect, test } from 'vitest'
import type { ListedFact } from '../../src/check/fact-list.js'
import { missingInWords } from '../../src/check/missing-in-words.js'
import { ground } from '../../src/check/ground.js'
import { verbs } from '../../src/facts/verbs.js'
import { release } from '../../src/generated/release.js'
import { command, folderWith } from './command.js'

const added = `
  lastFall: { timeSince: falls, ask: { group: events, say: When was the last fall? } }
  seenSince:
    title: seen after the last fall
    any: reviews
    where: { of: post-fall }
    since: [lastFall, admission, influenza-season]
    before: 2 days
    last: 3
    ask: { group: events, say: Has anybody looked into the last fall? }
  usualPulse:
    median: pulseRate
    between: [1 day, 90 days]
    onAtLeast: 2 days
    ask: What is the usual pulse?
  slower: { drop: pulseRate, from: usual, usualFor: 90 days, ask: What is the pulse? }
  scale:
    latest: saturationScale
    ifNotRecorded: { value: scale1, source: A guideline on observations }
    ask: Which scale?
  unwell: { when: { any: [{ fact: pulseRate, operator: greaterThan, value: 130 }, seenSince] } }
`

const folder = folderWith({
  ...ground,
  'facts/shared.yaml': `${ground['facts/shared.yaml'] ?? ''}${added.replace(/^\n/, '')}`,
  'tables/periods.csv': 'period,from,to,source,basis\ninfluenza-season,10-01,03-31,a test,known\n',
})

const json = async (): Promise<Readonly<Record<string, ListedFact>>> => {
  const { code, out } = await command(['facts', folder, '--format', 'json'])
  expect(code).toBe(0)
  const { facts } = JSON.parse(out) as { facts: readonly ListedFact[] }
  return Object.fromEntries(facts.map((fact) => [fact.fact, fact]))
}

describe('facts', () => {
  test('tells of a fact when it looks, what it is made of, and every list behind it', async () => {
    const { seenSince, usualPulse, unwell, slower } = await json()
    expect(seenSince).toMatchObject({
      called: 'seen after the last fall',
      verb: 'any',
      lists: ['events', 'reviews'],
      madeOf: ['lastFall'],
      values: 'yes or no',
      window:
        'since the newest of: last fall or admission or influenza season, at least 2 days ago, the newest 3',
      asked: { group: 'What has happened', say: 'Has anybody looked into the last fall?' },
      readBy: [],
    })
    expect(usualPulse).toMatchObject({
      values: 'a number',
      unit: '/min',
      window: '90 days ago to 1 day ago, on at least 2 days',
    })
    expect(slower?.lists).toEqual(['observations', 'usual'])
    expect(unwell).toMatchObject({
      lists: ['events', 'observations', 'reviews'],
      madeOf: ['pulseRate', 'seenSince'],
    })
    expect(unwell).not.toHaveProperty('asked')
    expect(unwell).not.toHaveProperty('window')
  })

  test('tells how long a value counts, what an old one may still do, and what stands for none', async () => {
    const { temperature, scale, fallsInLast12Months } = await json()
    expect(temperature).toMatchObject({
      current: '4 hours',
      old: 'An old value may still raise; it never settles that nothing is wrong.',
      missing: missingInWords['latest'],
      readBy: ['fever'],
    })
    expect(scale?.ifNotRecorded).toEqual({ value: 'scale1', source: 'A guideline on observations' })
    expect(scale).not.toHaveProperty('current')
    expect(fallsInLast12Months).toMatchObject({ window: 'the last 12 months', readBy: ['many-falls'] })
  })

  test('prints the same for people, a paragraph a fact', async () => {
    const { out } = await command(['facts', folder])
    expect(out).toContain('13 facts that rules share, release 2026-12')
    expect(out).toContain('  Current for 4 hours. An old value may still raise;')
    expect(out).toContain('  Not recorded it is scale1: A guideline on observations')
    expect(out).toContain('  Asked (What has happened): When was the last fall?')
    expect(out).toContain('  Read by: fever.')
    expect(out).toContain('  No rule reads it.')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
    const { out: markdown } = await command(['facts', folder, '--format', 'markdown'])
    expect(markdown).toMatch(/^# 13 facts that rules share/)
    expect(markdown).toContain('\n  - Read by: fever.\n')
  })

  test('lists every shared fact of the bundled release, by what people call it', async () => {
    const { code, out } = await command(['facts', '--format', 'json'])
    expect(code).toBe(0)
    const { facts, digest } = JSON.parse(out) as { facts: readonly ListedFact[]; digest: string }
    expect(digest).toBe(release.digest)
    expect(facts.map(({ fact }) => fact).sort()).toEqual(release.facts.map(({ name }) => name).sort())
    expect(facts.map(({ called }) => called.toLowerCase())).toEqual(
      facts.map(({ called }) => called.toLowerCase()).sort(),
    )
    // Read through a score, and through another fact.
    const { temperature, weight } = Object.fromEntries(facts.map((fact) => [fact.fact, fact.readBy]))
    expect(temperature).toContain('news2-emergency')
    expect(weight?.length).toBeGreaterThan(1)
  })

  test('refuses a folder that makes no release', async () => {
    const { code, err } = await command(['facts', folderWith({ 'facts/shared.yaml': 'id: shared\n' })])
    expect(code).toBe(2)
    expect(err).toContain('does not make a release')
  })
})

test('of every verb it is said what missing means', () => {
  expect(Object.keys(missingInWords).sort()).toEqual(verbs.map(({ name }) => name).sort())
})
