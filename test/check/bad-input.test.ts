import { describe, expect, test } from 'vitest'
import { checkRelease } from '../../src/check/check-release.js'
import { newCheckMemory } from '../../src/check/memory.js'
import { isLong } from '../safety/runs.js'
import { shipped } from './shipped.js'
import type { PageFile } from '../../src/pages/yaml.js'

const memory = newCheckMemory()
const told = (files: readonly PageFile[]): readonly string[] =>
  checkRelease(files, { memory, asOf: '2026-12-15' })
    .issues.filter(({ severity }) => severity !== 'note')
    .map(({ file = '', line = 0, code }) => `${file}:${String(line)} ${code}`)

const broken = (path: string, change: (text: string) => string): readonly PageFile[] =>
  shipped.map((file) => (file.path === path ? { ...file, text: change(file.text) } : file))

describe('a broken page among good ones', () => {
  const page = 'deterioration/news2-urgent.v1.yaml'
  const other = 'falls/recurrent-falls.v1.yaml'

  test.each([
    ['that is no YAML', (text: string) => `{${text}`],
    ['that is empty', () => ''],
    ['that is not text', () => '\u0000\u0001\u0002'],
    ['that is cut off', (text: string) => text.slice(0, 700)],
    ['without conditions', (text: string) => text.replace(/\nconditions:[\s\S]*?\n\nflag/, '\n\nflag')],
    ['of no known kind', (text: string) => text.replace('kind: trigger', 'kind: triger')],
  ])('%s is told with its place, and nothing is said of the others', (_how, change) => {
    const issues = told(broken(page, change))
    expect(issues.length).toBeGreaterThan(0)
    for (const issue of issues) expect(issue).toMatch(/^(?:deterioration\/news2-urgent|releases\/2026-12)/)
  })

  test('does not keep a mistake on another page from being found', () => {
    const both = broken(page, (text) => `{${text}`).map((file) =>
      file.path === other
        ? { ...file, text: file.text.replace('refer: [falls-service', 'refer: [fals-service') }
        : file,
    )
    expect(
      told(both)
        .filter((issue) => issue.startsWith(other))
        .map((issue) => issue.replace(/.*:\d+ /, '')),
    ).toEqual(['unknown-service'])
  })

  test('of facts is told once, not by every page that reads them', () => {
    for (const change of [
      (text: string) => `{${text}`,
      (text: string) => text.replace('latest: temperature', 'latest: temprature'),
    ]) {
      const issues = told(broken('facts/observations.yaml', change))
      expect(issues.length).toBeGreaterThan(0)
      for (const issue of issues) expect(issue).toMatch(/^(?:facts\/observations|releases\/2026-12)/)
    }
  })
})

describe('little to check', () => {
  test('no file at all', () => {
    expect(told([])).toEqual([':0 no-release'])
  })

  test('only tables', () => {
    expect(told(shipped.filter(({ path }) => path.endsWith('.csv')))).toEqual([':0 no-release'])
  })

  test('only a release', () => {
    const issues = told(shipped.filter(({ path }) => path.startsWith('releases/')))
    expect(new Set(issues.map((issue) => issue.replace(/.* /, '')))).toEqual(new Set(['unknown-page']))
  })
})

/** Pages like the one about a soft sign, as many as are asked for. */
function manyPages(count: number): readonly PageFile[] {
  const rest = shipped.filter(({ path }) => !path.startsWith('releases/'))
  const text = shipped.find(({ path }) => path === 'deterioration/soft-sign.v1.yaml')?.text ?? ''
  const copies = Array.from({ length: count - rest.length }, (_, i) => ({
    path: `deterioration/soft-sign-${String(i)}.v1.yaml`,
    text: text
      .replace('id: soft-sign\n', `id: soft-sign-${String(i)}\n`)
      .replace('title: ', `title: Number ${String(i)}, `),
  }))
  return [
    ...rest,
    ...copies,
    {
      path: 'releases/2026-12.yaml',
      text: 'release: 2026-12\npublisher: Tests\nstatus: draft\nvalidFrom: 2026-12-01\napprovals: []\npages: all\n',
    },
  ]
}

describe('very many pages', () => {
  test.runIf(isLong)('take time in proportion to their number', () => {
    const timed = (count: number): number => {
      const files = manyPages(count)
      const started = process.cpuUsage()
      expect(checkRelease(files).counts['rules']).toBeGreaterThan(count - 100)
      return process.cpuUsage(started).user / 1000
    }
    timed(150)
    const [few, many] = [timed(200), timed(600)]
    expect(many).toBeLessThan(6 * few + 2000)
  })

  test.runIf(isLong)('ten thousand are checked within five minutes', { timeout: 900_000 }, () => {
    const files = manyPages(9_990)
    const started = process.cpuUsage()
    const { counts, issues } = checkRelease(files)
    expect(counts['rules']).toBeGreaterThan(9_800)
    expect(issues.length).toBeGreaterThan(0)
    expect(process.cpuUsage(started).user / 1_000_000).toBeLessThan(300)
  })

  test('more than ten thousand are refused with one sentence', () => {
    const files = Array.from({ length: 10_001 }, (_, i) => ({
      path: `falls/x-${String(i)}.v1.yaml`,
      text: 'id: x\n',
    }))
    expect(told(files)).toContain(':0 too-many')
  })
})
