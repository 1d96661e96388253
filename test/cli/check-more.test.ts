import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { checkRelease } from '../../src/check/check-release.js'
import { ground } from '../../src/check/ground.js'
import { newCheckMemory } from '../../src/check/memory.js'
import { run } from '../../src/cli/run.js'
import { shipped } from '../check/shipped.js'
import { asOf, command, folderWith } from './command.js'

const page = 'falls/many-falls.v1.yaml'
const changed = (from: string, to: string): Readonly<Record<string, string>> => ({
  ...ground,
  [page]: (ground[page] ?? '').replace(from, to),
})

describe('check --format sarif', () => {
  test('is one document with every issue at its place', async () => {
    const { code, out, err } = await command([
      'check',
      '--format',
      'sarif',
      folderWith(changed('refer: [gp]', 'refer: [gpp]')),
    ])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const sarif = JSON.parse(out) as {
      version: string
      runs: { results: { ruleId: string; level: string; locations: unknown }[] }[]
    }
    expect(sarif.version).toBe('2.1.0')
    expect(sarif.runs[0]?.results.filter(({ level }) => level === 'error')).toMatchObject([
      { ruleId: 'unknown-service', locations: [{ physicalLocation: { artifactLocation: { uri: page } } }] },
    ])
  })
})

describe('check --fix', () => {
  test('writes what was surely meant, and says how much it mended', async () => {
    const folder = folderWith(changed('fact: fallsInLast12Months,', 'fact:   falsInLast12Months,'))
    const { code, out } = await command(['check', '--fix', folder])
    expect(out).toMatch(/; 2 fixed in 1 file\n$/)
    expect(code).toBe(0)
    expect(readFileSync(join(folder, page), 'utf8')).toBe(ground[page])
  })

  test('changes nothing where nothing is to be mended', async () => {
    const folder = folderWith(ground)
    expect((await command(['check', '--fix', folder])).out).toMatch(/; 0 fixed in 0 files\n$/)
  })

  test('does not go together with --watch', async () => {
    const { code, err } = await command(['check', '--fix', '--watch', folderWith(ground)])
    expect(code).toBe(2)
    expect(err).toContain('--watch and --fix do not go together')
  })
})

describe('check --as-of', () => {
  test('judges review dates by that day, and by today without it', async () => {
    const folder = folderWith(changed('reviewBy: 2027-12-01', 'reviewBy: 2026-12-31'))
    expect((await command(['check', folder])).out).not.toContain('review-date-past')
    expect((await command(['check', '--as-of', '2027-01-01', folder])).out).toContain(
      'this page was to be reviewed by 2026-12-31',
    )
  })

  test('is a day', async () => {
    expect((await command(['check', '--as-of', 'tomorrow', folderWith(ground)])).code).toBe(2)
  })
})

/** What is printed, and a way to wait for more of it. */
class Listened extends Writable {
  text = ''
  private waiting: (() => void)[] = []
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    for (const wake of this.waiting.splice(0)) wake()
    done()
  }
  async until(isThere: (text: string) => boolean): Promise<void> {
    while (!isThere(this.text)) await new Promise<void>((resolve) => this.waiting.push(resolve))
  }
}

const summaries = (text: string): number => text.split(' rules, ').length - 1

describe('check --watch', () => {
  test('checks again whenever a page is saved, until it is stopped', async () => {
    const folder = folderWith(ground)
    const out = new Listened()
    const stop = new AbortController()
    const ended = run(['check', '--watch', folder], {
      stdin: Readable.from([]),
      stdout: out,
      stderr: new Listened(),
      now: () => Date.parse(asOf),
      stop: stop.signal,
    })
    await out.until((text) => summaries(text) === 1)
    expect(out.text).not.toContain('error:')
    writeFileSync(join(folder, page), changed('refer: [gp]', 'refer: [gpp]')[page] ?? '')
    await out.until((text) => summaries(text) === 2)
    expect(out.text).toContain('no service is called `gpp`')
    const before = out.text.length
    writeFileSync(join(folder, page), ground[page] ?? '')
    await out.until((text) => summaries(text) === 3)
    expect(out.text.slice(before)).not.toContain('error:')
    stop.abort()
    expect(await ended).toBe(0)
  })

  // How long it takes is the benchmark's to say (`ms check-all`): a timed test only measures the machine.
  test('what is remembered from the last check changes nothing about the next', () => {
    const memory = newCheckMemory()
    const one = 'falls/recurrent-falls.v1.yaml'
    const saved = (i: number) =>
      shipped.map((file) => (file.path === one ? { ...file, text: `${file.text}# ${String(i)}\n` } : file))
    checkRelease(saved(0), { memory, asOf: '2026-12-15' })
    const again = checkRelease(saved(1), { memory, asOf: '2026-12-15' })
    const afresh = checkRelease(saved(1), { memory: newCheckMemory(), asOf: '2026-12-15' })
    expect(again.issues).toEqual(afresh.issues)
    expect(again.counts).toEqual(afresh.counts)
  })
})
