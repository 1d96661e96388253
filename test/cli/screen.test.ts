import { readFileSync } from 'node:fs'
import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { release } from '../../src/generated/release.js'
import type { Report } from '../../src/explain/report.js'
import type { Screener } from '../../src/explain/screener.js'
import type { ResidentAssessment } from '../../src/record/assessment.js'
import { screened } from '../../src/cli/screened.js'
import { run } from '../../src/cli/run.js'
import { asOf, command, folderWith, home } from './command.js'

const record = (id: string): string => JSON.stringify({ resident: { id } })
const reportsIn = (out: string): readonly Report[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Report)
const residentsIn = (out: string): readonly string[] => reportsIn(out).map(({ resident }) => resident)
const json = ['screen', '--as-of', asOf, '--format', 'json'] as const

describe('screen', () => {
  test('a folder gives a report a file, by name, for the moment that the folder says', async () => {
    const { code, out, err } = await command(['screen', '--format', 'json', home])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(residentsIn(out)).toHaveLength(24)
    expect(residentsIn(out)[0]).toBe('maple-01')
    expect(new Set(reportsIn(out).map((report) => report.asOf))).toEqual(new Set([asOf]))
  })

  test('a single file is screened for the moment that its folder says', async () => {
    const { out } = await command(['screen', '--format', 'json', `${home}/r02-moved-in-on-saturday.json`])
    expect(reportsIn(out)[0]?.asOf).toBe(asOf)
  })

  test('without any moment it is now', async () => {
    const { out } = await command(['screen', '--format', 'json', '-'], record('a'))
    expect(reportsIn(out)[0]?.asOf).toBe(asOf)
  })

  test('raised flags are an answer, not a failure', async () => {
    const { code, out } = await command(['screen', `${home}/r08-acutely-unwell.json`])
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}NOW {10}NEWS2 of seven or more$/m)
  })

  test.each([
    ['one object a line', `${record('a')}\n${record('b')}\n`, ['a', 'b']],
    ['blank lines, and no end of the last', `\n\n${record('a')}\r\n\n${record('b')}`, ['a', 'b']],
    ['a byte order mark', `\ufeff${record('a')}\n${record('b')}\n`, ['a', 'b']],
    ['a document over many lines', JSON.stringify({ resident: { id: 'a' } }, null, 2), ['a']],
    [
      'a list over many lines',
      JSON.stringify([{ resident: { id: 'a' } }, { resident: { id: 'b' } }], null, 2),
      ['a', 'b'],
    ],
    ['a list, an object a line', `[\n${record('a')},\n${record('b')}\n]\n`, ['a', 'b']],
    ['an object without an end of line', record('a'), ['a']],
  ])('takes %s', async (_what, input, residents) => {
    const { code, out, err } = await command([...json, '-'], input)
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(residentsIn(out)).toEqual(residents)
  })

  test.each([
    ['first', `{"resident":\n${record('b')}\n${record('c')}\n`, ['b', 'c'], 'line 1'],
    ['middle', `${record('a')}\nnot JSON\n${record('c')}\n`, ['a', 'c'], 'line 2'],
    ['last', `${record('a')}\n${record('b')}\n{"resident"`, ['a', 'b'], 'line 3'],
  ])('a broken %s line silences nobody else', async (_which, input, residents, place) => {
    const { code, out, err } = await command([...json, '-'], input)
    expect(code).toBe(1)
    expect(residentsIn(out)).toEqual(residents)
    expect(err).toContain(`standard input, ${place}: this is not JSON`)
  })

  test('chunks may end anywhere, also within a letter', async () => {
    const bytes = Buffer.from(`${record('é')}\n${record('ü')}\n`)
    const { out } = await command(
      [...json, '-'],
      Readable.from([...bytes].map((byte) => Buffer.from([byte]))),
    )
    expect(residentsIn(out)).toEqual(['é', 'ü'])
  })

  test('a line of more than 32 MB is refused, and the next one screened', async () => {
    const long = Buffer.from(`{"resident":{"id":"a"},"x":"${'y'.repeat(33 * 1024 * 1024)}"}\n`)
    const { code, out, err } = await command(
      [...json, '-'],
      Readable.from([Buffer.from(`${record('b')}\n`), long, Buffer.from(`${record('c')}\n`)]),
    )
    expect(code).toBe(1)
    expect(err).toContain('line 2: this is longer than 32 MB')
    expect(err.length).toBeLessThan(300)
    expect(residentsIn(out)).toEqual(['b', 'c'])
  })

  test('a document of more than 32 MB is refused without being held', async () => {
    const folder = folderWith({ 'big.json': `{"resident":{"id":"a"},"x":"${'y'.repeat(40 * 1024 * 1024)}"}` })
    const { code, err } = await command([...json, folder])
    expect(code).toBe(1)
    expect(err).toContain('this is longer than 32 MB')
  })

  test('a fault of one entry is in the report and is no fault of the command', async () => {
    const { code, out, err } = await command([
      'screen',
      '--format',
      'json',
      `${home}/r12-mistyped-saturation.json`,
    ])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(reportsIn(out)[0]?.notUsed).toMatchObject([{ kind: 'oxygenSaturation' }])
  })

  test('text and Markdown put a mark between two residents', async () => {
    const paths = [`${home}/r01-ordinary-health.json`, `${home}/r02-moved-in-on-saturday.json`]
    const text = await command(['screen', ...paths])
    expect(text.out.match(/^maple-0\d, Tuesday 8 December 2026, 09:00$/gm)).toHaveLength(2)
    const markdown = await command(['screen', '--format', 'markdown', ...paths])
    expect(markdown.out.match(/^# maple-0\d, /gm)).toHaveLength(2)
    expect(markdown.out.match(/^---$/gm)).toHaveLength(1)
  })

  test('another release may be a file that nobody has touched, or a folder of pages', async () => {
    const { digest, release: name } = release
    const folder = folderWith({ 'release.json': JSON.stringify(release) })
    const fromFile = await command([...json, '--release', `${folder}/release.json`, '-'], record('a'))
    expect(reportsIn(fromFile.out)[0]?.release).toMatchObject({ release: name, digest })
    const fromPages = await command([...json, '--release', 'rules', '-'], record('a'))
    expect(fromPages.err).toBe('')
    expect(reportsIn(fromPages.out)[0]?.release.release).toBe(name)
  })

  test('a resident on whom our own code fails is named, and is no stack trace', () => {
    const failing = {
      screen: () => {
        throw new Error('INVARIANT: a slip of ours')
      },
    } as unknown as Screener
    const answer = screened(failing, {} as ResidentAssessment, asOf)
    expect(answer).toEqual({ failed: expect.stringContaining('could not be screened') as string })
  })

  test('the next resident is read when the last report has been taken, so any number fits into memory', async () => {
    const text = JSON.stringify(JSON.parse(readFileSync(`${home}/r01-ordinary-health.json`, 'utf8')))
    const count = 1500
    let read = 0
    let written = 0
    let furthest = 0
    const stdin = Readable.from(
      (function* () {
        for (; read < count; read++) yield Buffer.from(`${text}\n`)
      })(),
    )
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        written++
        furthest = Math.max(furthest, read - written)
        setImmediate(done)
      },
    })
    const code = await run([...json, '-'], { stdin, stdout, stderr: new PassThrough(), now: () => 0 })
    expect({ code, written }).toEqual({ code: 0, written: count })
    expect(furthest).toBeLessThan(64)
  })
})
