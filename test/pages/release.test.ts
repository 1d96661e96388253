import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { digestOf } from '../../src/pages/digest.js'
import { freezeRelease } from '../../src/pages/freeze.js'
import { buildRelease } from '../../src/pages/release.js'
import { built, edited, files, folder } from './fixtures.js'

const list = 'releases/2026-12.yaml'
const rule = 'falls/recurrent-falls.v1.yaml'

const digestsOf = (changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => {
  const { reading, issues } = built(changes)
  expect(issues).toEqual([])
  return reading.meanings
}

/** The folder's release file as frozen, made active. */
function frozen(changes: Readonly<Record<string, string>> = {}): string {
  const { text, issues } = freezeRelease(files(changes))
  expect(issues).toEqual([])
  return (text ?? '')
    .replace('status: draft', 'status: active')
    .replace('approvals: []', 'approvals: [{ by: A Nurse, role: Clinical lead, approvedOn: 2026-11-30 }]')
}

describe('a digest', () => {
  it('ignores the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(digestOf(turned)).toBe(digestOf(value))
      }),
    )
  })

  it('is that of the canonical JSON', () => {
    const text = createHash('sha256').update('{"a":true,"b":[1,"x"]}').digest('hex')
    expect(digestOf({ b: [1.0, 'x'], a: true })).toBe(text)
  })
})

describe('what a rule means', () => {
  const before = digestsOf()

  it('does not change with comments, layout or the order of keys', () => {
    const text = (folder[rule] ?? '').replace(
      '{ when: hot, within: today }',
      '{ within: today, when: hot } # soon',
    )
    expect(digestsOf({ [rule]: `# a comment\n${text}` })).toEqual(before)
  })

  it('does not change with what it does not read', () => {
    const after = digestsOf(
      edited(
        'facts/shared.yaml',
        'breathing: { latest: breathing }',
        'breathing: { latest: breathing, currentFor: 1 day }',
      ),
    )
    expect(after['review-overdue/short']).toBe(before['review-overdue/short'])
    // The score that it reads looks at breathing.
    expect(after['recurrent-falls']).not.toBe(before['recurrent-falls'])
  })

  test.each([
    [
      'its conditions',
      edited(
        rule,
        'setting: manyFalls',
        'setting: manyFalls } }\n    - { fact: falls, operator: greaterThan, value: { setting: manyFalls',
      ),
    ],
    ['its flag', edited(rule, 'within: 7 days', 'within: 14 days')],
    ['what it says', edited(rule, 'next review', 'coming review')],
    ['its own facts', edited(rule, '[moderate, severe]', '[severe]')],
    ['what it assumes', edited(rule, 'harmfulFall: false', 'harmfulFall: true')],
    ['a setting that it reads', edited('settings/local.v1.yaml', 'value: 2', 'value: 3')],
    [
      'a shared fact',
      edited('facts/shared.yaml', 'count: falls, within: 12 months', 'count: falls, within: 6 months'),
    ],
    [
      'a fact under a fact',
      edited('facts/shared.yaml', 'currentFor: { setting: temperatureCurrentFor }', 'currentFor: 1 hour'),
    ],
    ['a setting under a fact', edited('settings/local.v1.yaml', '4 hours', '6 hours')],
    ['a score', edited('scores/warning.v1.yaml', '38.0: 0', '37.9: 0')],
    ['a service that it refers to', edited('tables/services.csv', 'the GP', 'the practice')],
  ])('changes with %s', (_what, changes) => {
    expect(digestsOf(changes)['recurrent-falls']).not.toBe(before['recurrent-falls'])
  })

  it('changes with the rows of the classes that it names, and no others', () => {
    const after = digestsOf(edited('tables/classes.csv', 'a benzodiazepine', 'any benzodiazepine'))
    expect(after['review-overdue/short']).not.toBe(before['review-overdue/short'])
    expect(after['review-overdue/long']).toBe(before['review-overdue/long'])
  })
})

