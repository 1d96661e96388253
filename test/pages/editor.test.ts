import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageJsonSchemas } from '../../src/pages/json-schema.js'
import { Editor } from './editor.js'
import { built, folder } from './fixtures.js'

// A clinical lead's editor reads the published schema by the first line of the page.
const place = mkdtempSync(join(tmpdir(), 'editor-'))
const schema = join(place, 'page.schema.json')
const head = `# yaml-language-server: $schema=${pathToFileURL(schema).href}\n`
const rule = folder['falls/recurrent-falls.v1.yaml'] ?? ''
const editor = new Editor()

beforeAll(async () => {
  writeFileSync(schema, JSON.stringify(pageJsonSchemas(built().release)['page.schema.json']))
  await editor.open()
})
afterAll(() => {
  editor.close()
  rmSync(place, { recursive: true })
})

const uri = (name: string): string => pathToFileURL(join(place, name)).href

it('underlines nothing in a sound page', async () => {
  expect(await editor.diagnose(uri('sound.yaml'), head + rule)).toEqual([])
}, 15_000)

it('underlines a wrong key where it stands', async () => {
  const found = await editor.diagnose(uri('wrong.yaml'), head + rule.replace('limits:', 'limit:'))
  expect(found.map(({ message, range: { start } }) => ({ message, line: start.line }))).toContainEqual(
    expect.objectContaining({ line: 11 }),
  )
}, 15_000)

it('offers the keys that a page can have', async () => {
  const text = `${head}${rule}need`
  await editor.diagnose(uri('keys.yaml'), text)
  expect(await editor.complete(uri('keys.yaml'), text.split('\n').length - 1, 4)).toContain('needsCurrent')
}, 15_000)

it('offers the words of the scale and the services of the release', async () => {
  const text = head + rule.replace('within: 7 days', 'within: ').replace('refer: [gp]', 'refer:\n    - ')
  await editor.diagnose(uri('words.yaml'), text)
  const lines = text.split('\n')
  const within = lines.findIndex((line) => line === '  within: ')
  const refer = lines.findIndex((line) => line === '    - ')
  expect(await editor.complete(uri('words.yaml'), within, 10)).toContain('28 days')
  expect(await editor.complete(uri('words.yaml'), refer, 6)).toContain('palliative-line')
}, 15_000)
