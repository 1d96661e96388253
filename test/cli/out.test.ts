import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, folderWith, home } from './command.js'

const folder = folderWith({ 'kept.html': 'as it was', 'broken.json': '{', 'a folder/in it': '' })
const at = (name: string): string => join(folder, name)

describe('--format html', () => {
  test('screen gives one page with a report for each resident', async () => {
    const { code, out } = await command([
      'screen',
      '--format',
      'html',
      `${home}/r01-ordinary-health.json`,
      `${home}/r08-acutely-unwell.json`,
    ])
    expect(code).toBe(0)
    expect(out).toMatch(/^<!doctype html>\n[^]*<\/html>\n$/)
    expect(out.match(/<h1>[^<]*/g)).toEqual([
      '<h1>maple-01, Tuesday 8 December 2026, 09:00',
      '<h1>rowan-08, Tuesday 8 December 2026, 09:00',
    ])
    expect(out).toContain('<h2>Observations</h2>')
  })

  test('round gives the list and then each resident', async () => {
    const { code, out } = await command(['round', '--format', 'html', home])
    expect(code).toBe(0)
    expect(out).toMatch(/<h1>Round of \d+ residents, Tuesday 8 December 2026, 09:00<\/h1>/)
    expect(out.match(/<article class="resident">/g)?.length).toBe(
      // The list itself, and the home as a whole.
      new Set(out.match(/href="#resident-\d+"/g)).size + 2,
    )
    expect(out).toContain('<h3>Observations</h3>')
  })
})

describe('--out', () => {
  test.each(['text', 'json', 'markdown', 'html'])(
    'writes as %s what would have been printed',
    async (format) => {
      for (const words of [
        ['screen', `${home}/r08-acutely-unwell.json`],
        ['round', home],
      ]) {
        const printed = await command([...words, '--format', format])
        const written = await command([...words, '--format', format, '--out', at('new.txt')])
        expect(written).toEqual({ code: 0, out: '', err: '' })
        expect(readFileSync(at('new.txt'), 'utf8')).toBe(printed.out)
      }
      const leaflet = format === 'json' ? [] : ['page', 'potassium-high', '--format', format]
      if (leaflet.length === 0) return
      await command([...leaflet, '--out', at('new.txt')])
      expect(readFileSync(at('new.txt'), 'utf8')).toBe((await command(leaflet)).out)
    },
  )

  test('a file is plain text also where the command runs on a terminal', async () => {
    const terminal = { columns: 60, strong: (text: string) => `\u001b[1m${text}` }
    await command(['round', home, '--out', at('plain.txt')], '', terminal)
    expect(readFileSync(at('plain.txt'), 'utf8')).toBe((await command(['round', home])).out)
  })

  test('takes the place of a file in one step, and leaves no part behind', async () => {
    const before = readdirSync(folder).length
    await command(['round', home, '--format', 'html', '--out', at('kept.html')])
    expect(readFileSync(at('kept.html'), 'utf8')).toMatch(/<\/html>\n$/)
    expect(readdirSync(folder)).toHaveLength(before)
    writeFileSync(at('kept.html'), 'as it was')
  })

  test.each([
    ['no/such/folder/x.html', 'there is no such file or folder'],
    ['a folder', 'this is a folder'],
  ])('%s: nothing is written, and why', async (name, why) => {
    const { code, err } = await command(['round', home, '--out', at(name)])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(why) as string })
    expect(readdirSync(folder).filter((each) => each.endsWith('.part'))).toEqual([])
  })

  test('where one record is faulty the others are still written', async () => {
    const { code, err } = await command([
      'screen',
      at('broken.json'),
      `${home}/r01-ordinary-health.json`,
      '--out',
      at('some.txt'),
    ])
    expect(code).toBe(1)
    expect(err).toContain('this is not JSON')
    expect(readFileSync(at('some.txt'), 'utf8')).toMatch(/^maple-01/)
  })
})

