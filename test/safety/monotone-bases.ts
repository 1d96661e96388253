import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { assessmentsAbout } from '../../src/adapters/testing/any-assessment.js'
import { reading } from '../../src/generated/reading.js'
import { exampleRecord } from '../../src/pages/examples.js'
import type { PageText } from '../../src/pages/reading-matter.js'
import type { Release, Rule } from '../../src/pages/rule.js'
import { isLong } from './runs.js'

/** A resident on a day, to be made worse. */
export interface Base {
  readonly record: Readonly<Record<string, unknown>>
  readonly asOf: string
}

type Plain = Readonly<Record<string, unknown>>

const home = 'examples/home'
const homeAsOf = '2026-12-08T09:00:00+00:00'
const residents = readdirSync(home)
  .filter((name) => /^r\d+.*\.json$/.test(name))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(home, name), 'utf8')) as Plain)

/** The residents that pages show their rules by: each stands at an edge of its rule. */
const snippets = new Map<PageText, readonly Plain[]>(
  Object.values(reading.pages).map((page) => [
    page,
    page.examples.flatMap(({ resident }) => (resident === undefined ? [] : [resident])),
  ]),
)
const everySnippet = [...snippets.values()].flat()

/**
 * Residents for some rules: one that a page of theirs shows, often together with one of any page or of the example
 * home, since what is alone on a record hides what the rest of it changes. In the long mode also made-up ones.
 */
export function basesOf(release: Release): (rules: readonly Rule[]) => fc.Arbitrary<Base> {
  const madeUp = isLong ? assessmentsAbout(fc, release) : undefined
  return (rules) => {
    const ids = new Set(rules.map(({ id }) => id))
    const own = [...snippets].flatMap(([page, some]) => (page.rules.some((id) => ids.has(id)) ? some : []))
    const shown = fc
      .tuple(
        fc.constantFrom(...(own.length === 0 ? everySnippet : own)),
        fc.option(fc.constantFrom(...everySnippet), { freq: 2 }),
        fc.option(fc.constantFrom(...residents), { freq: 2 }),
      )
      .map(([one, another, resident]): Base => ({
        record: [another, resident].reduce<Plain>(
          (record, more) => (more === null ? record : together(record, exampleRecord(more, homeAsOf))),
          exampleRecord(one, homeAsOf),
        ),
        asOf: homeAsOf,
      }))
    return madeUp === undefined ? shown : fc.oneof(shown, madeUp(rules))
  }
}

/** All entries of both; what the first says of itself, or of a list, stands. */
function together(one: Plain, other: Plain): Plain {
  const entriesOf = (said: unknown): unknown => (said as { readonly entries?: unknown } | undefined)?.entries
  const lists = Object.entries(one).map(([name, said]): [string, unknown] => {
    const [mine, more] = [entriesOf(said), entriesOf(other[name])]
    return Array.isArray(mine) && Array.isArray(more)
      ? [name, { ...(said as Plain), entries: [...(mine as unknown[]), ...(more as unknown[])] }]
      : [name, name === 'resident' ? { ...(other[name] as Plain), ...(said as Plain) } : said]
  })
  return { ...other, ...Object.fromEntries(lists) }
}
