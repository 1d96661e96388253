import { describe, expect, test } from 'vitest'
import { roundAsHtml } from '../../../src/explain/html/round-as-html.js'
import type { Report } from '../../../src/explain/report.js'
import { everybodyOn, roundOrder } from '../../../src/explain/round.js'
import type { RoundList } from '../../../src/explain/round-list.js'
import { release } from '../../../src/generated/release.js'
import { asOf, residents } from '../home.js'
import { flow, skeletonOf, textIn } from './seen.js'

const round = roundOrder(residents.map(({ report }) => report))
const list: RoundList = {
  asOf,
  draft: 'DRAFT',
  round,
  notScreened: [{ from: '<b>r99</b>.json', why: 'this is not JSON' }],
}
const html = roundAsHtml(list, release)
const sheets = everybodyOn(round)
const sheetOf = (report: Report): number => sheets.indexOf(report) + 1

describe('a round', () => {
  test('lists whom to act on once, soonest first, with the reason', () => {
    const rows = [...html.matchAll(/<th scope="row"><a href="#resident-(\d+)">([^<]*)<\/a>/g)]
    expect(rows.map(([, sheet]) => Number(sheet))).toEqual(round.toActOn.map(({ report }) => sheetOf(report)))
    expect(rows.map(([, , resident]) => resident)).toEqual(round.toActOn.map(({ resident }) => resident))
    for (const { because } of round.toActOn) expect(textIn(html)).toContain(flow(because))
  })

  test('lists what to find out, each question once with everybody who waits for it', () => {
    expect(round.toFindOut.length).toBeGreaterThan(3)
    for (const { within, say, residents: waiting } of round.toFindOut) {
      const names = waiting.map(({ resident }) => resident).join(' , ')
      expect(textIn(html)).toContain(flow(`${within}? ${say.replace(/\.$/, ':')} ${names}`))
      for (const { resident, report } of waiting)
        expect(html).toContain(`<a href="#resident-${String(sheetOf(report))}">${resident}</a>`)
    }
  })

  test('names everybody else, with the reason', () => {
    expect(round.everybodyElse.length).toBeGreaterThan(0)
    for (const { resident, because } of round.everybodyElse)
      expect(textIn(html)).toContain(flow(`${because.replace(/\.$/, ':')} ${resident}`))
  })

  test('leads to a report of its own for everybody, once, printed on a sheet of its own', () => {
    expect(sheets.map(({ resident }) => resident).sort()).toEqual(
      residents.map(({ report }) => report.resident).sort(),
    )
    for (const report of sheets)
      expect(html).toContain(
        `<article class="resident"><h2 id="resident-${String(sheetOf(report))}">${report.resident}, `,
      )
    expect(html.match(/<article class="resident">/g)).toHaveLength(sheets.length + 1)
    expect(html).toMatch(/@media print\{[^@]*\.resident\{break-before:page/)
  })

  test('headings go down by one at a time, from one first heading', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1)
      return level
    })
  })

  test('whoever could not be screened stands above the list', () => {
    expect(html).toContain('<strong>NOT SCREENED</strong> &lt;b&gt;r99&lt;/b&gt;.json: this is not JSON')
    expect(html.indexOf('NOT SCREENED')).toBeLessThan(html.indexOf('<table'))
  })

  test('draws the observations of the records at hand, and only of those', () => {
    const [first] = round.toActOn
    const own = residents.find(({ report }) => report === first?.report)
    const drawn = roundAsHtml(list, release, {
      assessmentOf: (report) => (report === first?.report ? own?.assessment : undefined),
    })
    expect(drawn.match(/<h3>Observations<\/h3>/g)).toHaveLength(1)
    expect(html).not.toContain('<h3>Observations</h3>')
  })

  test('is a page without a table where there is nobody to list', () => {
    const empty = roundAsHtml({ asOf, round: roundOrder([]), notScreened: [] }, release)
    expect(skeletonOf(empty)).not.toContain('table class')
    expect(textIn(empty)).toBe('Round of 0 residents, Tuesday 8 December 2026, 09:00')
  })
})
