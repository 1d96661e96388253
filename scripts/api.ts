// The public surface as `dist/` declares it, one file a door in `test/api/`, so that a change of it shows in review.
// Compares, and fails with what has changed; `--write` writes it anew. Needs `npm run build` first.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  ExtractorMessageCategory,
} from '@microsoft/api-extractor'

const root = join(import.meta.dirname, '..')
const kept = join(root, 'test', 'api')
const behind = 'behind-the-doors'

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | object>>
}
const doors = Object.entries(exports)
  .filter(([, targets]) => typeof targets === 'object')
  .map(([door]) => (door === '.' ? 'index' : door.slice('./'.length)))

const namespaceOf = (door: string): string => door.replaceAll('-', '_')

/** What API Extractor says of an entry that gives out every door as a namespace: so what doors share is told once. */
function extracted(): string {
  const missing = doors.filter((door) => !existsSync(join(root, 'dist', `${door}.d.ts`)))
  if (missing.length > 0)
    throw new Error(`dist/ has no types of ${missing.join(', ')}: \`npm run build\` first`)
  const folder = mkdtempSync(join(tmpdir(), 'api-'))
  // Beside the doors, for the extractor takes in what belongs to the package and nothing else.
  const entry = join(root, 'dist', 'all-doors.d.ts')
  const silent = { default: { logLevel: ExtractorLogLevel.None } }
  try {
    writeFileSync(
      entry,
      doors.map((door) => `export * as ${namespaceOf(door)} from './${door}.js'\n`).join(''),
    )
    const config = ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: join(root, 'package.json'),
      configObject: {
        projectFolder: root,
        mainEntryPointFilePath: entry,
        compiler: {
          overrideTsconfig: {
            compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: ['node'] },
            files: [entry],
          },
        },
        apiReport: {
          enabled: true,
          reportFileName: 'all.api.md',
          reportFolder: folder,
          reportTempFolder: join(folder, 'temp'),
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        newlineKind: 'lf',
        messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
      },
    })
    const faults: string[] = []
    Extractor.invoke(config, {
      localBuild: true,
      messageCallback: (message) => {
        if (message.category === ExtractorMessageCategory.Compiler) faults.push(message.text)
        message.handled = true
      },
    })
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return readFileSync(join(folder, 'all.api.md'), 'utf8')
  } finally {
    rmSync(entry, { force: true })
    rmSync(folder, { recursive: true })
  }
}

/** Declarations, each with the remark above it. */
const declarationsOf = (report: string): readonly string[] =>
  (/```ts\n([^]*?)\n```/.exec(report)?.[1] ?? '').trim().split(/\n\n+/)

/** What it declares: `Report_2` where the language has a `Report` of its own. */
const nameOf = (declaration: string): string =>
  /^(?:export |declare |abstract |default )*(?:interface|type|const|function|class|enum|namespace) ([\w$]+)/m.exec(
    declaration,
  )?.[1] ?? ''

/** `Report_2 as Report`: the name within, and the name that users write. */
const givenOut = (namespace: string): readonly (readonly [inner: string, outer: string])[] =>
  (/export \{([^}]*)\}/.exec(namespace)?.[1] ?? '')
    .split(',')
    .map((each) => each.trim().split(' as '))
    .map(([inner = '', outer = inner]) => [inner, outer] as const)

/**
 * What is the pages' matter changes with every clinical edit and is no news here: which ids there are, and the form
 * of a page, which `schemas/` publishes. The compiler's order of alternatives hangs on what else it has read.
 */
const steady = (declaration: string): string =>
  declaration
    .replace(
      /^(type (?:RuleId|FactName|ServiceId)) = [^]*/m,
      '$1 = /* literals, made from `rules/` */ string;',
    )
    .replace(/^(const \w+): z\.Zod\w+<[^]*/m, '$1: z.ZodType; // its form: `schemas/`')
    .replace(/^(const pageSchemas): \{[^]*/m, '$1: object; // their form: `schemas/`')
    .replace(/"[^"]*"(?: \| "[^"]*")+/g, (choice) => choice.split(' | ').sort().join(' | '))

/** For each door what it gives out, under the first door that does; and last what they all need and none gives out. */
function surface(): ReadonlyMap<string, readonly string[]> {
  const all = new Map(declarationsOf(extracted()).map((each) => [nameOf(each), steady(each)]))
  const told = new Map<string, string>()
  const files = new Map<string, readonly string[]>()
  for (const door of doors) {
    const namespace = all.get(namespaceOf(door))
    if (namespace === undefined) throw new Error(`nothing was said of ${door}`)
    all.delete(namespaceOf(door))
    const parts: string[] = []
    for (const [inner, outer] of givenOut(namespace)) {
      const earlier = told.get(inner)
      const as = inner === outer ? '' : ` // as \`${outer}\``
      if (earlier === undefined) parts.push(`${all.get(inner) ?? `// ${inner}: nothing was said of it`}${as}`)
      else parts.push(`// ${outer}: see ${earlier}`)
      told.set(inner, earlier ?? door)
    }
    files.set(
      door,
      parts.sort((a, b) => (nameOf(a) + a < nameOf(b) + b ? -1 : 1)),
    )
  }
  const rest = [...all].filter(([name]) => name !== '' && !told.has(name))
  return files.set(
    behind,
    rest.map(([, declaration]) => declaration),
  )
}

const pageOf = (door: string, declarations: readonly string[]): string => `# ${
  door === behind
    ? 'What the doors need and do not give out'
    : door === 'index'
      ? 'The front door'
      : `The door \`./${door}\``
}

Made by \`npm run api\` with API Extractor, not to be edited.

\`\`\`ts
${declarations.join('\n\n')}
\`\`\`
`

const writes = process.argv.includes('--write')
mkdirSync(kept, { recursive: true })
const now = surface()
const before = new Map(
  readdirSync(kept).map((file) => [file.replace('.api.md', ''), readFileSync(join(kept, file), 'utf8')]),
)
let changed = 0
for (const door of new Set([...now.keys(), ...before.keys()])) {
  const declarations = now.get(door) ?? []
  const text = now.has(door) ? pageOf(door, declarations) : ''
  if (text === before.get(door)) continue
  changed += 1
  const known = declarationsOf(before.get(door) ?? '')
  console.log(`\n== ${door}`)
  for (const each of known) if (!declarations.includes(each)) console.log(each.replace(/^/gm, '- '))
  for (const each of declarations) if (!known.includes(each)) console.log(each.replace(/^/gm, '+ '))
  const file = join(kept, `${door}.api.md`)
  if (writes && text === '') rmSync(file)
  else if (writes) writeFileSync(file, text)
}

if (writes || changed === 0) console.log(`${String(now.size)} files, ${String(changed)} changed`)
else {
  console.error(`\nThe public surface has changed in ${String(changed)} files.`)
  console.error('If it should: say so in CHANGELOG.md, and `npm run api` writes it.')
  process.exitCode = 1
}
