import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportAsHtml } from '../../../src/explain/html/report-as-html.js'
import { plainText } from '../../../src/explain/plain-text.js'
import { reportOutline } from '../../../src/explain/report-outline.js'
import type { Report } from '../../../src/explain/report.js'
import { release } from '../../../src/generated/release.js'
import { withins } from '../../../src/pages/within.js'
import { runs } from '../../safety/runs.js'
import { assessed, recordOf, reportOn, residents } from '../home.js'
import { flow, skeletonOf, textIn } from './seen.js'

const pageOf = (start: string): string => {
  const assessment = assessed(recordOf(start))
  return reportAsHtml(reportOn(recordOf(start)), release, { assessment })
}

describe.each(residents)('the page of $name', ({ report, assessment }) => {
  const html = reportAsHtml(report, release, { assessment })
  const text = textIn(html)

  test('says all that its outline says, and each finding of the report', () => {
    for (const block of reportOutline(report, release, { whole: true, assessment })) {
      if (block.kind === 'table' || block.kind === 'drawing') continue
      expect(text).toContain(flow(plainText(block.text)))
      if (block.kind !== 'item') continue
      if (block.label !== undefined) expect(text).toContain(block.label)
      for (const detail of block.details) expect(text).toContain(flow(plainText(detail.text)))
    }
    for (const { title, folded = [] } of report.raised)
      for (const each of [title, ...folded.map((other) => other.title)]) expect(text).toContain(flow(each))
  })

  test('asks every question, under who can answer it', () => {
    for (const { say, ask, group } of report.questions) {
      expect(text).toContain(flow(plainText(say)))
      if (group !== 'names' && group !== 'not-visible')
        for (const each of ask) expect(text).toContain(flow(plainText(each.say)))
    }
  })

  test('names the release and its whole digest, and the draft banner above all else', () => {
    expect(text).toContain(`Release ${release.release}, draft, ${release.digest}`)
    expect(text.indexOf('DRAFT RULES.')).toBeLessThan(140)
  })

  test('stands alone: no script, nothing from elsewhere, in British English', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(html).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri')
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\shref="(?!#)|\ssrc=/i)
    expect(html.match(/https?:[^"\s]*/g) ?? []).toEqual(
      (html.match(/<svg /g) ?? []).map(() => 'http://www.w3.org/2000/svg'),
    )
  })

  test('tells every drawing in words', () => {
    for (const drawing of html.match(/<svg [^>]*>/g) ?? [])
      expect(drawing).toMatch(/ role="img" aria-label="[^"]{10,}"/)
  })
})

test('the same report is the same bytes, however its options come', () => {
  const report = reportOn(recordOf('r09'))
  expect(reportAsHtml(report, release)).toBe(
    reportAsHtml(JSON.parse(JSON.stringify(report)) as Report, release, {}),
  )
  expect(pageOf('r08')).toBe(pageOf('r08'))
})

describe('what a reader sees', () => {
  test('findings come soonest first, each in the tint of its time', () => {
    const labels = [
      ...pageOf('r09').matchAll(/<li class="card card--([a-z-]+)"><h3><span class="soon">([^<]*)/g),
    ]
    const ranks = labels.map(([, , label = '']) => withins.findIndex((each) => each === label.toLowerCase()))
    expect(ranks.length).toBeGreaterThan(5)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    for (const [, tone, label] of labels)
      expect(tone).toBe(
        ['NOW', '15 MINUTES', '30 MINUTES', '1 HOUR'].includes(label ?? '')
          ? 'at-once'
          : ['2 HOURS', '6 HOURS', 'TODAY', '24 HOURS'].includes(label ?? '')
            ? 'today'
            : 'later',
      )
  })

  test('who can answer is a heading, once each, the one who is needed soonest first', () => {
    const parts = [...pageOf('r02').matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, text]) => text)
    expect(parts).toEqual(['The senior on duty', 'The GP practice', 'The care coordinator'])
  })

  test('a score stands on its bands; a range is drawn as one', () => {
    expect(pageOf('r08')).toContain(
      'aria-label="National Early Warning Score 2 (NEWS2): 13, on the bands 0, 1 to 2, 3 to 4, 5 to 6, 7 to 20"',
    )
    expect(pageOf('r12')).toMatch(
      /aria-label="National Early Warning Score 2 \(NEWS2\): 0 to 3, on the bands/,
    )
    expect(pageOf('r12')).toContain('>0 to 3</text>')
  })

  test('observations stand along the days, with their values and times', () => {
    const text = textIn(pageOf('r08'))
    expect(text).toContain('Temperature: 38.9 °C today 08:52 2 readings, the first 38.1 °C today 06:10')
    expect(pageOf('r08')).toContain(
      'aria-label="Temperature, 2 readings: 38.1 °C today 06:10; 38.9 °C today 08:52"',
    )
    expect(textIn(reportAsHtml(reportOn(recordOf('r08')), release))).not.toContain('Observations')
  })

  test('for whom the rules are not, only that', () => {
    const html = reportAsHtml(reportOn({ resident: { id: 'young', birthDate: '2015-01-01' } }), release)
    expect(textIn(html)).toContain('These rules are for people of 16 and over. Nothing was screened.')
    expect(textIn(html)).not.toContain('No trigger')
  })
})

const spoken = new Set(['resident', 'title', 'message', 'say', 'says', 'why', 'help', 'names', 'meanwhile'])

/** A report in which everything that a record or a page may say is this. */
function saying(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') return spoken.has(key) ? text : value
  if (Array.isArray(value)) return value.map((each) => saying(each, text, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, saying(inner, text, name)]))
}

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '</title><script>alert(1)</script>',
    '<!--',
    ']]>',
    '&lt;script&gt;',
    '&#x3c;script&#x3e;',
    '\u202e<b>',
    '</svg><script>',
  ),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '=', 's', 'x', ' ', '\n', '\u0000'),
    minLength: 1,
  }),
)

describe('no text becomes markup', () => {
  const reports = ['r08', 'r09', 'r12', 'r04'].map((start) => reportOn(recordOf(start)))

  test('whatever is said, the page is built of the same parts and shows what was said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reports), hostile, (report, text) => {
        fc.pre(plainText(text) !== '')
        const page = reportAsHtml(saying(report, text) as Report, release)
        expect(skeletonOf(page)).toEqual(skeletonOf(reportAsHtml(saying(report, 'x') as Report, release)))
        expect(textIn(page)).toContain(flow(plainText(text)))
      }),
      runs(200, 5_000),
    )
  })

  test("a resident's id and a medicine's name, from the record on", () => {
    const record = {
      resident: { id: '<script>alert(1)</script>' },
      medicines: { entries: [{ asWritten: '"><script>alert(2)</script>' }] },
    }
    const page = reportAsHtml(reportOn(record), release, { assessment: assessed(record) })
    expect(page).not.toMatch(/<script/i)
    expect(textIn(page)).toContain('<script>alert(1)</script>, Tuesday')
    expect(textIn(page)).toContain('"><script>alert(2)</script>')
  })
})
