import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { afterAll, describe, expect, test } from 'vitest'
import { release } from '../src/generated/release.js'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string
  exports: Record<string, unknown>
  scripts: Record<string, string>
}

const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code = '']) => code)

/** A door of the package as its source. */
const sourceOf = (door: string): string =>
  pathToFileURL(
    join(root, 'src', `${door === packageFile.name ? 'index' : door.slice(packageFile.name.length + 1)}.ts`),
  ).href

const folder = mkdtempSync(join(root, 'node_modules', '.readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the README', () => {
  test('has one example of use, which runs as it stands and prints what it says', async () => {
    const [code = '', ...more] = blocks('ts')
    expect(more).toEqual([])
    const printed: string[] = []
    const json: unknown = JSON.parse(
      readFileSync(join(root, 'examples/home/r09-fourteen-medicines-and-a-fall.json'), 'utf8'),
    )
    const withSources = code.replace(
      /from '(mdt-screening[^']*)'/g,
      (_whole, door: string) => `from '${sourceOf(door)}'`,
    )
    const file = join(folder, 'example.ts')
    writeFileSync(
      file,
      `export function run(json, console) {\n${withSources.replace(/^import .*$/gm, '')}\n}\n`.replace(
        /^/,
        `${withSources.match(/^import .*$/gm)?.join('\n') ?? ''}\n`,
      ),
    )
    const { run } = (await import(file)) as {
      run: (json: unknown, console: { log: (...words: unknown[]) => void }) => void
    }
    run(json, { log: (...words) => printed.push(words.join(' ')) })
    expect(printed.join('\n')).toContain('30 minutes senior-on-duty')
    expect(printed.at(-1)).toMatch(/^(raised|not-raised|undetermined|not-applicable)$/)
  })

  test('and its types are right', () => {
    const [code = ''] = blocks('ts')
    const file = join(folder, 'typed.ts')
    writeFileSync(file, `declare const json: unknown\n${code}`)
    const paths = Object.fromEntries(
      Object.keys(packageFile.exports)
        .filter((door) => door === '.' || /^\.\/[a-z-]+$/.test(door))
        .map((door) => [
          packageFile.name + door.slice(1),
          [join(root, 'src', `${door === '.' ? 'index' : door.slice(2)}.ts`)],
        ]),
    )
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
      readFileSync(path, 'utf8'),
    ) as { config: { compilerOptions: object } }
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, paths }, root)
    const program = ts.createProgram([file], options)
    const faults = ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    expect(faults).toEqual([])
  })

  test('shows a page as it is, shortened', () => {
    const [shown = ''] = blocks('yaml')
    const page = parse(shown) as Record<string, unknown>
    const whole = parse(
      readFileSync(join(root, 'rules/deterioration/news2-emergency.v1.yaml'), 'utf8'),
    ) as Record<string, unknown>
    for (const key of ['id', 'version', 'kind', 'title', 'effectiveFrom', 'conditions', 'flag'])
      expect(page[key]).toEqual(whole[key])
    expect(whole['examples']).toEqual(expect.arrayContaining(page['examples'] as unknown[]))
  })

  test('names every door there is and no other', () => {
    const doors = Object.keys(packageFile.exports)
      .filter((door) => door !== './package.json')
      .map((door) => `${packageFile.name}${door.slice(1)}`)
    const named = [...readme.matchAll(/^\| `(mdt-screening[^`]*)`/gm)].map(([, door]) => door)
    expect(new Set(named)).toEqual(new Set(doors))
    expect(named).toHaveLength(doors.length)
  })

  test('names only rules and commands that there are', () => {
    const ids = new Set(release.rules.map(({ id }) => id))
    for (const [, rule = ''] of readme.matchAll(/outcomeOf\(report, '([^']+)'\)/g))
      expect(ids.has(rule)).toBe(true)
    for (const [, script = ''] of readme.matchAll(/npm run ([a-z:]+)/g))
      expect(Object.keys(packageFile.scripts)).toContain(script)
  })
})
