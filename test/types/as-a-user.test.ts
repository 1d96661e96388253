import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { folder, programsFor, setups, typeFaults } from './compile.js'

const source = join(import.meta.dirname, '..', '..', 'src')
const paths = { 'mdt-screening': [join(source, 'index.ts')], 'mdt-screening/*': [join(source, '*.ts')] }

// Each of either pair of settings once; `npm run smoke` puts the packed declarations to all four combinations.
const some = setups.filter(
  ({ moduleResolution, exactOptionalPropertyTypes }) =>
    exactOptionalPropertyTypes === (moduleResolution === 'node16'),
)

describe.each(some)(
  'in a strict app, $moduleResolution, exact optional: $exactOptionalPropertyTypes',
  (setup) => {
    const files = programsFor(setup).map((file) => join(folder, file))

    test('the right uses compile, and the wrong ones do not', () => {
      expect(files.length).toBeGreaterThanOrEqual(4)
      expect(typeFaults(files, setup, { paths })).toEqual([])
    })
  },
)

test('a mistake that the compiler no longer finds is told', () => {
  const scratch = mkdtempSync(join(folder, '..', '..', '..', 'node_modules', '.types-'))
  onTestFinished(() => rmSync(scratch, { recursive: true }))
  const file = join(scratch, 'names.ts')
  const text = readFileSync(join(folder, 'names.ts'), 'utf8')
  writeFileSync(
    file,
    text
      .replace("'news2-emergancy'", "'news2-emergency'")
      .replace("fact: FactName = 'news2.total'", "fact: FactName = 'news2.sum'"),
  )
  const found = setups.slice(0, 1).flatMap((setup) => typeFaults([file], setup, { paths }))
  expect(found).toEqual([
    expect.stringContaining("Unused '@ts-expect-error' directive."),
    expect.stringContaining('is not assignable to type'),
  ])
})
