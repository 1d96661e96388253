import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ground } from '../../src/check/ground.js'
import { createScreener } from '../../src/explain/screener.js'
import { buildRelease } from '../../src/pages/release.js'
import { anyBox, describePages, pageChecks } from '../../src/testing.js'
import { runs } from '../safety/runs.js'
import { folderWith } from '../cli/command.js'

const files = Object.entries(ground).map(([path, text]) => ({ path, text }))
const fever = 'observations/fever.v1.yaml'

describe('pages inside another test runner', () => {
  // The one line of an embedding app; these pages answer as they say, and each has something missing.
  const asked: string[] = []
  describePages({
    files,
    describe: (page, tests) => describe(page, tests),
    it: (name, check) => {
      asked.push(name)
      it(name, () => (name.startsWith('notices') ? expect(check).toThrow(/missing: /) : check()))
    },
  })

  it('are asked whether they can be read, answer as they say, and notice every small mistake', () => {
    expect(asked.slice(0, 3)).toEqual([
      'can be read',
      'answers as its examples say',
      expect.stringMatching(/^notices every small mistake in it \(\d+ of \d+\)$/),
    ])
    expect(asked.length).toBe(1 + 2 * 5)
  })

  it('can be a folder', () => {
    expect(pageChecks({ folder: folderWith(ground) }).map(({ page, name }) => `${page} ${name}`)).toEqual(
      pageChecks({ files }).map(({ page, name }) => `${page} ${name}`),
    )
  })

  it('fail where an example says something else, and where a page cannot be read', () => {
    const wrong = pageChecks({
      files: [
        ...files.filter(({ path }) => path !== fever),
        { path: fever, text: (ground[fever] ?? '').replace('temperature: 37.9', 'temperature: 38.1') },
      ],
    })
    const failing = (checks: typeof wrong): readonly string[] =>
      checks.flatMap(({ page, name, run }) => {
        try {
          run()
          return []
        } catch {
          return name.startsWith('notices') ? [] : [`${page}: ${name}`]
        }
      })
    expect(failing(wrong)).toEqual([`${fever}: answers as its examples say`])
    expect(failing(pageChecks({ files: [...files, { path: 'broken.v1.yaml', text: 'id: [' }] }))).toEqual([
      'the folder of pages: can be read',
    ])
  })
})

describe('boxes made of a rule', () => {
  const { release } = buildRelease(files)
  if (release === undefined) throw new Error('the ground is sound')
  const screener = createScreener(release, { allowDraft: true })

  test('are boxes that the screener takes', () => {
    for (const { id } of release.rules) {
      fc.assert(
        fc.property(anyBox(fc, release, id), (box) => {
          screener.screenBox(box, { asOf: '2026-12-08T09:00:00+00:00', rule: id })
        }),
        runs(200),
      )
    }
  })

  test('meet every edge, one step either side of it, and what is not known', () => {
    const seen = new Set(
      fc
        .sample(anyBox(fc, release, 'many-falls'), 200)
        .map(({ fallsInLast12Months }) => JSON.stringify(fallsInLast12Months)),
    )
    expect([...seen]).toEqual(expect.arrayContaining(['3', '4', '5', '[3,4]', undefined]))
  })

  test('are only made of a rule that there is', () => {
    expect(() => anyBox(fc, release, 'no-such-rule')).toThrow('no rule is called no-such-rule')
  })
})
