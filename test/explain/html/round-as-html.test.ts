import { describe, expect, test } from 'vitest'
import { roundAsHtml } from '../../../src/explain/html/round-as-html.js'
import { roundOrder } from '../../../src/explain/round.js'
import type { RoundList } from '../../../src/explain/round-list.js'
import { release } from '../../../src/generated/release.js'
import { asOf, residents } from '../home.js'
import { flow, skeletonOf, textIn } from './seen.js'

const places = roundOrder(residents.map(({ report }) => report))
const list: RoundList = {
  asOf,
  draft: 'DRAFT',
  places,
  notScreened: [{ from: '<b>r99</b>.json', why: 'this is not JSON' }],
}
const html = roundAsHtml(list, release)

describe('a round', () => {
  test('lists everybody once, soonest first, with the reason', () => {
    const rows = [...html.matchAll(/<th scope="row"><a href="#place-(\d+)">([^<]*)<\/a>/g)]
    expect(rows.map(([, place]) => Number(place))).toEqual(places.map(({ place }) => place))
    expect(rows.map(([, , resident]) => resident)).toEqual(places.map(({ resident }) => resident))
    for (const { because } of places) expect(textIn(html)).toContain(flow(because))
  })

  test('leads from each row to a report of its own, printed on a sheet of its own', () => {
    for (const { place, resident } of places)
      expect(html).toContain(`<article class="resident"><h2 id="place-${String(place)}">${resident}, `)
    expect(html.match(/<article class="resident">/g)).toHaveLength(places.length + 1)
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
    const [first] = places
    const own = residents.find(({ report }) => report === first?.report)
    const drawn = roundAsHtml(list, release, {
      assessmentOf: ({ place }) => (place === 1 ? own?.assessment : undefined),
    })
    expect(drawn.match(/<h3>Observations<\/h3>/g)).toHaveLength(1)
    expect(html).not.toContain('<h3>Observations</h3>')
  })

  test('is a page without a table where there is nobody to list', () => {
    const empty = roundAsHtml({ asOf, places: [], notScreened: [] }, release)
    expect(skeletonOf(empty)).not.toContain('table class')
    expect(textIn(empty)).toBe('Round of 0 residents, Tuesday 8 December 2026, 09:00')
  })
})
