import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, folderWith, home } from './command.js'

interface RoundJson {
  readonly asOf: string
  readonly draft?: string
  readonly toActOn: readonly {
    place: number
    resident: string
    within: string
    possibly?: string
    because: string
    order: readonly { by: string; fact: string; title: string; value: unknown }[]
  }[]
  readonly toFindOut: readonly { within: string; say: string; residents: readonly string[] }[]
  readonly everybodyElse: readonly { resident: string; because: string }[]
  readonly notScreened: readonly { from: string; why: string }[]
}

describe('round', () => {
  test('lists whom to act on once, and everybody somewhere, in the same order in every format', async () => {
    const [text, markdown, json] = await Promise.all(
      ['text', 'markdown', 'json'].map((format) => command(['round', '--format', format, home])),
    )
    const list = JSON.parse(json?.out ?? '') as RoundJson
    const residents = list.toActOn.map(({ resident }) => resident)
    expect(new Set(residents).size).toBe(residents.length)
    const everybody = [
      ...residents,
      ...list.toFindOut.flatMap((job) => job.residents),
      ...list.everybodyElse.map(({ resident }) => resident),
    ]
    expect(new Set(everybody).size).toBe(24)
    for (const resident of everybody)
      for (const format of [text, markdown]) expect(format?.out).toMatch(new RegExp(`\\b${resident}\\b`))
    expect(text?.out.match(/^ *\d+\. \S+/gm)?.map((line) => line.trim().split(' ')[1])).toEqual(residents)
    expect(markdown?.out.match(/^\| \d+ \| [^|]+/gm)?.map((line) => line.split('|')[2]?.trim())).toEqual(
      residents,
    )
    expect(list.notScreened).toEqual([])
    expect(list.draft).toContain('DRAFT RULES')
  })

  test('shows at a glance how soon, in a column of its own', async () => {
    const { code, out } = await command(['round', home])
    expect(code).toBe(0)
    expect(out).toContain('Round of 24 residents, Tuesday 8 December 2026, 09:00')
    expect(out).toContain('DRAFT RULES')
    expect(out).toMatch(/^ {2}1\. rowan-0[78] {2}NOW {9}/m)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test('cuts nothing off: text and JSON give the same reasons', async () => {
    const text = await command(['round', home])
    const json = await command(['round', '--format', 'json', home])
    const words = (from: string): string => from.replace(/\s+/g, ' ')
    const { toActOn, toFindOut, everybodyElse } = JSON.parse(json.out) as RoundJson
    for (const { because } of toActOn) expect(words(text.out)).toContain(words(because))
    for (const { within, say, residents } of toFindOut)
      expect(words(text.out)).toContain(
        `${within}? ${words(say).replace(/\.$/, ':')} ${residents.join(', ')}`,
      )
    for (const { because } of everybodyElse)
      expect(words(text.out)).toContain(words(because).replace(/\.$/, ''))
  })

  test('says in JSON what has decided between those due by the same time', async () => {
    const { toActOn } = JSON.parse((await command(['round', '--format', 'json', home])).out) as RoundJson
    for (const { order } of toActOn)
      expect(order.map(({ by, fact }) => `${by}: ${fact}`)).toEqual([
        'first: acuteConcernOpen',
        'most: domainsThisWeek',
        'most: complexity.total',
        'longest: sinceLastReviewed',
      ])
  })

  test('whoever cannot be screened stands above the list, and is not the last place', async () => {
    const folder = folderWith({ 'r13.json': '{ "resident": {} }', 'r14.json': 'not JSON' })
    cpSync(home, folder, { recursive: true })
    const text = await command(['round', folder])
    expect(text.code).toBe(1)
    expect(text.err).toBe('2 records could not be screened; see the list\n')
    const lines = text.out.split('\n')
    const first = lines.findIndex((line) => line.startsWith('  1. '))
    expect(
      lines.findIndex((line) => line.startsWith(`NOT SCREENED ${join(folder, 'r13.json')}`)),
    ).toBeLessThan(first)
    expect(
      lines.findIndex((line) => line.startsWith(`NOT SCREENED ${join(folder, 'r14.json')}`)),
    ).toBeLessThan(first)
    const json = await command(['round', '--format', 'json', folder])
    expect((JSON.parse(json.out) as RoundJson).notScreened.map(({ from }) => from)).toEqual([
      join(folder, 'r13.json'),
      join(folder, 'r14.json'),
    ])
    const markdown = await command(['round', '--format', 'markdown', folder])
    expect(markdown.out).toContain('- **Not screened**')
  })

  test('a record may also come from one file of many lines', async () => {
    const { code, out } = await command(['round', '-'], '{"resident":{"id":"a"}}\n{"resident":{"id":"b"}}\n')
    expect(code).toBe(0)
    expect(out).toContain('Round of 2 residents')
  })
})
