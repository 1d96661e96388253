import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const programs = join(root, 'examples', 'programs')
const files = readdirSync(programs).filter((file) => file.endsWith('.ts'))
const textOf = (file: string): string => readFileSync(join(programs, file), 'utf8')

/** A door of the package as its source: the programs name it as whoever installed it does. */
const sourceOf = (door: string): string =>
  join(root, 'src', `${door === 'mdt-screening' ? 'index' : door.slice('mdt-screening/'.length)}.ts`)

// Within the repository, so that what they import is found.
const folder = mkdtempSync(join(root, 'node_modules', '.programs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

beforeAll(() => {
  for (const file of files)
    writeFileSync(
      join(folder, file),
      textOf(file).replace(
        /from '(mdt-screening[^']*)'/g,
        (_whole, door: string) => `from '${pathToFileURL(sourceOf(door)).href}'`,
      ),
    )
})

/** What a program says at its end that it prints. */
const promised = (file: string): readonly string[] =>
  (textOf(file).split('// Prints:\n')[1] ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^\/\/ ?/, ''))

describe.each(files)('%s', (file) => {
  test('prints what it says', async () => {
    const printed: string[] = []
    vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
      printed.push(...words.join(' ').split('\n'))
    })
    vi.spyOn(process, 'cwd').mockReturnValue(root)
    await import(pathToFileURL(join(folder, file)).href)
    expect(promised(file).length).toBeGreaterThan(0)
    expect(printed).toEqual(promised(file))
  })

  test('is short, and says in its first line what it shows and how it is run', () => {
    expect(textOf(file).split('\n').length).toBeLessThanOrEqual(40)
    expect(textOf(file).split('\n')[0]).toContain(`npx tsx examples/programs/${file}`)
  })
})

test('their types are right', () => {
  const doors = [
    ...new Set(
      files.flatMap((file) => [...textOf(file).matchAll(/from '(mdt-[^']*)'/g)].map(([, door = '']) => door)),
    ),
  ]
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: { compilerOptions: object }
  }
  const paths = Object.fromEntries(doors.map((door) => [door, [sourceOf(door)]]))
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, paths }, root)
  const names = files.map((file) => join(programs, file))
  const program = ts.createProgram(names, options)
  const faults = names.flatMap((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  )
  expect(faults).toEqual([])
})
