import { expect, test } from 'vitest'
import { mostGrade, readingGrade } from '../../src/check/reading-grade.js'
import { guides, type Guide } from './guide.js'

const all = guides()

/** What is read aloud of a guide: no tables, no marks. */
const spoken = ({ prose }: Guide): string =>
  prose
    .replace(/^\|.*$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_#]/g, '')

test('the guide for clinicians is easier to read than a message to carers has to be', () => {
  const guide = all.find(({ path }) => path === 'rules/README.md')
  expect(guide === undefined ? Infinity : readingGrade(spoken(guide))).toBeLessThan(mostGrade - 3)
})

test.each(all.map((guide) => [guide.path, guide] as const))(
  '%s calls the people and things of this library by their names',
  (_path, guide) => {
    expect(
      spoken(guide).match(/\b(patients?|vitals|alarms?|payloads?|risk model|buckets?)\b/gi) ?? [],
    ).toEqual([])
  },
)
