import { describe, expect, it, test } from 'vitest'
import { checkRelease } from '../../src/check/check-release.js'
import { laidOut } from '../../src/check/example.js'
import { ground } from '../../src/check/ground.js'
import { newCheckMemory } from '../../src/check/memory.js'
import { promiseBroken } from '../../src/check/checks/promise-broken.js'
import { buildRelease } from '../../src/pages/release.js'
import { folder } from '../pages/fixtures.js'
import { shipped, shippedText } from './shipped.js'

const memory = newCheckMemory()

/** What the check says of the shipped pages with one of them changed: the page of the promise, then why. */
function broken(path: string, from: string, to: string): readonly string[] {
  const text = shippedText(path)
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
  const files = shipped.map((file) => (file.path === path ? { path, text: text.replace(from, to) } : file))
  const { issues } = checkRelease(files, { memory, only: [promiseBroken.id] })
  return issues
    .filter(({ code }) => code === promiseBroken.id)
    .map(({ file = '', message }) => `${file.replace(/^safety\/|\.v1\.yaml$/g, '')}: ${message}`)
}

describe('a promise of the shipped pages is broken, and says by what,', () => {
  it('where a threshold goes up', () => {
    expect(
      broken('deterioration/news2-single-three.v1.yaml', 'news2.highest,', 'news2.total,').join('\n'),
    ).toBe('')
    expect(broken('diabetes/ketones-very-high.v1.yaml', 'value: 3.0', 'value: 3.5')).toEqual([
      'promise-ketones: it does not hold for everybody that `ketones-very-high` is raised now: ' +
        '`ketones-very-high` stays undetermined until `ketones` is known',
    ])
  })

  it('where one more thing has to be known', () => {
    const [said = '', ...more] = broken(
      'diabetes/low-glucose-emergency.v1.yaml',
      '    - { fact: glucose, operator: lessThanInclusive, value: 1.1 }\n',
      '    - all:\n        - { fact: glucose, operator: lessThanInclusive, value: 1.1 }\n        - { fact: consciousness, operator: notEqual, value: alert }\n',
    )
    expect(more).toEqual([])
    expect(said).toMatch(
      /^promise-very-low-glucose: .*`low-glucose-emergency` stays undetermined until .*`consciousness`/,
    )
  })

  it('where a flag is later', () => {
    expect(broken('falls/recurrent-falls.v1.yaml', 'within: 28 days', 'within: 90 days')).toEqual([
      'promise-two-falls: it does not hold for everybody that `recurrent-falls` is raised within 28 days: ' +
        '`recurrent-falls` is raised within 90 days',
    ])
  })

  it('where a stand-in goes away', () => {
    const [said = ''] = broken(
      'head-injury/head-injury-emergency-department.v1.yaml',
      'takesAnticoagulant: true',
      'takesAnticoagulant: false',
    )
    expect(said).toMatch(/^promise-head-knock-medicines-not-known: .*stays undetermined until/)
  })

  it('where a plan may make it later than promised, and where one may touch what it never could', () => {
    const said = broken('handling/comfort-plan.v1.yaml', '  within: 1 hour', '  within: 2 hours')
    expect(said).toContain(
      'promise-unresponsive: it does not hold for everybody that `unresponsive` is raised within 1 hour: ' +
        '`unresponsive` is raised within 2 hours where the plan of `comfort-plan` holds',
    )
    expect(said.every((each) => each.includes('within 2 hours'))).toBe(true)
    expect(
      broken(
        'breathing-and-heart/choking-emergency.v1.yaml',
        'neverSuppress: true',
        'neverSuppress: true\nplanMayReroute: true',
      ),
    ).toEqual([
      'promise-hip-and-choking: it does not hold for everybody that `choking-emergency` is raised now: ' +
        '`choking-emergency` is raised within 1 hour where the plan of `comfort-plan` holds',
    ])
  })

  it('where a sign is no longer looked at', () => {
    const [said = ''] = broken(
      'sepsis/sepsis-skin.v1.yaml',
      '[mottled-or-ashen-skin, non-blanching-rash]',
      '[rigor]',
    )
    expect(said).toMatch(
      /^promise-stroke-and-skin: .*`sepsis-skin` stays undetermined until `infectionSigns`/,
    )
  })
})

describe('that something is raised by then', () => {
  const page = (promise: string, given: string): string =>
    Object.values(promiseBroken.good.files)
      .join('')
      .replace(/^given: .*$/m, `given: ${given}`)
      .replace(/ {2}- .*\n$/, `  - ${promise}\n`)
  const says = (promise: string, given: string): readonly string[] => {
    const files = laidOut(ground, { files: { 'safety/hot-whatever-else.v1.yaml': page(promise, given) } })
    return checkRelease(files, { only: [promiseBroken.id] }).issues.map(({ message }) => message)
  }

  it('holds whichever rule it is', () => {
    expect(says('{ neverLaterThan: today }', '{ temperature: [38.5, 45] }')).toEqual([])
  })

  it('names the soonest that is raised, and those that might have been soon enough', () => {
    expect(says('{ neverLaterThan: 1 hour }', '{ temperature: [38.5, 45] }')[0]).toMatch(
      /^it does not hold for everybody that something is raised within 1 hour: `fever` is raised (within )?today/,
    )
    expect(says('{ neverLaterThan: today }', '{}')[0]).toMatch(
      /: nothing is raised; `\w[\w-]*` stays undetermined until `\w+`/,
    )
  })

  it('and never ruled out are raised and undetermined, not what the data rule out', () => {
    expect(says('{ neverRuledOut: fever }', '{}')).toEqual([])
    expect(says('{ neverRuledOut: fever }', '{ temperature: [38.5, 45] }')).toEqual([])
    expect(says('{ neverRuledOut: fever }', '{ temperature: [36.5, 37] }')).toEqual([
      'it does not hold for everybody that `fever` is never ruled out: `fever` is not raised',
    ])
  })
})

test('a promise is read, and no part of what screens', () => {
  const files = Object.entries(folder).map(([path, text]) => ({ path, text }))
  const { release, reading } = buildRelease(files)
  const without = buildRelease(files.filter(({ path }) => !path.startsWith('safety/')))
  expect(release).toEqual(without.release)
  expect(reading.pages['two-falls.v1']?.promised).toEqual({
    given: { falls: [2, 9] },
    promises: [
      { raised: 'recurrent-falls', within: '7 days' },
      { neverLaterThan: '7 days' },
      { neverRuledOut: ['recurrent-falls'] },
    ],
  })
})

test('a promise is held to every version of a rule, each from its own day on', () => {
  const path = 'falls/recurrent-falls.v1.yaml'
  const list = 'releases/2026-12.yaml'
  const later = shippedText(path)
    .replace('version: 1', 'version: 2')
    .replace('effectiveFrom: 2026-12-01', 'effectiveFrom: 2027-04-01')
    .replace('within: 28 days', 'within: 90 days')
  const files = [
    ...shipped.filter((file) => file.path !== list),
    { path: path.replace('.v1.', '.v2.'), text: later },
    { path: list, text: `${shippedText(list).trimEnd()}\n  - { page: recurrent-falls, version: 2 }\n` },
  ]
  const { issues } = checkRelease(files, { memory, only: [promiseBroken.id] })
  expect(issues.filter(({ code }) => code === promiseBroken.id).map(({ message }) => message)).toEqual([
    'it does not hold for everybody that `recurrent-falls` is raised within 28 days: ' +
      'from 2027-04-01 on `recurrent-falls` is raised within 90 days',
  ])
})
