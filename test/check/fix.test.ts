import { describe, expect, test } from 'vitest'
import { checkRelease } from '../../src/check/check-release.js'
import { fixed } from '../../src/check/fix.js'
import { newCheckMemory } from '../../src/check/memory.js'
import { isLong } from '../safety/runs.js'
import { planters } from './planted.js'
import { shipped, withPlanted } from './shipped.js'
import type { PageFile } from '../../src/pages/yaml.js'

const memory = newCheckMemory()
const codesIn = (files: readonly PageFile[], code: string): readonly string[] =>
  checkRelease(files, { memory, only: [code] }).issues.map((issue) => issue.code)

function allFixed(files: readonly PageFile[], only: readonly string[]): readonly PageFile[] {
  let all = files
  for (let round = 0; round < 5; round++) {
    const { files: changed } = fixed(all, checkRelease(all, { memory, only }).issues)
    if (changed.length === 0) return all
    const texts = new Map(changed.map(({ path, text }) => [path, text]))
    all = all.map((file) => ({ ...file, text: texts.get(file.path) ?? file.text }))
  }
  return all
}

const change = (path: string, from: string, to: string): readonly PageFile[] =>
  shipped.map((file) => {
    if (file.path !== path) return file
    if (!file.text.includes(from)) throw new Error(`${path} does not hold ${from}`)
    return { ...file, text: file.text.replace(from, to) }
  })

describe('a safe fix', () => {
  test.each([
    [
      'a fact',
      'unknown-fact',
      'deterioration/three-soft-signs.v1.yaml',
      'fact: numberOfSoftSigns',
      'fact: numberOfSoftSign',
    ],
    [
      'a service',
      'unknown-service',
      'deterioration/soft-sign.v1.yaml',
      'refer: [senior-on-duty]',
      'refer: [senior-on-dutty]',
    ],
    [
      'a setting',
      'unknown-setting',
      'deterioration/three-soft-signs.v1.yaml',
      'setting: softSignsTogether',
      'setting: softSignTogether',
    ],
    ['a member of a set', 'unknown-member', 'facts/diagnoses.yaml', 'value: dementia', 'value: dementa'],
    ['a key', 'unknown-key', 'deterioration/soft-sign.v1.yaml', 'whenUndetermined:', 'whenUndetermind:'],
    [
      'an American word',
      'american-spelling',
      'deterioration/soft-sign.v1.yaml',
      'why: >\n  ',
      'why: >\n  The color of a resident changes. ',
    ],
    ['a layout', 'layout', 'deterioration/soft-sign.v1.yaml', '\nkind: trigger\n', '\nkind:    trigger\n'],
  ])('mends %s, and gives back the page as it was', (_what, code, path, from, to) => {
    const files = change(path, from, to)
    expect(codesIn(files, code)).toContain(code)
    const mended = allFixed(files, [code])
    expect(codesIn(mended, code)).not.toContain(code)
    const before = shipped.find((file) => file.path === path)?.text
    const after = mended.find((file) => file.path === path)?.text
    expect(after).toBe(
      code === 'american-spelling'
        ? change(path, from, to.replace('color', 'colour'))
            .find((file) => file.path === path)
            ?.text.replace(
              /why: >[\s\S]*?\n\n/,
              (found) => /why: >[\s\S]*?\n\n/.exec(after ?? '')?.[0] ?? found,
            )
        : before,
    )
  })

  test('is not made where two names are as near as each other', () => {
    const text = 'facts/person.yaml'
    const two = shipped.map((file) =>
      file.path === text
        ? {
            ...file,
            text: file.text.replace(
              '\nexamples:',
              '  planA: { when: { fact: age, operator: greaterThan, value: 70 } }\n  planB: { when: { fact: age, operator: greaterThan, value: 80 } }\n  reader: { when: planC }\n\nexamples:',
            ),
          }
        : file,
    )
    const { issues } = checkRelease(two, { memory })
    const [issue] = issues.filter(({ code }) => code === 'unknown-fact')
    expect(issue?.seen).toBe('planC')
    expect(issue?.fix).toBeUndefined()
    expect(
      fixed(two, issues).files.filter(({ path, text: after }) => path === text && !after.includes('planC')),
    ).toEqual([])
  })

  test('leaves a file alone in which there is nothing to mend', () => {
    expect(
      fixed(
        shipped,
        checkRelease(shipped, { memory }).issues.filter(({ severity }) => severity !== 'note'),
      ).files,
    ).toEqual([])
  })
})

describe('whatever is planted', () => {
  const withFixes = [
    'unknown-fact',
    'unknown-service',
    'unknown-row',
    'problem-alone',
    'unit-not-ucum',
    'american-spelling',
    'layout',
  ]

  test.each(isLong ? Object.keys(planters) : withFixes)('fixing %s never makes new errors', (id) => {
    const files = withPlanted(planters[id]?.() ?? [])
    const { issues } = checkRelease(files, { memory, only: [id] })
    const { files: changed } = fixed(files, issues)
    if (changed.length === 0) return
    const texts = new Map(changed.map(({ path, text }) => [path, text]))
    const after = checkRelease(
      files.map((file) => ({ ...file, text: texts.get(file.path) ?? file.text })),
      { memory, only: [id] },
    ).issues
    const errors = (list: typeof issues): number => list.filter(({ severity }) => severity === 'error').length
    expect(errors(after)).toBeLessThanOrEqual(errors(issues))
  })
})
