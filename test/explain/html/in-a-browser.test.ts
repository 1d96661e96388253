import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOf } from '../../../src/explain/html/book.js'
import { reportAsHtml } from '../../../src/explain/html/report-as-html.js'
import { roundAsHtml } from '../../../src/explain/html/round-as-html.js'
import { roundOrder } from '../../../src/explain/round.js'
import { reading } from '../../../src/generated/reading.js'
import { release } from '../../../src/generated/release.js'
import { asOf, residents } from '../home.js'

/** Debian's browser, or the one that is named. `MDT_BROWSER=1` makes its absence a failure. */
const executablePath = process.env['MDT_CHROMIUM'] ?? '/usr/bin/chromium'
const isThere = existsSync(executablePath)
const isAsked = process.env['MDT_BROWSER'] !== undefined && process.env['MDT_BROWSER'] !== ''

const folder = mkdtempSync(join(tmpdir(), 'mdt-pages-'))
const pages = new Map<string, string>([
  ...residents
    .filter(({ name }) => ['r01', 'r02', 'r08', 'r09'].includes(name))
    .map(
      ({ name, report, assessment }) =>
        [`${name}.html`, reportAsHtml(report, release, { assessment })] as const,
    ),
  [
    'round.html',
    roundAsHtml(
      {
        asOf,
        draft: 'DRAFT',
        round: roundOrder(residents.slice(4, 9).map(({ report }) => report)),
        notScreened: [{ from: 'r99.json', why: 'this is not JSON' }],
      },
      release,
      { assessmentOf: (report) => residents.find((each) => each.report === report)?.assessment },
    ),
  ],
  ...bookOf(release, reading)
    .filter(({ name }) =>
      [
        'index.html',
        'page-potassium-high.html',
        'page-news2.html',
        'page-two-of-one-kind.html',
        'page-comfort-plan.html',
        'shared-facts.html',
        'local-figures.html',
      ].includes(name),
    )
    .map(({ name, text }) => [name, text] as const),
])

const desk = { width: 1100, height: 900 }
const phone = { width: 360, height: 740 }

describe.runIf(isThere || isAsked)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    const { chromium } = await import('playwright-core')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    for (const [name, text] of pages) writeFileSync(join(folder, name), text)
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const open = async (name: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage(options)
    await page.goto(pathToFileURL(join(folder, name)).href)
    return page
  }

  const require = createRequire(import.meta.url)
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
  const cases = [...pages.keys()].flatMap((name) => [desk, phone].map((viewport) => ({ name, viewport })))

  test.each(cases)(
    'axe finds nothing on $name at $viewport.width, and nothing runs off its side',
    async ({ name, viewport }) => {
      // Only axe itself needs the page's own policy out of its way.
      const page = await open(name, { viewport, bypassCSP: true })
      await page.evaluate(axe)
      const found = await page.evaluate<{ readonly id: string; readonly where: string }[]>(
        `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, where: nodes[0].html })))`,
      )
      expect(found).toEqual([])
      const root = 'document.documentElement'
      expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0)
      await page.close()
    },
  )

  test('the book is searched without a server, under its own policy', async () => {
    const page = await browser.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    const all = await page.locator('[data-find]:visible').count()
    await page.fill('#find', 'potassium haemolysed')
    const kept = await page.locator('[data-find]:visible a').allTextContents()
    expect(kept).toContain('Potassium of 5.5 or more')
    expect(kept.length).toBeLessThan(all / 4)
    expect(await page.locator('[role=status]').textContent()).toBe(
      `${String(kept.length)} page${kept.length === 1 ? '' : 's'}`,
    )
    expect(await page.locator('h2:visible').allTextContents()).toContain('Kidney')
    await page.fill('#find', '')
    expect(await page.locator('[data-find]:visible').count()).toBe(all)
    expect(said).toEqual([])
    await page.close()
  })

  test('without scripts everything of the book is there, and no search that does nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    expect(await page.locator('input:visible').count()).toBe(0)
    expect(await page.locator('[data-find]:visible').count()).toBe(
      (pages.get('index.html')?.match(/data-find=/g) ?? []).length,
    )
    await context.close()
  })

  test('a script that got past the escaping would still not run', async () => {
    const [, html = ''] = [...pages][0] ?? []
    writeFileSync(
      join(folder, 'evil.html'),
      html.replace('<main>', '<main><script>document.title = "ran"</script>'),
    )
    const page = await open('evil.html')
    expect(await page.title()).not.toBe('ran')
    await page.close()
  })

  test('on paper every resident of a round begins on a new sheet', async () => {
    const page = await open('round.html')
    await page.emulateMedia({ media: 'print' })
    const breaks = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.resident')].map((each) => getComputedStyle(each).breakBefore)`,
    )
    expect(breaks).toEqual(['auto', ...Array.from({ length: 5 }, () => 'page')])
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
    await page.close()
  })
})

test.runIf(isAsked)('the browser that was asked for is there', () => {
  expect(isThere).toBe(true)
})
