import { describe, expect, test } from 'vitest'
import { asMarkdown, asText } from '../../src/explain/as-text.js'
import { release } from '../../src/generated/release.js'
import { recordOf, reportOn, residents } from './home.js'

const textOf = (start: string): string => asText(reportOn(recordOf(start)), release)
/** As one line, so that a test does not depend on where it breaks. */
const flow = (text: string): string => text.replace(/\s+/g, ' ')

describe.each(residents)('the report of $name', ({ report }) => {
  const text = asText(report, release)
  const markdown = asMarkdown(report, release)

  test('is no wider than 100 columns', () => {
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([])
  })

  test('begins with whom, when and the banner, and ends with the release', () => {
    expect(text).toMatch(
      /^[a-z]+-\d\d, Tuesday 8 December 2026, 09:00\nDRAFT RULES\. No clinician has approved them\./,
    )
    expect(flow(text)).toContain(
      `Release 2026-12, draft, ${release.digest.slice(0, 12)}: ${String(report.counts.rules)} rules`,
    )
  })

  test('has no code in it: no camelCase, no braces, no ids of services, no ISO dates', () => {
    expect(
      text
        .match(/\b[a-z]+[A-Z]\w*|[{}]|\b\d{4}-\d\d-\d\d\b|undefined|null|NaN|\[object/g)
        ?.filter((found) => !allowed.has(found)) ?? [],
    ).toEqual([])
    for (const { service, title } of release.tables.services) {
      if (service !== title && service.includes('-') && !title.includes(service))
        expect(text).not.toContain(service)
    }
  })

  test('says in Markdown what it says in text', () => {
    const plain = flow(text.toLowerCase().replace(/[^a-z0-9?]+/g, ' '))
    const marked = flow(
      markdown
        .replace(/&(amp|lt|gt);/g, ' ')
        .toLowerCase()
        .replace(/[^a-z0-9?]+/g, ' '),
    )
    expect(marked.trim()).toBe(plain.trim())
  })

  test('shows every finding, with all titles folded under it', () => {
    for (const { title, message, folded = [] } of report.raised) {
      expect(flow(text)).toContain(title)
      expect(flow(text)).toContain(flow(message))
      for (const each of folded) expect(flow(text)).toContain(each.title)
    }
  })
})

/** Words that are written so: a unit, a test, and a field that the record's author has to find. */
const allowed = new Set(['mmHg', 'mmol', 'mL', 'mOsm', 'eGFR', 'eFrailty', 'oxygenSaturation'])

describe('what a reader sees', () => {
  test('an emergency: how soon, what to do, for whom, and why, with values, units and times', () => {
    const text = textOf('r08')
    expect(text).toMatch(/^ {2}NOW {10}NEWS2 of seven or more$/m)
    expect(flow(text)).toContain('For the 999 ambulance, now.')
    expect(flow(text)).toContain(
      'Why: NEWS2: 13 (today 08:52: respiration rate 26 a minute, oxygen saturation 93%, breathing: air, systolic pressure 94 mmHg, pulse rate 118 a minute, consciousness: new confusion, temperature 38.9 °C).',
    )
  })

  test('a plan in force: its words first, and what it would be without it', () => {
    const text = flow(textOf('r06'))
    expect(text).toContain(
      'NEWS2 of seven or more The resident has an agreed plan for comfort at home. Ring the palliative care line within 1 hour.',
    )
    expect(text).toContain(
      'Without the plan it would be for the 999 ambulance, now: NEWS2 is 7 or more. Call 999 now',
    )
  })

  test('an old value with its age, an assumption as such', () => {
    expect(flow(textOf('r05'))).toMatch(/Why: NEWS2: \d+, but \d+ hours old: check it again/)
    expect(flow(textOf('r02'))).toContain(
      'time since the last structured medication review: not recorded, so taken as never.',
    )
  })

  test('what was declined, where it stands in place of a value', () => {
    expect(flow(textOf('r11'))).toContain(
      'weight: declined, 3 Dec 11:20; weight: declined, 5 Nov; weight 52.1 kg, 8 Oct',
    )
  })

  test('an entry that was not used, with its remedy', () => {
    const text = flow(textOf('r12'))
    expect(text).toContain(
      'Not used: oxygen saturation (entry 8 of observations), today 08:36: `oxygenSaturation` is "95%", not a number; write the number alone',
    )
    expect(text).toContain(
      'National Early Warning Score 2 (NEWS2): 0 to 3: something is missing, today 08:36.',
    )
  })

  test('nobody with nothing raised is called anything more than that', () => {
    expect(textOf('r12')).toContain('No trigger from the data given.')
  })

  test('the banner and the reason alone for whom the rules are not', () => {
    const text = asText(reportOn({ resident: { id: 'young', birthDate: '2015-01-01' } }), release)
    expect(text).toContain('These rules are for people of 16 and over. Nothing was screened.')
    expect(text).not.toContain('No trigger')
  })

  test('a name from the record cannot break out of its place', () => {
    const report = reportOn({
      resident: { id: 'a' },
      medicines: { entries: [{ asWritten: 'Evil <b>*pill*</b>' }] },
    })
    expect(asMarkdown(report, release)).toContain('"Evil &lt;b&gt;\\*pill\\*&lt;/b&gt;"')
  })
})
