import { describe, expect, test } from 'vitest'
import { command } from '../cli/command.js'
import { guideOf, guides } from './guide.js'
import { deadLinks, faultOfSpan, spansOf } from './names.js'

const all = guides()

test('there is a guide for each who needs one', () => {
  expect(all.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'README.md',
      'examples/README.md',
      'llms.txt',
      'rules/README.md',
      'src/README.md',
      'test/README.md',
    ]),
  )
})

test('every command is shown in the README and in the map for language models', async () => {
  const { out } = await command(['--help'])
  const commands = [...out.matchAll(/^ {2}([a-z]+)(?: \[options\])?(?: [<[].*?)? {2,}\S/gm)].map(
    ([, name = '']) => name,
  )
  expect(commands).toEqual(expect.arrayContaining(['screen', 'round', 'explain', 'page', 'check', 'test']))
  for (const path of ['README.md', 'llms.txt']) {
    const text = all.find((guide) => guide.path === path)?.text ?? ''
    expect(
      commands.filter((name) => name !== 'help' && !text.includes(`mdt-screening ${name}`)),
      path,
    ).toEqual([])
  }
})

describe.each(all.map((guide) => [guide.path, guide] as const))('%s', (_path, guide) => {
  test('names only what there is', () => {
    const faults = spansOf(guide).flatMap((span) => {
      const fault = faultOfSpan(span, guide)
      return fault === undefined ? [] : [`\`${span}\`: ${fault}`]
    })
    expect(faults).toEqual([])
  })

  test('links only to what is there', () => {
    expect(deadLinks(guide)).toEqual([])
  })
})

describe('a guide that names', () => {
  const naming = (text: string): readonly string[] => {
    const guide = guideOf('src/README.md', text)
    return spansOf(guide).filter((span) => faultOfSpan(span, guide) !== undefined)
  }

  test.each([
    ['a rule', '`news2-emergency`', '`news2-emergencies`'],
    ['a rule of a row', '`two-of-one-kind/nsaid`', '`two-of-one-kind/nsaids`'],
    ['a fact', '`fallsInLast12Months`', '`fallsInLast13Months`'],
    ['a file', '`src/facts/verbs.ts`', '`src/facts/verb-list.ts`'],
    ['a file from its own folder', '`facts/verbs.ts`', '`facts/verbz.ts`'],
    ['a folder', '`src/check/checks/`', '`src/check/chequers/`'],
    ['a door', '`mdt-screening/pages`', '`mdt-screening/leaves`'],
    ['a script', '`npm run bench`', '`npm run bunch`'],
    ['an option', '`--as-of`', '`--as-off`'],
    ['a check', '`example-differs`', '`example-differing`'],
    ['a public name', '`createScreener(release)`', '`makeScreener(release)`'],
    ['a key of a page', '`needsCurrent: [cfs]`', '`needsCurrently: [cfs]`'],
    ['a path in a command', '`npx tsx scripts/freeze.ts`', '`npx tsx scripts/thaw.ts`'],
  ])('%s is told when there is none such', (_what, sound, mistaken) => {
    expect(naming(sound)).toEqual([])
    expect(naming(mistaken)).toEqual([mistaken.slice(1, -1)])
  })

  test('a link is told when it leads nowhere', () => {
    const links =
      '[a](../README.md) [b](no.md) [c](#floors) [f](#cellars) [d](../README.md#licence) [e](../README.md#nothing)'
    expect(deadLinks(guideOf('src/README.md', `# Floors\n${links}\n`))).toEqual([
      'no.md',
      '#cellars',
      '../README.md#nothing',
    ])
  })
})
