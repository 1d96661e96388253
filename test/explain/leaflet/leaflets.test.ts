import { describe, expect, test } from 'vitest'
import { ruleAsHtml } from '../../../src/explain/html/rule-as-html.js'
import { draftBanner } from '../../../src/explain/draft-banner.js'
import { pageOutline } from '../../../src/explain/leaflet/page-outline.js'
import { shelfOf, subjectNamed, subjectNames, subjectsOn } from '../../../src/explain/leaflet/shelf.js'
import { markdownOf } from '../../../src/explain/markdown-of.js'
import { textOf } from '../../../src/explain/text-of.js'
import { reading } from '../../../src/generated/reading.js'
import { release } from '../../../src/generated/release.js'
import { flow, textIn } from '../html/seen.js'
import { recordOf, reportOn } from '../home.js'

const shelf = shelfOf(release, reading)
const subjects = subjectsOn(shelf)

function leaflet(name: string): string {
  const subject = subjectNamed(shelf, name)
  if (subject === undefined) throw new Error(`no page is called ${name}`)
  return textOf(pageOutline(subject, shelf))
}

/** Words that are written so: units, tests and one instrument. */
const allowed = new Set(['mmHg', 'mmol', 'mL', 'mOsm', 'eGFR', 'eFrailty', 'micrograms', 'pH', 'dm'])

test('every rule, score and handling of the release is on a leaflet', () => {
  const named = new Set(subjectNames(shelf))
  for (const { id } of [...release.rules, ...release.scores, ...release.handling]) expect(named).toContain(id)
})

