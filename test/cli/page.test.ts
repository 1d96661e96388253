import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { release } from '../../src/generated/release.js'
import { command, folderWith } from './command.js'

describe('page', () => {
  test.each([
    ['potassium-high', 'Potassium of 5.5 or more'],
    ['two-of-one-kind', 'Two regular medicines of one kind'],
    ['two-of-one-kind/opioid', 'Two regular medicines of one kind: opioids'],
    ['news2', 'National Early Warning Score 2 (NEWS2)'],
    ['comfort-plan', 'An agreed comfort plan changes who is called'],
  ])('%s is a leaflet as text, Markdown and HTML', async (name, title) => {
    const text = await command(['page', name])
    expect(text).toMatchObject({ code: 0, err: '' })
    expect(text.out.startsWith(`${title}\nDRAFT RULES.`)).toBe(true)
    const markdown = await command(['page', name, '--format', 'markdown'])
    expect(markdown.out.startsWith(`# ${title}\n`)).toBe(true)
    const html = await command(['page', name, '--format', 'html'])
    expect(html.out).toContain(`<h1>${title}</h1>`)
  })

  test('a folder of pages may be read before it is a release', async () => {
    const { code, out } = await command(['page', 'potassium-high', '--release', 'rules'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Potassium of 5\.5 or more\nDRAFT RULES\./)
    expect(out).toContain('kidney/potassium-high.v1.yaml.')
  })

  test('a name that nothing has is refused with the nearest one', async () => {
    const { code, err } = await command(['page', 'potasium-high'])
    expect(code).toBe(2)
    expect(err).toBe('no rule or page is called `potasium-high`\ndid you mean `potassium-high`?\n')
  })

  test('a release by itself holds nothing to read', async () => {
    const folder = folderWith({ 'release.json': JSON.stringify(release) })
    const { code, err } = await command(['page', 'news2', '--release', join(folder, 'release.json')])
    expect(code).toBe(2)
    expect(err).toContain('holds no reading matter')
    expect((await command(['page', 'news2', '--release', join(folder, 'gone')])).err).toContain(
      'there is no such file or folder',
    )
  })
})

describe('pages', () => {
  const book = join(folderWith({ 'in/x': '' }), 'new', 'book')
  const files = new Map<string, string>()
  beforeAll(async () => {
    const { code, out } = await command(['pages', '--html', book])
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+ files; begin with .*index\.html\n$/)
    for (const name of readdirSync(book)) files.set(name, readFileSync(join(book, name), 'utf8'))
  })

  test('leads nowhere that is not there, and to every page from its table of contents', () => {
    for (const [name, html] of files)
      for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) {
        const [file, anchor] = address.split('#')
        const target = files.get(file === undefined || file === '' ? name : file)
        expect(target, `${name} leads to ${address}`).toBeDefined()
        if (anchor !== undefined) expect(target).toContain(`id="${anchor}"`)
      }
    const index = files.get('index.html') ?? ''
    for (const name of files.keys()) if (name !== 'index.html') expect(index).toContain(`href="${name}"`)
  })

  test('has a page for every rule, by topic', () => {
    const index = files.get('index.html') ?? ''
    for (const { id } of release.rules) expect(files.has(`page-${id.split('/')[0] ?? ''}.html`)).toBe(true)
    expect(index).toMatch(/<h2 id="kidney">Kidney<\/h2>[^]*?page-potassium-high\.html[^]*?<h2/)
  })

  test('stands alone: a script in its table of contents only, which is the only one allowed to run', () => {
    for (const [name, html] of files) {
      expect(html.includes('<script'), name).toBe(name === 'index.html')
      expect(html).not.toMatch(/<link|<img|@import|url\(/)
    }
    expect(files.get('index.html')).toMatch(/script-src &#39;sha256-[A-Za-z\d+/]{43}=&#39;/)
  })

  test('leads from a rule to the score it reads, and back', () => {
    expect(files.get('page-news2-emergency.html')).toContain('href="page-news2.html"')
    expect(files.get('page-news2.html')).toContain('href="page-news2-emergency.html"')
    expect(files.get('page-news2-emergency.html')).toContain('href="page-comfort-plan.html"')
  })

  test('lists shared facts and local figures', () => {
    for (const { name } of release.facts) expect(files.get('shared-facts.html')).toContain(name)
    expect(files.get('local-figures.html')?.match(/<tr>/g)).toHaveLength(
      Object.keys(release.settings).length + 1,
    )
  })

  test('may be looked through for any word of a page, its rows and what it covers', () => {
    const index = files.get('index.html') ?? ''
    const found = (id: string): string =>
      new RegExp(`data-find="([^"]*)"><p><a href="page-${id}\\.html"`).exec(index)?.[1] ?? ''
    expect(found('potassium-high')).toMatch(/\bpotassium\b/)
    expect(found('potassium-high')).toMatch(/\bk-high\b/)
    expect(found('two-of-one-kind')).toMatch(/\bopioids\b/)
  })
})