describe('an active release', () => {
  const active = frozen()

  it('stands while nothing has changed', () => {
    const { release, issues, changes } = built({ [list]: active })
    expect(issues).toEqual([])
    expect(changes).toEqual([])
    expect(release?.status).toBe('active')
  })

  it('is refused when a page was edited, and when a meaning changed behind an unchanged page', () => {
    const changed = edited('facts/shared.yaml', 'within: 12 months', 'within: 6 months')
    const { release, issues } = built({ [list]: active, ...changed })
    expect(release).toBeUndefined()
    expect(issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'page-changed: the page `shared.v1` is not what was approved',
      'meaning-changed: the meaning `recurrent-falls` is not what was approved',
      'meaning-changed: the meaning `round` is not what was approved',
    ])
    expect(issues.every(({ file, line }) => file === list && (line ?? 0) > 1)).toBe(true)
  })

  it('is refused when a table was edited', () => {
    const { issues } = built({ [list]: active, ...edited('tables/ask-groups.csv', 'Look them up.', 'Ask.') })
    expect(issues.map(({ code }) => code)).toEqual(['table-changed'])
  })

  it('cannot list everything, nor go without approval', () => {
    const { issues } = built({ [list]: (folder[list] ?? '').replace('draft', 'active') })
    expect(issues.map(({ code, line }) => `${line ?? 0} ${code}`)).toEqual(['5 not-approved', '6 not-frozen'])
  })

  it('is told of a page that is gone, and of one listed twice', () => {
    const again = active.replace('  - page: comfort\n', '  - page: comfrt\n')
    expect(built({ [list]: again }).issues.map(({ code, help }) => `${code} ${help}`)).toContain(
      'unknown-page did you mean `comfort.v1`?',
    )
  })
})

describe('a draft', () => {
  it('only reports what changed', () => {
    const draft = frozen().replace('status: active', 'status: draft')
    const { release, issues, changes } = built({
      [list]: draft,
      ...edited(rule, 'next review', 'coming review'),
    })
    expect(issues).toEqual([])
    expect(release?.status).toBe('draft')
    expect(changes.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'page recurrent-falls.v1',
      'meaning recurrent-falls',
    ])
  })

  it('is frozen to the same text every time', () => {
    expect(freezeRelease([...files()].reverse()).text).toBe(freezeRelease(files()).text)
  })
})

describe('a release', () => {
  it('is the same in whatever order its files come', () => {
    const more = {
      'facts/more.yaml':
        'id: more\nkind: facts\nversion: 1\neffectiveFrom: 2026-12-01\nask: { group: events }\nfacts: { vomits: { count: vomits, within: 1 day } }\n',
    }
    const turned = buildRelease([...files(more)].reverse())
    expect(turned.issues).toEqual([])
    expect(turned.release?.digest).toBe(built(more).release?.digest)
  })

  it('may hold several versions of a rule, whose own facts are kept apart', () => {
    const second = (folder[rule] ?? '')
      .replace('version: 1', 'version: 2')
      .replace('2026-12-01', '2027-03-01')
      .replace('[moderate, severe]', '[severe]')
    const { release, issues } = built({ 'falls/recurrent-falls.v2.yaml': second })
    expect(issues).toEqual([])
    const names = release?.rules
      .filter(({ id }) => id === 'recurrent-falls')
      .map(({ version, facts }) => [version, facts?.[0]?.name])
    expect(names).toEqual([
      [1, 'recurrent-falls.v1:harmfulFall'],
      [2, 'recurrent-falls:harmfulFall'],
    ])
  })

  it('is not made while anything is wrong, unless to try what is sound', () => {
    const changes = edited(rule, '[gp]', '[gpp]')
    expect(built(changes).release).toBeUndefined()
    const { release } = buildRelease(files(changes), { partial: true })
    expect(release?.rules.map(({ id }) => id)).toEqual(['review-overdue/long', 'review-overdue/short'])
  })

  it('needs its file', () => {
    expect(buildRelease(files({ [list]: null })).issues.map(({ code }) => code)).toEqual(['no-release'])
    expect(buildRelease(files(), { release: 'releases/2027-06.yaml' }).issues[0]?.help).toBe(
      `write one of: ${list}`,
    )
  })

  it('is plain JSON', () => {
    const { release } = built()
    expect(JSON.parse(JSON.stringify(release))).toEqual(release)
  })
})
