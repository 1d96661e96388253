import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { started } from './browser.js'
import { faultOfJson, faultOfYaml } from './excerpts.js'
import { guideOf, type Block } from './guide.js'
import { follow, linesOf } from './shell.js'
import { isShown } from './shown.js'
import { programOf, shelf, typeFaults, type Program } from './typescript.js'
import { applyDiff, workplace } from './workplace.js'

const fence = '```'
const blockOf = (language: string, code: string, note?: string): Block => ({
  language,
  code: `${code}\n`,
  line: 1,
  note,
})

describe('a guide', () => {
  test('gives its blocks with their lines, and the comment that stands over each', () => {
    const { blocks, prose } = guideOf(
      'a.md',
      `one\n\n<!-- a drawing -->\n\n${fence}text\n|\n${fence}\n\n${fence}sh\nnpm test\n${fence}\n`,
    )
    expect(blocks).toEqual([
      { language: 'text', code: '|\n', line: 5, note: 'a drawing' },
      { language: 'sh', code: 'npm test\n', line: 9, note: undefined },
    ])
    expect(prose.trim()).toBe('one')
  })

  test.each([
    ['a block of no language', `${fence}\nnpm test\n${fence}\n`],
    ['a block inside a list', `- one\n  ${fence}sh\n  npm test\n${fence}\n`],
    ['a block that is never closed', `${fence}sh\nnpm test\n`],
    ['a block of tildes', '~~~sh\nnpm test\n~~~\n'],
    ['a comment over no block', '<!-- a drawing -->\n\nSome words.\n'],
  ])('is refused with %s', (_what, text) => {
    expect(() => guideOf('a.md', text)).toThrow('a.md')
  })
})

describe('what a guide shows of output', () => {
  test.each([
    ['all of it', 'a\nb\n', 'a\nb', true],
    ['any lines left out', 'a\nb\nc\nd\n', 'a\n…\nd', true],
    ['no line left out, where some could be', 'a\nd\n', 'a\n…\nd', true],
    ['a part of a line left out', '142 pages: 2 errors', '… pages: 2 errors', true],
    ['another word', 'a\nb\n', 'a\nc', false],
    ['a line too few', 'a\nb\nc\n', 'a\nb', false],
    ['a line too many', 'a\nb\n', 'a\nb\nc', false],
    ['signs that mean something to a pattern', 'abc (x)\n', 'a.c (x)', false],
    ['the same signs, as they are', 'a.c (x)\n', 'a.c (x)', true],
    ['a part of a line left out, and a line after it', 'a\nb\n', 'a…', false],
  ])('%s', (_what, output, shown, is) => {
    expect(isShown(output, shown)).toBe(is)
  })
})

