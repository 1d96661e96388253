import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { started, type Started } from './browser.js'
import { faultOfJson, faultOfYaml } from './excerpts.js'
import { guides, root, type Block } from './guide.js'
import { follow, linesOf } from './shell.js'
import { isShown } from './shown.js'
import { programOf, shelf, typeFaults, type Program } from './typescript.js'
import { applyDiff, workplace } from './workplace.js'

const { folder, clear } = shelf()
afterAll(clear)
afterEach(() => vi.restoreAllMocks())

/** Why a block may go untried; any other word above a block is a mistake. */
const reasons = new Set(['a drawing'])

const all = guides()
const programs = new Map<Block, Program>(
  all.flatMap((guide) =>
    guide.blocks
      .filter(({ language }) => language === 'ts')
      .map((block) => [block, programOf(guide, block, folder)] as const),
  ),
)
const isFor = (place: 'browser' | 'worker', { note }: Block): boolean => note === `in a ${place}`
const inPage = [...programs.values()].filter(({ block }) => isFor('browser', block) || isFor('worker', block))
const record = readFileSync(join(root, 'examples/home/r09-fourteen-medicines-and-a-fall.json'), 'utf8')

test('the programs of the guides have the types that they say', () => {
  const inNode = [...programs.values()].filter((program) => !inPage.includes(program))
  expect(inNode.length).toBeGreaterThan(0)
  expect(typeFaults(inNode, ['ES2023'])).toEqual([])
})

test('so have those for browsers', () => {
  expect(inPage.length).toBeGreaterThan(0)
  expect(typeFaults(inPage, ['ES2023', 'DOM', 'DOM.Iterable'])).toEqual([])
})

describe.each(all.filter(({ blocks }) => blocks.length > 0).map((guide) => [guide.path, guide] as const))(
  '%s',
  (_path, { blocks }) => {
    const place = workplace()
    afterAll(place.leave)
    let worker: Program | undefined

    for (const [i, block] of blocks.entries()) {
      const { language, code, note, line } = block
      const output = blocks[i + 1]
      const name = `${language} of line ${String(line)}`
      // Its own tests become tests of ours.
      if (language === 'ts' && code.includes(" from 'vitest'")) {
        describe(name, async () => {
          await import(pathToFileURL(programs.get(block)?.runs ?? '').href)
        })
        continue
      }
      test(name, async () => {
        const program = programs.get(block)
        if (language === 'ts' && program !== undefined) {
          if (isFor('worker', block)) worker = program
          if (isFor('browser', block) || isFor('worker', block)) return inBrowser(program, worker)
          if (note !== undefined && !/^given \w+: \S+$/.test(note))
            throw new Error(`nobody knows what \`${note}\` means over ts`)
          const printed = await printedBy(program)
          expect(printed, 'it prints nothing, so nobody sees that it ran').not.toBe('')
          if (output?.language === 'text' && output.note === undefined)
            expect(isShown(printed, output.code), `it prints:\n${printed}`).toBe(true)
        } else if (language === 'sh' || language === 'console') {
          expect(note).toBeUndefined()
          for (const each of linesOf(block)) await follow(each, place)
        } else if (language === 'diff') applyDiff(place.folder, code)
        else if (language === 'yaml') expect(faultOfYaml(code, note)).toBeUndefined()
        else if (language === 'json') expect(faultOfJson(code, note)).toBeUndefined()
        else if (language === 'html') expect(faultOfHtml(code, blocks)).toBeUndefined()
        else if (language === 'text') expect(isOutput(i, blocks) || reasons.has(note ?? '')).toBe(true)
        else throw new Error(`nobody knows how to try ${language}`)
      })
    }
  },
)

/** What a program prints while it is loaded, and until all that it waits for is there. */
async function printedBy({ runs }: Program): Promise<string> {
  const printed: string[] = []
  vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
    printed.push(words.map(String).join(' '))
  })
  vi.spyOn(process, 'cwd').mockReturnValue(root)
  await import(pathToFileURL(runs).href)
  return printed.join('\n')
}

/** A page shows what is raised for the record that somebody chooses; a worker sends a report of it. */
async function inBrowser(program: Program, worker: Program | undefined): Promise<void> {
  const raised = 'Watch after a knock to the head'
  if (isFor('worker', program.block)) {
    const inside = await started(program, record)
    await inside.happen('message', JSON.parse(record))
    expect(JSON.stringify(inside.sent)).toContain(raised)
    return
  }
  const page = await started(program, record, (): Promise<Started> => {
    if (worker === undefined) throw new Error('no worker was shown before this page')
    return started(worker, record)
  })
  await page.happen('change')
  expect(Object.values(page.shown()).join('\n')).toContain(raised)
}

const isOutput = (i: number, blocks: readonly Block[]): boolean =>
  blocks[i]?.note === undefined && blocks[i - 1]?.language === 'ts'

/** A page forbids what the library does not need, and has the elements that the programs of the guide look for. */
function faultOfHtml(code: string, blocks: readonly Block[]): string | undefined {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(code)?.[1]
  if (policy?.includes("default-src 'none'") !== true || policy.includes('unsafe'))
    return 'its content security policy is not strict'
  const missing = blocks
    .filter((block) => isFor('browser', block))
    .flatMap(({ code: program }) => [...program.matchAll(/querySelector(?:<\w+>)?\('#([\w-]+)'\)/g)])
    .map(([, id = '']) => id)
    .filter((id) => !code.includes(`id="${id}"`))
  return missing.length === 0 ? undefined : `it has no element called ${missing.join(', ')}`
}
