// Reads `rules/`, makes the release of it, and writes what is built from it: `src/generated/`, `schemas/` and `examples/report.json`.
// Prints every fault with its place and fails, unless told `--partial`: then what is sound is written all the same, to try it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { measuresJsonSchema } from '../src/explain/measures/measures-schema.js'
import { homeReportJsonSchema, reportJsonSchema } from '../src/explain/report-schema.js'
import { generatedNames, generatedReading, generatedRelease } from '../src/pages/generated.js'
import { pageJsonSchemas } from '../src/pages/json-schema.js'
import { buildRelease } from '../src/pages/release.js'
import type { PageFile } from '../src/pages/yaml.js'
import { assessmentJsonSchema } from '../src/record/schema.js'
import type { Issue } from '../src/values/issue.js'
import { exampleReport, exampleReportFile } from './example-report.js'

const root = join(import.meta.dirname, '..')
const partial = process.argv.includes('--partial')

function filesIn(folder: string): readonly PageFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ya?ml|csv)$/.test(path))
    .sort()
    .map((path) => ({
      path: `${folder}/${path.replaceAll('\\', '/')}`,
      text: readFileSync(join(root, folder, path), 'utf8'),
    }))
}

/** Leaves a file alone that already says this, so that nobody who watches it is woken. */
function write(path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  if (textOf(file) !== text) writeFileSync(file, text)
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const printed = ({ file, line, column, message, help }: Issue): string =>
  `${[file, line, column].filter((part) => part !== undefined).join(':')} ${message}\n    ${help}`

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const { release, reading, issues, changes } = buildRelease(filesIn('rules'), {
  release: 'rules/releases/2026-12.yaml',
  partial,
})
for (const issue of issues) console.error(printed(issue))
if (release?.status === 'draft') for (const { issue } of changes) console.error(`draft: ${issue.message}`)

if (release === undefined || (issues.length > 0 && !partial)) {
  console.error(`${issues.length} faults in rules/: nothing was written`)
  process.exitCode = 1
} else {
  write('src/generated/release.ts', generatedRelease(release))
  write('src/generated/reading.ts', generatedReading(reading))
  write('src/generated/names.ts', generatedNames(release))
  for (const [name, schema] of Object.entries(pageJsonSchemas(release)))
    write(`schemas/${name}`, json(schema))
  write('schemas/assessment.schema.json', json(assessmentJsonSchema()))
  write('schemas/report.schema.json', json(reportJsonSchema()))
  write('schemas/home.schema.json', json(assessmentJsonSchema('home')))
  write('schemas/home-report.schema.json', json(homeReportJsonSchema()))
  write('schemas/home-measures.schema.json', json(measuresJsonSchema()))
  if (issues.length === 0) write(exampleReportFile, exampleReport(release))
}
