import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { root, type Block, type Guide } from './guide.js'

const { name: packageName, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string
  readonly exports: Readonly<Record<string, unknown>>
}

/** Every door with its source. */
export const doors: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(exports)
    .filter((door) => /^\.(\/[a-z-]+)?$/.test(door))
    .map((door) => [
      packageName + door.slice(1),
      join(root, 'src', `${door === '.' ? 'index' : door.slice(2)}.ts`),
    ]),
)

/** A `ts` block as a file of its own, in which the doors are found. */
export interface Program {
  readonly guide: Guide
  readonly block: Block
  readonly name: string
  /** As the compiler sees it: the doors by their names. */
  readonly typed: string
  /** As it is run: the doors by their sources, what is given read from its file. */
  readonly runs: string
}

/** Where programs lie: within the repository, so that what they import is found. */
export function shelf(): { readonly folder: string; readonly clear: () => void } {
  const folder = mkdtempSync(join(root, 'node_modules', '.guides-'))
  return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * Writes a block as two files. `given NAME: FILE` above it stands for a constant that holds the JSON of a file:
 * what a guide need not spell out.
 */
export function programOf(guide: Guide, block: Block, folder: string): Program {
  const name = `${guide.path.replace(/\W+/g, '-')}-${String(block.line)}`
  const [, given, file = ''] = /^given (\w+): (\S+)/.exec(block.note ?? '') ?? []
  const declared = given === undefined ? '' : `declare const ${given}: unknown\n`
  const json = (): string => readFileSync(join(root, file), 'utf8')
  const defined = given === undefined ? '' : `const ${given}: unknown = ${json()}\n`
  const body = block.code.replace(
    /from '(mdt-screening[^']*)'/g,
    (_whole, door: string) => `from '${pathToFileURL(doors[door] ?? `no door is called ${door}`).href}'`,
  )
  const program = {
    guide,
    block,
    name,
    typed: join(folder, `${name}.typed.ts`),
    runs: join(folder, `${name}.ts`),
  }
  writeFileSync(program.typed, `${declared}${block.code}\nexport {}\n`)
  writeFileSync(program.runs, `${defined}${body}\nexport {}\n`)
  return program
}

/** What the compiler has against some programs, each with its place in its guide. */
export function typeFaults(programs: readonly Program[], lib: readonly string[]): readonly string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: { compilerOptions: object }
  }
  const paths = Object.fromEntries(Object.entries(doors).map(([door, source]) => [door, [source]]))
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, paths, lib }, root)
  const compiled = ts.createProgram(
    programs.map(({ typed }) => typed),
    options,
  )
  return programs.flatMap(({ typed, guide, block }) => {
    const source = compiled.getSourceFile(typed)
    const shift = (block.note?.startsWith('given ') ?? false) ? -1 : 0
    return ts.getPreEmitDiagnostics(compiled, source).map(({ start = 0, messageText }) => {
      const line = source?.getLineAndCharacterOfPosition(start).line ?? 0
      return `${guide.path}:${String(block.line + 1 + line + shift)} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
  })
}
