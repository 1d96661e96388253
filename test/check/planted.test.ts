import { expect, test } from 'vitest'
import { checkRelease } from '../../src/check/check-release.js'
import { checks } from '../../src/check/checks.js'
import { newCheckMemory } from '../../src/check/memory.js'
import { isLong } from '../safety/runs.js'
import { planters } from './planted.js'
import { shipped, withPlanted } from './shipped.js'

const memory = newCheckMemory()
const asOf = '2026-12-15'
const placeOf = ({
  file = '',
  line = 0,
  column = 0,
}: {
  file?: string
  line?: number
  column?: number
}): string => `${file}:${String(line)}:${String(column)}`

test('nothing is found on the shipped pages: no error and no warning', () => {
  const { issues } = checkRelease(shipped, { memory, asOf })
  expect(
    issues
      .filter(({ severity }) => severity !== 'note')
      .map(({ code, message, ...place }) => `${placeOf(place)} ${code}: ${message}`),
  ).toEqual([])
})

/** What the shipped pages say already: notes about pages that are still to be written. */
const known = new Set(
  checkRelease(shipped, { memory, asOf }).issues.map((issue) => `${issue.code} ${placeOf(issue)}`),
)

/** The one check of the whole release, which has one place only. */
const ofTheWhole = ['never-suppress-uncovered']

test('every check has mistakes planted for it, at least 200 in all', () => {
  expect(Object.keys(planters).sort()).toEqual(
    checks
      .map(({ id }) => id)
      .filter((id) => !ofTheWhole.includes(id))
      .sort(),
  )
  const planted = Object.values(planters).flatMap((plant) => plant().flatMap(({ at }) => at))
  expect(planted.length).toBeGreaterThanOrEqual(5 * Object.keys(planters).length)
})

test.each(Object.entries(planters))(
  'five planted mistakes of %s are found where they stand, and nothing else',
  (id, plant) => {
    const planted = plant()
    const expected = planted
      .flatMap(({ path, at }) => at.map((place) => placeOf({ file: path, ...place })))
      .sort()
    expect(expected).toHaveLength(5)
    // In the long mode every check looks at every mistake; whatever else they say is no concern here.
    const { issues } = checkRelease(withPlanted(planted), { memory, asOf, ...(!isLong && { only: [id] }) })
    const found = issues.filter((issue) => issue.code === id && !known.has(`${id} ${placeOf(issue)}`))
    expect(found.map(placeOf).sort()).toEqual(expected)
  },
)

test('a release that covers fewer of the triggers that nothing may hide says which', () => {
  const without = [
    'stroke/stroke-signs',
    'sepsis/sepsis-skin',
    'falls/suspected-hip-fracture',
    'head-injury/head-injury-emergency',
    'deterioration/news2-emergency',
  ].map((name) => `${name}.v1.yaml`)
  const files = shipped.map((file) =>
    without.includes(file.path) ? { ...file, text: file.text.replace(/^covers: .*\n/m, '') } : file,
  )
  const [note] = checkRelease(files, { memory, asOf }).issues.filter(
    ({ code }) => code === 'never-suppress-uncovered',
  )
  for (const row of ['STR-FAST', 'SEP-SKIN', 'FALL-HIP', 'HI-999', 'NEWS2-7'])
    expect(note?.message).toContain(row)
})
