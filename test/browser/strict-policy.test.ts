import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportAsHtml } from '../../src/html.js'
import { createScreener, parseAssessment } from '../../src/index.js'
import { release } from '../../src/rules.js'

/** Debian's browser, or the one that is named. `MDT_BROWSER=1` makes its absence a failure. */
const executablePath = process.env['MDT_CHROMIUM'] ?? '/usr/bin/chromium'
const isThere = existsSync(executablePath)
const isAsked = process.env['MDT_BROWSER'] !== undefined && process.env['MDT_BROWSER'] !== ''

const root = join(import.meta.dirname, '..', '..')
const asOf = '2026-12-08T09:00:00+00:00'
const records = ['r04-unknown-tablet', 'r08-acutely-unwell', 'r09-fourteen-medicines-and-a-fall'].map(
  (name): unknown => JSON.parse(readFileSync(join(root, `examples/home/${name}.json`), 'utf8')),
)

/** A program of an app: the doors it names are bundled for browsers, where nothing of Node is found. */
async function bundled(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles.map(({ text }) => text).join('')
}

const withRecords = (program: string): string => `const records = ${JSON.stringify(records)}
const asOf = '${asOf}'
${program}`

interface Seen {
  /** What the program has put into `answer`. */
  readonly answer: unknown
  /** Everything that the policy has kept from being done, caught or not, and every error. */
  readonly complaints: readonly string[]
}

const policy = "default-src 'none'; script-src 'self'"

// The first script of a page: later ones cannot do anything that it does not hear of.
const listener = `globalThis.complaints = []
addEventListener('securitypolicyviolation', (event) => complaints.push(event.violatedDirective + ' ' + event.blockedURI))
addEventListener('error', (event) => complaints.push(event.message))
addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)))`

describe.runIf(isThere || isAsked)('in a browser that forbids all but scripts of its own', () => {
  let browser: Browser
  beforeAll(async () => {
    const { chromium } = await import('playwright-core')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  /** Answers every address itself: nothing is asked of a network. */
  async function seen(script: string): Promise<Seen> {
    const page = await browser.newPage()
    const files: Readonly<Record<string, string>> = {
      '/': '<!doctype html><meta charset="utf-8"><script src="/listener.js"></script><script src="/app.js"></script>',
      '/listener.js': listener,
      '/app.js': script,
    }
    await page.route('**', (route) => {
      const path = new URL(route.request().url()).pathname
      const body = files[path]
      const contentType = path === '/' ? 'text/html' : 'text/javascript'
      if (body === undefined) return route.abort()
      return route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } })
    })
    await page.goto('http://app.test/')
    const answer = await page.evaluate<unknown>('globalThis.answer')
    const complaints = await page.evaluate<string[]>('globalThis.complaints')
    await page.close()
    return { answer, complaints }
  }

  const screener = createScreener(release, { allowDraft: true })
  const reports = records.map((record) => {
    const parsed = parseAssessment(record)
    if (!parsed.ok) throw new Error('an example of ours can be used')
    return screener.screen(parsed.assessment, { asOf })
  })
  const expected = reports.map((report) => JSON.stringify(report))

  test('the core and the bundled release screen residents as Node does, byte for byte', async () => {
    const app = await bundled(
      withRecords(`import * as z from 'zod'
        import { createScreener, parseAssessment } from '../../src/index.js'
        import { release } from '../../src/rules.js'
        // An app with schemas of its own has to tell zod not to try whether it may make code.
        z.config({ jitless: true })
        const screener = createScreener(release, { allowDraft: true })
        globalThis.answer = z.array(z.object({ resident: z.object({ id: z.string() }).loose() }).loose()).parse(records)
          .map((record) => JSON.stringify(screener.screen(parseAssessment(record).assessment, { asOf })))`),
    )
    expect(await seen(app)).toEqual({ answer: expected, complaints: [] })
  })

  test('so does the door to json-rules-engine', async () => {
    const app = await bundled(
      withRecords(`import { parseAssessment } from '../../src/index.js'
        import { createScreener } from '../../src/json-rules-engine.js'
        import { release } from '../../src/rules.js'
        const screener = createScreener(release, { allowDraft: true })
        globalThis.answer = Promise.all(records.map(async (record) =>
          JSON.stringify(await screener.screen(parseAssessment(record).assessment, { asOf }))))`),
    )
    expect(await seen(app)).toEqual({ answer: expected, complaints: [] })
  })

  test('and the report as HTML is made there too', async () => {
    const app = await bundled(
      withRecords(`import { createScreener, parseAssessment } from '../../src/index.js'
        import { reportAsHtml } from '../../src/html.js'
        import { release } from '../../src/rules.js'
        const screener = createScreener(release, { allowDraft: true })
        globalThis.answer = records.map((record) =>
          reportAsHtml(screener.screen(parseAssessment(record).assessment, { asOf }), release))`),
    )
    const answer = reports.map((report) => reportAsHtml(report, release))
    expect(await seen(app)).toEqual({ answer, complaints: [] })
  })

  test.each([
    ['makes code of text', "try { new Function('return 1') } catch {}", 'script-src eval'],
    [
      'asks another server',
      "fetch('https://elsewhere.test/').catch(() => {})",
      'connect-src https://elsewhere.test/',
    ],
    ['breaks', "throw new TypeError('no such thing')", 'Uncaught TypeError: no such thing'],
  ])('a script that %s would have been told', async (_what, script, complaint) => {
    expect((await seen(script)).complaints).toEqual([complaint])
  })
})

test.runIf(isAsked)('the browser that was asked for is there', () => {
  expect(isThere).toBe(true)
})
