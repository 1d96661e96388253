import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createMedicineMatcher } from '../../src/record/medicines.js'
import { readName } from '../../src/record/medicine-name.js'
import { tables } from '../rules/tables.js'

/**
 * Lines as busy charts print them, and what counts on each: ingredients, with the route of their row where it is
 * not `oral`. An empty cell is a line that must not be recognised: misspelt, cut short, no product, not given.
 */
const lines = (
  parse(readFileSync(join(import.meta.dirname, 'chart-lines.csv'), 'utf8')) as [string, string][]
).slice(1)
const matcher = createMedicineMatcher(tables.medicines)
const match = (line: string) => matcher.match(line, undefined, undefined)

const inOrder = (words: readonly string[]): string => words.toSorted().join(' ')
const counted = (line: string): string =>
  inOrder(
    match(line).rows.map(({ medicine, route }) => (route === 'oral' ? medicine : `${medicine}@${route}`)),
  )

const medicines = lines.filter(([, counts]) => counts !== '')
const others = lines.filter(([, counts]) => counts === '')

describe('lines of a chart', () => {
  it('are many, each there once', () => {
    expect(medicines.length).toBeGreaterThan(1600)
    expect(others.length).toBeGreaterThan(250)
    expect(new Set(lines.map(([line]) => line)).size).toBe(lines.length)
  })

  it('are recognised, 99 in 100 at least', () => {
    const lost = medicines.filter(([line]) => !match(line).recognised).map(([line]) => line)
    expect(lost.slice(0, medicines.length / 100)).toEqual(lost)
  })

  it('that are recognised are what they say, every one', () => {
    const wrong = medicines
      .filter(([line]) => match(line).recognised)
      .map(([line, counts]) => [line, counted(line), inOrder(counts.split(' '))])
      .filter(([, found, expected]) => found !== expected)
    expect(wrong).toEqual([])
  })

  it('that name no medicine of the table, or say that it is not given, are not recognised', () => {
    expect(others.filter(([line]) => match(line).recognised).map(([line]) => line)).toEqual([])
  })

  it('say which of their words were found', () => {
    const unexplained = medicines.filter(([line]) => {
      const { recognised, by, matched } = match(line)
      const { name, asides } = readName(line)
      const looked = [name, ...asides].flatMap(({ candidates, parts }) => [...candidates, ...parts.flat()])
      return recognised && by !== 'code' && !looked.some((candidate) => candidate.name === matched)
    })
    // A combination written part by part is found by its parts, in whatever order they stand.
    expect(
      unexplained.filter(([line]) => !match(line).matched.includes(' + ')).map(([line]) => line),
    ).toEqual([])
  })
})