describe('Ctrl-C', () => {
  /** Stops when so much has been said that it is in the middle. */
  const stopAfter = (
    count: number,
  ): { readonly stop: AbortSignal; readonly progress: () => { at: () => void; end: () => void } } => {
    const controller = new AbortController()
    let seen = 0
    return {
      stop: controller.signal,
      progress: () => ({
        at: () => {
          if (++seen >= count) controller.abort()
        },
        end: () => undefined,
      }),
    }
  }

  test.each(['html', 'json', 'text'])('leaves the file of a screening as it was (%s)', async (format) => {
    const ended = await command(
      ['screen', home, '--format', format, '--out', at('kept.html')],
      '',
      stopAfter(3),
    )
    expect(ended).toEqual({
      code: 130,
      out: '',
      err: `Stopped: 3 residents were screened, ${at('kept.html')} is as it was.\n`,
    })
    expect(readFileSync(at('kept.html'), 'utf8')).toBe('as it was')
    expect(readdirSync(folder).filter((each) => each.endsWith('.part'))).toEqual([])
  })

  test('prints whole reports and no half page', async () => {
    const lines = await command(['screen', home, '--format', 'json'], '', stopAfter(2))
    expect(lines).toMatchObject({ code: 130, err: 'Stopped: 2 residents were screened.\n' })
    expect(
      lines.out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { resident: string }).resident),
    ).toHaveLength(2)
    const page = await command(['screen', home, '--format', 'html'], '', stopAfter(2))
    expect(page).toEqual({
      code: 130,
      out: '',
      err: 'Stopped: 2 residents were screened, nothing was written.\n',
    })
  })

  test('is heard between two residents of one file', async () => {
    const list = JSON.stringify(['a', 'b', 'c', 'd'].map((id) => ({ resident: { id } })))
    writeFileSync(at('list.json'), list)
    const { out, err } = await command(['screen', at('list.json'), '--format', 'json'], '', stopAfter(2))
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(err).toBe('Stopped: 2 residents were screened.\n')
  })

  test('no round of only some residents', async () => {
    const { code, out, err } = await command(['round', home, '--out', at('kept.html')], '', stopAfter(4))
    expect({ code, out }).toEqual({ code: 130, out: '' })
    expect(err).toBe('Stopped: a round of only some residents is no round; nothing was written.\n')
    expect(readFileSync(at('kept.html'), 'utf8')).toBe('as it was')
  })

  test('a check or test that was left off says so and is not passed', async () => {
    const check = await command(['check', 'rules'], '', stopAfter(20))
    expect(check).toEqual({ code: 130, out: '', err: 'Stopped: not everything was checked.\n' })
    const tested = await command(['test', 'rules', '--suggest'], '', stopAfter(3))
    expect(tested).toEqual({
      code: 130,
      out: '',
      err: expect.stringMatching(
        /^Stopped: 2 of \d+ pages and rules were tested; no page was changed\.\n$/,
      ) as string,
    })
  })

  test('a book has only whole files, its table of contents last', async () => {
    const book = at('book')
    const { code, err } = await command(['pages', '--html', book], '', stopAfter(5))
    expect(code).toBe(130)
    expect(err).toMatch(/^Stopped: 4 of \d+ files were written, each whole\.\n$/)
    const names = readdirSync(book)
    expect(names).toHaveLength(4)
    for (const name of names) expect(readFileSync(join(book, name), 'utf8')).toMatch(/<\/html>\n$/)
    expect(existsSync(join(book, 'index.html'))).toBe(false)
  })
})

test('progress counts what is done, and nothing is shown where reports run over the screen', async () => {
  const seen: string[] = []
  const progress = (what: string, of?: number) => ({
    at: (done: number) => void seen.push(`${String(done)} ${String(of ?? '')} ${what}`),
    end: () => void seen.push('end'),
  })
  mkdirSync(at('two'), { recursive: true })
  for (const id of ['a', 'b']) writeFileSync(at(`two/${id}.json`), `{"resident":{"id":"${id}"}}`)
  await command(['screen', at('two')], '', { progress })
  expect(seen).toEqual(['1  residents', '2  residents', 'end'])
  seen.length = 0
  await command(['screen', at('two')], '', { progress, columns: 80 })
  expect(seen).toEqual([])
  await command(['screen', at('two'), '--out', at('two.txt')], '', { progress, columns: 80 })
  expect(seen).toHaveLength(3)
})
