import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asOf, command, folderWith, home, stackTrace } from './command.js'

const ordinary = `${home}/r01-ordinary-health.json`
const folder = folderWith({
  'empty.json': '',
  'blank.ndjson': '\n\n',
  'binary.json': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe]),
  'nul.json': Buffer.from([0x7b, 0x00, 0x7d]),
  'latin1.json': Buffer.from('{"resident":{"id":"caf\xe9"}}', 'latin1'),
  'cut.json': '{"resident": {"id":',
  'comma.json': '{\n  "resident": {"id": "a"},,\n}\n',
  'text.json': '"a text"',
  'list.json': '[1, {"resident": {"id": "q"}}]',
  'no-records/readme.txt': 'nothing here',
  'soon/screening.json': '{ "asOf": "soon" }',
  'soon/a.json': '{"resident": {"id": "a"}}',
  'junk/screening.json': 'junk',
  'junk/a.json': '{"resident": {"id": "a"}}',
  'not-a-release.json': '{ "rules": [] }',
  'changed-release.json': '{ "rules": [], "digest": "0" }',
})
mkdirSync(join(folder, 'folder.json'))
symlinkSync('nowhere', join(folder, 'dangling.json'))

describe('a command line that means nothing is refused with 2 and a suggestion', () => {
  test.each([
    [['scren', ordinary], 'Did you mean screen?'],
    [['screen', '--formt', 'json', ordinary], 'Did you mean --format?'],
    [['screen', '--format', 'xml', ordinary], 'Allowed choices are text, json, markdown, html'],
    [['screen'], "missing required argument 'path'"],
    [['round'], "missing required argument 'path'"],
    [['explain', ordinary], "missing required argument 'rule'"],
    [['round', home, 'more'], 'too many arguments'],
    [['screen', '--as-of', 'yesterday', ordinary], '--as-of cannot read `yesterday`'],
    [['screen', '--as-of', '2026-12-08', ordinary], 'an instant with its offset'],
    [['screen', '--as-of', '2020-01-01T09:00:00Z', ordinary], 'lies before release'],
    [['round', '--as-of', '2020-01-01T09:00:00Z', home], 'lies before release'],
    [['explain', '--as-of', '2020-01-01T09:00:00Z', ordinary, 'news2-emergency'], 'lies before release'],
    [['explain', ordinary, 'news2-emergancy'], 'did you mean `news2-emergency`?'],
    [['explain', ordinary, 'doac-monitoring'], 'doac-monitoring/kidney'],
    [['explain', ordinary, 'nothing-of-the-kind'], 'no rule is called `nothing-of-the-kind`'],
    [['round', join(folder, 'soon')], 'does not say for when'],
    [['round', join(folder, 'junk')], 'does not say for when'],
    [['screen', '--release', join(folder, 'text.json'), ordinary], 'is not a release'],
    [['screen', '--release', join(folder, 'not-a-release.json'), ordinary], 'is not a release'],
    [
      ['screen', '--release', join(folder, 'changed-release.json'), ordinary],
      'has been changed since it was made',
    ],
    [['screen', '--release', join(folder, 'gone'), ordinary], 'there is no such file or folder'],
    [['screen', '--release', join(folder, 'no-records'), ordinary], 'does not make a release'],
    [['check', join(folder, 'gone')], 'there is no such file or folder'],
    [['check', 'rules/scores'], 'name the whole folder: rules'],
    [['test', join('rules', 'falls')], 'rules/falls is a part of rules'],
    [['screen', '--release', 'rules/facts', ordinary], 'is a part of rules'],
    [['check', '--format', 'markdown'], 'Allowed choices are text, json'],
  ])('%j', async (words, says) => {
    const { code, out, err } = await command(words)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(says)
    expect(err).not.toMatch(stackTrace)
  })

  test('without a command it says what there is', async () => {
    const { code, err } = await command([])
    expect(code).toBe(2)
    expect(err).toContain('Usage: mdt-screening')
  })
})

describe('what cannot be used is named with its remedy, and the rest is done', () => {
  test.each([
    ['gone.json', 'there is no such file or folder'],
    ['dangling.json', 'there is no such file or folder'],
    ['folder.json', 'there are no records in this folder'],
    ['no-records', 'there are no records in this folder'],
    ['empty.json', 'this is empty'],
    ['blank.ndjson', 'this is empty'],
    ['binary.json', 'this is not UTF-8 text'],
    ['nul.json', 'this is not text'],
    ['latin1.json', 'this is not UTF-8 text'],
    ['cut.json', 'this is not JSON: it ends too early'],
    ['comma.json', 'this is not JSON: something is wrong at line 2'],
    ['text.json', 'the record is a string, not an object'],
  ])('%s', async (name, says) => {
    const { code, out, err } = await command([
      'screen',
      '--as-of',
      asOf,
      '--format',
      'json',
      join(folder, name),
      ordinary,
    ])
    expect(code).toBe(1)
    expect(err).toContain(says)
    expect(err).toContain(name)
    expect(err).not.toMatch(stackTrace)
    // The terminal must not be steered by what a file holds.
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { resident: string }).resident),
    ).toEqual(['maple-01'])
  })

  test('of a list of records, the good ones are screened', async () => {
    const { code, out, err } = await command([
      'screen',
      '--as-of',
      asOf,
      '--format',
      'json',
      join(folder, 'list.json'),
    ])
    expect(code).toBe(1)
    expect(err).toContain('record 1')
    expect((JSON.parse(out) as { resident: string }).resident).toBe('q')
  })

  test('nothing on standard input is said to be nothing', async () => {
    const { code, err } = await command(['screen', '-'])
    expect(code).toBe(1)
    expect(err).toContain('standard input: this is empty')
  })

  test.each(['round', 'screen'])('%s of a folder that is not there', async (name) => {
    const { code, out, err } = await command([name, join(folder, 'nowhere')])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('there is no such file or folder')
  })
})

describe('help', () => {
  test('says what each command is for, and what the exit codes mean', async () => {
    const { code, out } = await command(['--help'])
    expect(code).toBe(0)
    for (const name of ['screen', 'round', 'explain', 'check']) expect(out).toContain(`\n  ${name}`)
    expect(out).toContain('Exit codes: 0 done, 1 something could not be used, 2 wrong use')
    expect(out).toContain('no clinician has approved')
  })

  test.each(['screen', 'round', 'explain', 'check'])('of %s says what it takes', async (name) => {
    const { code, out } = await command(['help', name])
    expect(code).toBe(0)
    expect(out).toContain('Arguments:')
    expect(out).toContain('Options:')
  })

  test('names the versions of program and rules', async () => {
    const { code, out } = await command(['--version'])
    expect(code).toBe(0)
    expect(out).toMatch(/^mdt-screening \d+\.\d+\.\d+, release 2026-12 \(draft, [0-9a-f]{12}\)\n$/)
  })
})
