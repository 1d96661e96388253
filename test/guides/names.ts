import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { release } from '../../src/generated/release.js'
import { reading } from '../../src/generated/reading.js'
import { root, type Guide } from './guide.js'
import { doors } from './typescript.js'

const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(join(root, path)).isFile())

const sources = ['src', 'rules', 'schemas', 'scripts', 'test', 'examples']
  .flatMap(filesUnder)
  .filter((path) => !path.endsWith('.md') && !path.startsWith(join('test', 'guides')))
const settings = ['package.json', 'vitest.config.ts', 'tsup.config.ts', 'knip.json']

/** Every word of the sources, and every text that stands there in quotation marks. */
const words = new Set<string>()
const quoted = new Set<string>()
for (const path of [...sources, ...settings]) {
  const text = readFileSync(join(root, path), 'utf8')
  for (const [word] of text.matchAll(/[A-Za-z_][A-Za-z0-9_]*/g)) words.add(word)
  if (!path.startsWith('test'))
    for (const [, word = ''] of text.matchAll(/['"`]([a-z0-9]+(?:-[a-z0-9]+)+)['"`]/g)) quoted.add(word)
}

const slugs = new Set([
  ...release.rules.flatMap(({ id, problem = '', domain = '' }) => [id, problem, domain]),
  ...Object.keys(reading.pages),
  ...Object.values(reading.pages).map(({ id }) => id),
  ...Object.values(release.tables).flatMap((table) =>
    (table as readonly object[]).flatMap((row) =>
      Object.values(row).filter((cell) => typeof cell === 'string'),
    ),
  ),
  ...[...sources, ...settings].map((path) => basename(path).replace(/\..*$/, '')),
])

/** Words in backticks that are names of nothing of ours. */
const elsewhere = new Set(['x', 'cpuprofile', 'cpu-prof'])

/** What somebody writes in backticks outside blocks. */
export const spansOf = ({ prose }: Guide): readonly string[] =>
  [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, span = '']) => span)

/** Why a name in backticks is none, or undefined. */
export function faultOfSpan(span: string, guide: Guide): string | undefined {
  if (/^[\w./@*-]+$/.test(span) && (span.includes('/') || /\.(md|ts|ya?ml|json|csv|cjs|txt)$/.test(span)))
    return faultOfPath(span, guide)
  const [, script] = /^npm run (\S+)/.exec(span) ?? []
  if (script !== undefined)
    return Object.hasOwn(packageFile.scripts, script) ? undefined : 'there is no such script'
  for (const [path] of span.matchAll(/(?<![\w.{/])(?:src|test|rules|examples|scripts)\/[\w./-]+/g))
    if (faultOfPath(path, guide) !== undefined) return `there is no ${path}`
  const unknown = span
    .replace(/(?:\.?[\w@-]+)?(?:\/[\w.@*-]+)+/g, ' ')
    .match(/[A-Za-z_][\w]*(?:-[a-z0-9]+)*/g)
    ?.filter((word) => !isKnown(word))
  return unknown === undefined || unknown.length === 0 ? undefined : `nothing is called ${unknown.join(', ')}`
}

const isKnown = (word: string): boolean =>
  elsewhere.has(word) ||
  /^\d/.test(word) ||
  (word.includes('-') ? quoted.has(word) || slugs.has(word) || isOption(word) : words.has(word))

/** `as-of`, of `--as-of`. */
const isOption = (word: string): boolean =>
  readFileSync(join(root, 'src/cli/program.ts'), 'utf8').includes(`--${word}`)

function faultOfPath(span: string, { path }: Guide): string | undefined {
  const pattern = /[*<]/.exec(span)
  const named = pattern === null ? span : dirname(span.slice(0, pattern.index + 1))
  const places = [join(root, named), join(root, dirname(path), named), join(root, 'src', named)]
  if (places.some((place) => existsSync(place))) return undefined
  // The end of a path within the pages: `falls/repeated-falls.v1.yaml`.
  if (existsSync(join(root, 'rules', named))) return undefined
  if (!span.includes('/') && sources.some((source) => basename(source) === span)) return undefined
  if (Object.hasOwn(doors, span) || span === 'mdt-screening/schemas/*') return undefined
  if (Object.hasOwn(doors, `mdt-screening${span.slice(1)}`) && span.startsWith('./')) return undefined
  if (slugs.has(span) || words.has(span)) return undefined
  // What a build or a command makes is not there yet.
  return made.has(span) ? undefined : 'there is no such file, door or rule'
}

const made = new Set(['node_modules/.bench/bench.mjs'])

/** Relative links that lead nowhere: a file that is not there, or a heading. */
export function deadLinks(guide: Guide): readonly string[] {
  return [...guide.prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^https:\/\//.test(to))
    .filter((to) => {
      const [file = '', heading] = to.split('#')
      const path = file === '' ? guide.path : normalize(join(dirname(guide.path), file))
      if (!existsSync(join(root, path))) return true
      return heading !== undefined && !headingsOf(readFileSync(join(root, path), 'utf8')).includes(heading)
    })
}

const headingsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
