import { describe, expect, it } from 'vitest'
import { checkRelease } from '../../src/check/check-release.js'
import { newCheckMemory } from '../../src/check/memory.js'
import { shipped } from './shipped.js'

const page = 'complexity/many-domains.v1.yaml'
// All other pages are read once.
const memory = newCheckMemory()

/** What is said of the page with another example of findings. */
const said = (findings: string, expected = 'raised'): readonly string[] => {
  const files = shipped.map((file) =>
    file.path === page
      ? {
          ...file,
          text: `${file.text.trimEnd()}\n  - { name: tried, resident: { findings: ${findings} }, expect: ${expected} }\n`,
        }
      : file,
  )
  return checkRelease(files, { only: ['example-differs'], memory })
    .issues.filter(({ file }) => file === page)
    .map(({ message }) => message)
}

const three = (within: string): string =>
  `[{ domain: a, within: ${within} }, { domain: b, within: ${within} }, { domain: c, within: ${within} }]`

describe('findings that an example gives', () => {
  it('stand in for those of other pages', () => {
    expect(said(three('7 days'))).toEqual([])
    expect(said(three('14 days'), 'not-raised')).toEqual([])
    expect(said('[]', 'not-raised')).toEqual([])
    expect(said(three('14 days'))).toMatchObject([expect.stringContaining('expected outcome "raised"')])
  })

  it.each([
    [three('8 days'), 'which is not on the scale'],
    ['[{ domain: a }]', 'which is not on the scale'],
    ['[{ domain: a, within: now, severity: high }]', 'has no `severity`'],
    ['{ domain: a }', '`findings` must be a list'],
    ['[falls]', 'not a block of keys'],
  ])('%s is refused', (findings, expected) => {
    expect(said(findings).join('; ')).toContain(expected)
  })
})