describe.each(subjects.map((subject) => ({ id: subject.page.id, subject })))(
  'the leaflet of $id',
  ({ subject }) => {
    const outline = pageOutline(subject, shelf)
    const text = textOf(outline)
    const { page } = subject
    const whys = page.whyOf === undefined ? [page.why] : Object.values(page.whyOf)

    test('answers its questions in order, under the banner', () => {
      const headings = outline.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
      expect(outline.slice(0, 2).map(({ kind }) => kind)).toEqual(['title', 'banner'])
      if (subject.sort === 'facts') {
        const shown = page.examples.length === 0 ? [] : ['Shown by']
        expect(headings).toEqual(['The facts', 'If something is not known', ...shown, 'Release'])
        return
      }
      expect(headings[0]).toBe('Why')
      const last = subject.sort === 'promise' ? ['Limits', 'Sources'] : ['Sources', 'Shown by']
      expect(headings.slice(-3)).toEqual([...last, 'Release'])
      expect(headings).toContain('If something is not known')
    })

    test('says why, its limits, every source and who does what', () => {
      const said = flow(text)
      for (const each of [...whys, page.limits]) if (each !== undefined) expect(said).toContain(flow(each))
      for (const { source, supports } of page.evidence) {
        expect(said).toContain(flow(source))
        expect(said).toContain(flow(supports))
      }
      if (subject.sort === 'rules')
        for (const { flag } of subject.rules)
          for (const message of [flag.message, ...(flag.sooner ?? []).flatMap((step) => step.message ?? [])])
            expect(said).toContain(flow(message))
    })

    test('says for every step what to do and for whom', () => {
      if (subject.sort !== 'rules') return
      for (const block of outline)
        if (block.kind === 'item' && block.soon !== undefined) {
          expect(block.text).toMatch(/^For ./)
          expect(
            block.details.filter(({ part }) => part === 'message').map(({ text: each }) => each),
          ).toEqual([expect.stringMatching(/\w{3}/)])
        }
    })

    test('has no code in it but names that can be looked up', () => {
      // What the authors wrote is theirs: it may name a setting.
      const prose = new Set(
        [...whys, page.limits, ...page.evidence.map(({ supports }) => supports)].map((each) =>
          flow(each ?? ''),
        ),
      )
      const ours = outline.filter(
        (block) =>
          !(block.kind === 'note' && prose.has(flow(block.text))) &&
          !(
            block.kind === 'item' &&
            block.details.some(({ text: each }) => prose.has(flow(each.replace(/ \([a-z ]+\)$/, ''))))
          ),
      )
      expect(
        textOf(ours)
          .replace(/\S+\.yaml|\(\S+\/\S+\)|\S+, version \d+/g, '')
          .match(/\b[a-z]+[A-Z]\w*|[{}]|undefined|\[object|NaN/g)
          ?.filter((found) => !allowed.has(found)) ?? [],
      ).toEqual([])
    })

    test('leaves no place of a family unfilled, a row by itself neither', () => {
      const rows = subject.sort === 'rules' ? subject.rules : []
      const alone = rows.map((rule) =>
        textOf(pageOutline({ ...subject, rules: [rule] } as typeof subject, shelf)),
      )
      for (const each of [text, ...alone]) expect(each).not.toMatch(/\{\w+\}/)
    })

    test('is no wider than 100 columns, and the same in Markdown', () => {
      const drawn = new Set(text.split('\n').filter((line) => line.length > 100))
      expect([...drawn]).toEqual([])
      for (const block of outline)
        if (block.kind === 'heading') expect(markdownOf(outline)).toContain(`## ${block.text}`)
    })
  },
)

describe('what an author reads', () => {
  test('each row of a family with its own why, and what to do on lines of its own', () => {
    const family = flow(leaflet('doses-missed-in-a-row'))
    expect(family).toContain(
      'Two doses missed in a row: a steroid A body used to steroids may fall gravely ill without them.',
    )
    expect(leaflet('doses-missed-in-a-row')).toMatch(
      /\n {4}Within: 1 hour\n {4}For: .*\n {4}What to do: Two doses/,
    )
  })

  test('the condition as lines, with units, and local figures as such', () => {
    expect(leaflet('potassium-high')).toContain(
      [
        '  It is raised when',
        '    all of these',
        '      recent potassium: at least 5.5 mmol/L',
        '      sample damaged: no',
      ].join('\n'),
    )
    expect(flow(leaflet('dental-check-overdue'))).toContain(
      'time since the last dental check: above 365 days (a local figure)',
    )
  })

  test('what a fact is made of, down to the record', () => {
    const text = flow(leaflet('potassium-high'))
    expect(text).toContain('ill or kidney injury: yes when general signs: seems unwell, vomiting')
    expect(text).toContain('general signs: which signs, with group general')
    expect(text).toContain('kidney alert: whether anything is recorded of: aki alert, in the last 7 days')
  })

  test('thresholds drawn, each step from its figure on', () => {
    expect(leaflet('potassium-high')).toContain(
      [
        '  recent potassium, mmol/L',
        '            |====================>  from 5.5: within 24 hours',
        '                      |==========>  from 6: today',
        '                      |==========>  from 6: within 1 hour',
      ].join('\n'),
    )
  })

  test('the chart of a score, with every edge on its own side', () => {
    const text = flow(leaflet('news2'))
    expect(text).toContain(
      'respiration rate (a minute): 0 points 12 to 20; 1 point 9 to 11; 2 points 21 to 24; 3 points up to 8; 25 or more',
    )
    expect(text).toContain('temperature (°C): 0 points 36.1 to 38.0; 1 point 35.1 to 36.0; 38.1 to 39.0')
    expect(text).toContain(
      'Oxygen saturation, scale 2 not authorised: the highest points of scale 1 and scale 2.',
    )
    expect(flow(leaflet('must'))).toContain(
      'body mass index (kg/m²): 0 points above 20; 1 point from 18.5, up to 20; 2 points below 18.5',
    )
  })

  test('what missing data mean: what is taken for granted, who can find out, what old values may do', () => {
    const text = flow(leaflet('potassium-high'))
    expect(text).toContain(
      'Taken so for as long as it is not recorded sample damaged: no ill or kidney injury: yes',
    )
    expect(text).toContain('Test results: the GP practice can find out.')
    expect(text).toContain(
      'An old value may still raise; it never settles that nothing is wrong. So for: recent potassium',
    )
  })

  test('a page of many rows in one table, one of its rows by itself', () => {
    const family = leaflet('two-of-one-kind')
    expect(family).toMatch(/^Two regular medicines of one kind\n/)
    expect(flow(family)).toContain('The 12 rows of this page')
    const row = leaflet('two-of-one-kind/opioid')
    expect(row).toMatch(/^Two regular medicines of one kind: opioids\n/)
    expect(row).not.toContain('statins')
  })

  test('few examples, of each outcome at least one', () => {
    const shown = leaflet('potassium-high').split('SHOWN BY')[1] ?? ''
    for (const outcome of ['Raised', 'Not raised', 'Undetermined', 'Not applicable'])
      expect(shown).toContain(`  ${outcome}`)
    expect(shown).toMatch(/And \d+ more in rules\/kidney\/potassium-high\.v1\.yaml\./)
  })

  test('as HTML the same, with the drawing told in words', () => {
    const html = ruleAsHtml('potassium-high', release, reading)
    expect(textIn(html)).toContain('recent potassium: at least 5.5 mmol/L')
    expect(html).toContain('aria-label="recent potassium: at least 5.5 mmol/L (within 24 hours); ')
    expect(html).not.toContain('<script')
  })

  test('the same bytes every time', () => {
    expect(ruleAsHtml('news2', release, reading)).toBe(ruleAsHtml('news2', structuredClone(release), reading))
  })

  test('a name that nothing has is a mistake of the caller', () => {
    expect(() => ruleAsHtml('potassium-hihg', release, reading)).toThrow(TypeError)
  })
})

test('reports and leaflets stand under the same banner', () => {
  expect(reportOn(recordOf('r01')).draft).toBe(draftBanner)
})
