import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { pageJsonSchemas } from '../../src/pages/json-schema.js'
import { built, folder } from './fixtures.js'

const rules = join(import.meta.dirname, '../../rules')
const written = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.yaml') && !path.includes('releases'),
)

function validator(name: string, release = built().release): (value: unknown) => readonly string[] {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
    pageJsonSchemas(release)[name] ?? {},
  )
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

describe('the published schemas', () => {
  const page = validator('page.schema.json')

  test.each(Object.entries(folder).filter(([path]) => path.endsWith('.yaml') && !path.includes('releases')))(
    'allow %s',
    (_path, text) => {
      expect(page(parse(text))).toEqual([])
    },
  )

  // Pages that name what only the whole release knows are allowed as well: names are offered, not demanded.
  test.each(written)('allow rules/%s', (path) => {
    expect(page(parse(readFileSync(join(rules, path), 'utf8')))).toEqual([])
  })

  it('allow a release file', () => {
    expect(validator('release.schema.json')(parse(folder['releases/2026-12.yaml'] ?? ''))).toEqual([])
  })

  test.each([
    ['an unknown key', 'assume:', 'asume:'],
    ['an unknown operator', 'greaterThanInclusive, value: { s', 'greaterThanOr, value: { s'],
    ['a time off the scale', 'within: 7 days', 'within: 8 days'],
    ['a missing part', 'limits: None.\n', ''],
  ])('refuse %s', (_what, from, to) => {
    expect(page(parse((folder['falls/recurrent-falls.v1.yaml'] ?? '').replace(from, to)))).not.toEqual([])
  })

  it('offer the names of the release', () => {
    const text = JSON.stringify(pageJsonSchemas(built().release))
    for (const name of ['harmless', 'warning.total', 'palliative-line', 'benzodiazepine', 'manyFalls']) {
      expect(text.includes(`"${name}"`)).toBe(name !== 'harmless')
    }
  })

  it('can be made before there is a release', () => {
    expect(Object.keys(pageJsonSchemas())).toEqual(['page.schema.json', 'release.schema.json'])
  })
})
