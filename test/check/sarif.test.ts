import { expect, test } from 'vitest'
import { checkRelease } from '../../src/check/check-release.js'
import { checks } from '../../src/check/checks.js'
import { laidOut, marksOf } from '../../src/check/example.js'
import { ground } from '../../src/check/ground.js'
import { asSarif } from '../../src/check/sarif.js'

interface Sarif {
  readonly $schema: string
  readonly version: string
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string
        readonly version: string
        readonly rules: readonly {
          readonly id: string
          readonly shortDescription: { readonly text: string }
        }[]
      }
    }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations?: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region?: { readonly startLine: number; readonly startColumn?: number }
        }
      }[]
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: { readonly startColumn: number; readonly endColumn: number }
            readonly insertedContent: { readonly text: string }
          }[]
        }[]
      }[]
    }[]
  }[]
}

const sarifOf = (id: string): Sarif => {
  const check = checks.find((each) => each.id === id)
  if (check === undefined) throw new Error(id)
  return asSarif(checkRelease(laidOut(ground, check.bad)).issues, { version: '1.2.3' }) as Sarif
}

test('every check is a rule with its reason, remedy and level', () => {
  const [run] = sarifOf('unknown-fact').runs
  const ids = run?.tool.driver.rules.map(({ id }) => id) ?? []
  expect(ids.slice(0, checks.length)).toEqual(checks.map(({ id }) => id))
  for (const rule of run?.tool.driver.rules ?? []) expect(rule.shortDescription.text).toMatch(/^[A-Z].*\.$/)
  expect(run?.tool.driver).toMatchObject({ name: 'mdt-screening', version: '1.2.3' })
})

test('a result says what, how grave, and where; a fix says which word to write for which', () => {
  const sarif = sarifOf('unknown-fact')
  const [mark] = marksOf(checks.find(({ id }) => id === 'unknown-fact')?.bad ?? { files: {} })
  const place = { startLine: mark?.line ?? 0, startColumn: mark?.column ?? 0 }
  expect(sarif).toMatchObject({ version: '2.1.0' })
  const results = sarif.runs[0]?.results ?? []
  const [first] = results.filter(({ ruleId }) => ruleId === 'unknown-fact')
  expect(first).toMatchObject({
    level: 'error',
    message: { text: 'No fact is called `fallsInLast12Month`. Did you mean `fallsInLast12Months`?' },
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'falls/many-falls.v1.yaml' }, region: place } },
    ],
  })
  expect(first?.fixes?.[0]?.artifactChanges[0]?.replacements[0]).toEqual({
    deletedRegion: { ...place, endColumn: place.startColumn + 18 },
    insertedContent: { text: 'fallsInLast12Months' },
  })
})

test('what SARIF 2.1.0 asks of every result holds for every check', () => {
  for (const { id } of checks) {
    const sarif = sarifOf(id)
    expect(JSON.parse(JSON.stringify(sarif))).toEqual(sarif)
    for (const { ruleId, ruleIndex, level, message, locations } of sarif.runs[0]?.results ?? []) {
      expect(sarif.runs[0]?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
      expect(['error', 'warning', 'note']).toContain(level)
      expect(message.text).toMatch(/[.?!]$/)
      for (const { physicalLocation } of locations ?? []) {
        expect(physicalLocation.artifactLocation.uri).not.toMatch(/^\/|\\|\s/)
        if (physicalLocation.region !== undefined)
          expect(physicalLocation.region.startLine).toBeGreaterThan(0)
      }
    }
  }
})
