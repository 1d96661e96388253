import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { createScreener, parseAssessment, type Release, type ResidentAssessment } from '../../src/index.js'
import { release } from '../../src/generated/release.js'
import { createMedicineMatcher } from '../../src/record/medicines.js'
import { authorFigures } from './authors.js'
import { withClassesNobodyTakes, withCopies } from './copies.js'
import { plainEngine } from './plain-engine.js'
import { ratioOf, timeOf, timeOfAsync } from './timing.js'

/** One line a figure: `ratio <name> <value>`, ours and the peer in the same run. Never a timed test. */
const print = (kind: string, name: string, value: number): void => {
  process.stdout.write(`${kind} ${name} ${value < 10 ? value.toFixed(2) : value.toFixed(0)}\n`)
}

const home = 'examples/home'
const { asOf } = JSON.parse(readFileSync(join(home, 'screening.json'), 'utf8')) as { asOf: string }
const text = (slug: string): string => {
  const file = readdirSync(home).find((name) => name.startsWith(slug))
  if (file === undefined) throw new Error(`no example resident ${slug}`)
  // As a host would send it: without the indentation that people read.
  return JSON.stringify(JSON.parse(readFileSync(join(home, file), 'utf8')))
}
const parsed = (json: string): ResidentAssessment => {
  const result = parseAssessment(JSON.parse(json))
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('; '))
  return result.assessment
}

const everybody = readdirSync(home)
  .filter((file) => /^r\d/.test(file))
  .map(text)
const people = { realistic: text('r01'), thin: text('r02'), unrecognised: text('r04') }

async function measure(name: string, of: Release): Promise<void> {
  const screener = createScreener(of, { allowDraft: true })
  // The first to be measured would else be measured while the engine is still compiling.
  for (const json of Object.values(people)) {
    const assessment = parsed(json)
    timeOf(() => screener.screen(assessment, { asOf }), 60)
  }
  for (const [person, json] of Object.entries(people)) {
    const assessment = parsed(json)
    print(
      'ratio',
      `screen-${person}/json-parse${name}`,
      ratioOf(
        () => screener.screen(assessment, { asOf }),
        () => JSON.parse(json) as unknown,
      ),
    )
  }
  const assessments = everybody.map(parsed)
  // One after the other, as a home is screened: what is kept of one resident is seldom right for the next.
  print(
    'ratio',
    `screen-whole-home/json-parse${name}`,
    ratioOf(
      () => assessments.map((each) => screener.screen(each, { asOf })),
      () => everybody.map((json) => JSON.parse(json) as unknown),
    ),
  )
  const assessment = parsed(people.realistic)
  const ours = timeOf(() => screener.screen(assessment, { asOf }))
  print(
    'ratio',
    `json-rules-engine/screen${name}`,
    (await timeOfAsync(plainEngine(of, assessment, asOf))) / ours,
  )
}

await measure('', release)
await measure('-700-rules', withCopies(release, 700))

const realistic = people.realistic
print(
  'ratio',
  'parse-assessment/json-parse',
  ratioOf(
    () => parseAssessment(JSON.parse(realistic)),
    () => JSON.parse(realistic) as unknown,
  ),
)

{
  const assessment = parsed(realistic)
  const taken = createMedicineMatcher(release.tables.medicines)
  const classes = new Set(
    assessment.medicines?.entries.flatMap(({ asWritten }) =>
      taken.match(asWritten, undefined, undefined).rows.flatMap((row) => row.classes),
    ),
  )
  const nobody = release.tables.classes.map((row) => row.class).filter((name) => !classes.has(name))
  const [once, tenfold] = [release, withClassesNobodyTakes(release, 10, nobody)].map((of) =>
    createScreener(of, { allowDraft: true }),
  )
  if (once === undefined || tenfold === undefined) throw new Error('two screeners')
  print(
    'ratio',
    'ten-times-rules',
    ratioOf(
      () => tenfold.screen(assessment, { asOf }),
      () => once.screen(assessment, { asOf }),
    ),
  )
}

/** Minified, with zod left out as the peer that it is. */
async function sizeOf(entry: string, external: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: [...external],
    logLevel: 'error',
  })
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0) / 1000
}

/** Cold: a new process each time, zod loaded before the clock starts; the median of seven. */
async function coldLoad(): Promise<number> {
  // Inside node_modules, so that the bundle finds its peer and nothing else looks at it.
  const dir = 'node_modules/.bench-load'
  mkdirSync(dir, { recursive: true })
  await build({
    stdin: {
      contents:
        "import { createScreener } from './src/index.ts'\nimport { release } from './src/rules.ts'\ncreateScreener(release, { allowDraft: true })\n",
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    outfile: join(dir, 'whole.mjs'),
    external: ['zod'],
    logLevel: 'error',
  })
  const script = join(dir, 'time.mjs')
  writeFileSync(
    script,
    "await import('zod')\nconst start = performance.now()\nawait import('./whole.mjs')\nconsole.log(performance.now() - start)\n",
  )
  const times = Array.from({ length: 7 }, () =>
    Number(execFileSync(process.execPath, [script], { encoding: 'utf8' })),
  )
  rmSync(dir, { recursive: true })
  return times.sort((a, b) => a - b)[3] ?? NaN
}

print('ms', 'load-compile', await coldLoad())
for (const [kind, name, value] of authorFigures()) print(kind, name, value)
print('kB-gz', 'core', await sizeOf('src/index.ts', ['zod']))
print('kB-gz', 'rules', await sizeOf('src/rules.ts', ['zod']))