describe('a command line', () => {
  const place = workplace()
  afterAll(place.leave)
  const followed = async (block: Block): Promise<string> => {
    try {
      for (const line of linesOf(block)) await follow(line, place)
      return ''
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
  const resident = 'examples/home/r15-low-glucose-on-gliclazide.json'

  test('ends as the guide says, and prints what it shows', async () => {
    const command = `npx mdt-screening explain ${resident} low-glucose`
    expect(await followed(blockOf('sh', command))).toBe('')
    expect(await followed(blockOf('sh', `${command} # ends with 1`))).toContain('ends with 0')
    expect(await followed(blockOf('sh', `${command} --fromat text`))).toContain('ends with 2')
    expect(await followed(blockOf('sh', `${command} --fromat text # ends with 2`))).toBe('')
    expect(await followed(blockOf('console', `$ ${command}\nGlucose below 4: raised\n…`))).toBe('')
    expect(await followed(blockOf('console', `$ ${command}\nGlucose below 4: not raised\n…`))).toContain(
      'prints',
    )
  })

  test('writes only where the guide is followed', async () => {
    expect(await followed(blockOf('sh', `npx mdt-screening screen ${resident} --out there.txt`))).toBe('')
    expect(readFileSync(join(place.folder, 'there.txt'), 'utf8')).toContain('hazel-15')
    expect(await followed(blockOf('sh', `npx mdt-screening screen - < ${resident}`))).toBe('')
  })

  test.each([
    ['npm run bench', ''],
    ['npm run bunch', 'no script bunch'],
    ['npx vitest run test/safety', ''],
    ['npx vitest run test/danger', 'no test/danger'],
    ['MDT_SEED=1 npx tsx scripts/freeze.ts', ''],
    ['SEED=1 npx tsx scripts/freeze.ts', 'SEED=1'],
    ['curl https://example.org', 'neither'],
  ])('of the repository names what is there: %s', async (line, fault) => {
    expect(await followed(blockOf('sh', line))).toContain(fault)
    if (fault === '')
      expect(await followed(blockOf('console', `$ ${line}\nsome output`))).toContain('not run')
  })
})

describe('a change that a guide shows', () => {
  const place = workplace()
  afterAll(place.leave)
  const file = join(place.folder, 'page.txt')

  test('is made where its lines stand, and refused where they do not', () => {
    writeFileSync(file, 'one\ntwo\nthree\n')
    applyDiff(place.folder, '--- page.txt\n one\n-two\n+four\n+five\n@@\n-three\n')
    expect(readFileSync(file, 'utf8')).toBe('one\nfour\nfive\n')
    expect(() => applyDiff(place.folder, '--- page.txt\n-two\n+six\n')).toThrow('page.txt has not once')
    expect(() => applyDiff(place.folder, '-one\n+six\n')).toThrow('begins with')
  })
})

describe('a page that a guide shows', () => {
  const conditions = 'conditions: { fact: news2.total, operator: greaterThanInclusive, value: 7 }'
  const page = `id: news2-emergency\nversion: 1\n${conditions}\n`

  test('stands in the repository, shortened at most', () => {
    expect(faultOfYaml(page, undefined)).toBeUndefined()
    expect(faultOfYaml(page.replace('7', '6'), undefined)).toContain('does not stand')
    expect(faultOfYaml(conditions, 'part of rules/deterioration/news2-emergency.v1.yaml')).toBeUndefined()
    expect(faultOfYaml(conditions, 'part of rules/deterioration/news2-urgent.v1.yaml')).toContain(
      'does not stand',
    )
    expect(faultOfYaml(conditions, undefined)).toContain('no whole page')
    expect(faultOfYaml(conditions, 'trust me')).toContain('nobody knows')
  })

  test('of its own is read among the others', () => {
    const facts = 'id: ours\nversion: 1\nkind: facts\neffectiveFrom: 2026-12-01\nask: { group: events }\n'
    expect(faultOfYaml(`${facts}facts: { oftenOut: { count: falls, within: 28 days } }`, undefined)).toBe(
      undefined,
    )
    expect(faultOfYaml(`${facts}facts: { oftenOut: { count: fallls } }`, undefined)).toContain('fallls')
  })

  test('so does a piece of JSON', () => {
    expect(faultOfJson('{ "kind": "trigger" }', 'part of examples/report.json')).toBeUndefined()
    expect(faultOfJson('{ "kind": "tigger" }', 'part of examples/report.json')).toContain('does not stand')
    expect(faultOfJson('{ "kind": "trigger" }', undefined)).toContain('part of')
  })
})

describe('a program that a guide shows', () => {
  const { folder, clear } = shelf()
  afterAll(clear)
  let line = 0
  const program = (code: string, note?: string): Program => {
    line += 1
    const block = { ...blockOf('ts', code, note), line }
    return programOf({ path: 'a.md', text: '', blocks: [block], prose: '' }, block, folder)
  }

  test('has the types that it says, or is told with its line', () => {
    const sound = program("import { release } from 'mdt-screening/rules'\nconsole.log(release.rules.length)")
    const mistaken = program("import { release } from 'mdt-screening/rules'\nconsole.log(release.ruels)")
    const given = program('const whole: string = json', 'given json: package.json')
    expect(typeFaults([sound, mistaken, given], ['ES2023'])).toEqual([
      expect.stringContaining('a.md:4 '),
      expect.stringContaining("a.md:4 Type 'unknown' is not assignable to type 'string'"),
    ])
  })

  test('is refused for a browser where it needs Node', async () => {
    await expect(started(program("import 'node:fs'"), '')).rejects.toThrow('node:fs')
    await expect(started(program('process.exit(0)'), '')).rejects.toThrow('process is not defined')
  })

  test.each(['eval("1")', 'new Function("return 1")()'])(
    'is refused for a browser where it makes code of text: %s',
    async (code) => {
      await expect(started(program(code), '')).rejects.toThrow('Code generation from strings disallowed')
    },
  )

  test('shows in a browser what it makes of a file, and what a worker sends', async () => {
    const worker = program('addEventListener("message", ({ data }: MessageEvent) => postMessage(data + 1))')
    const page = program(`
const output = document.querySelector<HTMLElement>('#out')
const input = document.querySelector<HTMLInputElement>('#in')
const other = new Worker('worker.js')
input?.addEventListener('change', async () => other.postMessage(Number(await input.files?.[0]?.text())))
other.addEventListener('message', ({ data }) => { if (output) output.textContent = String(data) })
`)
    const inside = await started(page, '41', () => started(worker, ''))
    await inside.happen('change')
    expect(inside.shown()).toMatchObject({ '#out': '42' })
  })
})
