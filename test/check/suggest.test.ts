import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ground } from '../../src/check/ground.js'
import { suggestedMark, withSuggestions } from '../../src/check/suggest/write-suggestions.js'
import { asJunit } from '../../src/check/test-junit.js'
import { testPages, type PageTested } from '../../src/check/test-pages.js'

const filesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, text]) => ({ path, text }))

/** The folder with every suggestion written into its pages. */
function suggested(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const written = { ...texts }
  for (const { file, survivors } of testPages(filesOf(texts)).pages) {
    const examples = survivors.flatMap(({ example }) => (example === undefined ? [] : [example]))
    const page = withSuggestions({ path: file, text: texts[file] ?? '' }, examples)
    if (page !== undefined) written[file] = page.text
  }
  return written
}

const survivorsOf = (pages: readonly PageTested[]): number =>
  pages.reduce((sum, { survivors }) => sum + survivors.length, 0)

describe('examples that are suggested', () => {
  const after = suggested(ground)

  test('notice every small mistake, and are what the page answers', () => {
    const { pages, issues } = testPages(filesOf(after))
    expect(issues).toEqual([])
    expect(survivorsOf(pages)).toBe(0)
  })

  test('stand after the page as it was, to the letter, each with its mark', () => {
    for (const [path, text] of Object.entries(after)) {
      if (text === ground[path]) continue
      const before = (ground[path] ?? '').trimEnd()
      expect(text.startsWith(`${before}\n`)).toBe(true)
      const added = text.slice(before.length)
      expect(added.split('\n').filter((line) => line.trim() === suggestedMark).length).toBe(
        added.match(/- name: /g)?.length,
      )
    }
  })

  test('leave comments, and whatever comes after the examples, where they were', () => {
    const page = 'observations/fever.v1.yaml'
    const [head, examples] = (ground[page] ?? '').split('examples:\n')
    const text = `# who changed it\n${head?.replace(/flag:[^]*whenUndetermined:/, 'whenUndetermined:') ?? ''}examples: # shown by\n${examples ?? ''}    # the last word\n\n${/flag:[^]*(?=whenUndetermined:)/.exec(ground[page] ?? '')?.[0] ?? ''}`
    const written = withSuggestions({ path: page, text }, [
      { name: 'one: more', given: { temperature: 38 }, expect: 'raised' },
    ])
    expect(
      written?.text.replace(
        `\n  ${suggestedMark}\n  - name: "one: more"\n    given: { temperature: 38 }\n    expect: raised`,
        '',
      ),
    ).toBe(text)
    expect((parse(written?.text ?? '') as { examples: unknown[] }).examples.at(-1)).toEqual({
      name: 'one: more',
      given: { temperature: 38 },
      expect: 'raised',
    })
  })

  test('are written once, however many mistakes they notice, under names of their own', () => {
    const page = 'falls/many-falls.v1.yaml'
    const text = ground[page] ?? ''
    const twice = {
      name: 'a fourth fall',
      given: { fallsInLast12Months: 4 },
      expect: { outcome: 'raised', within: '7 days' },
    }
    const { examples } = parse(withSuggestions({ path: page, text }, [twice, twice])?.text ?? '') as {
      examples: { name: string }[]
    }
    expect(examples.map(({ name }) => name)).toEqual([
      'a fourth fall',
      'a third fall',
      'nobody kept a log',
      'a fourth fall (2)',
    ])
  })

  test('are not written where there is no block to add to', () => {
    const example = [{ name: 'a', given: {}, expect: 'raised' }]
    expect(withSuggestions({ path: 'a.v1.yaml', text: 'id: a\n' }, example)).toBeUndefined()
    expect(
      withSuggestions({ path: 'a.v1.yaml', text: 'id: a\nexamples: [{ name: b }]\n' }, example),
    ).toBeUndefined()
    expect(withSuggestions({ path: 'a.v1.yaml', text: 'id: [\n' }, example)).toBeUndefined()
  })
})

describe('the JUnit form', () => {
  const { pages } = testPages(filesOf(ground))
  const xml = asJunit(pages)

  test('has a suite a page and a failure a survivor', () => {
    expect(xml.match(/<testsuite /g)?.length).toBe(pages.length)
    expect(xml.match(/<failure /g)?.length).toBe(survivorsOf(pages))
    expect(xml).toContain(`failures="${String(survivorsOf(pages))}"`)
  })

  test('quotes what a page says', () => {
    const [page] = pages
    const survivor = {
      file: 'a',
      rule: 'a',
      family: 'test',
      mutant: '"a" < b & c',
      missing: "somebody's",
      line: 1,
    } as const
    const text = asJunit(page === undefined ? [] : [{ ...page, survivors: [survivor] }])
    expect(text).toContain('name="&quot;a&quot; &lt; b &amp; c"')
    expect(text).toContain('missing: somebody&apos;s')
  })
})
