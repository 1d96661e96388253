import { expect, it } from 'vitest'
import { generatedNames, generatedReading, generatedRelease } from '../../src/pages/generated.js'
import { built, edited } from './fixtures.js'

const rule = 'falls/recurrent-falls.v1.yaml'

/** What the module would hold once it is loaded: the text between the brackets of `JSON.parse`. */
const held = (module: string): unknown => {
  const quoted = /JSON\.parse\('(.*)'\) as/s.exec(module)?.[1] ?? ''
  return JSON.parse(
    quoted.replace(/\\u([0-9a-f]{4})|\\(.)/g, (_, code: string | undefined, sign: string) =>
      code === undefined ? sign : String.fromCharCode(parseInt(code, 16)),
    ),
  )
}

it('a release comes back from its module as it went in, whatever its texts hold', () => {
  const { release, reading } = built(
    edited(rule, 'Falls come back.', '"It\'s a \\"quote\\", a \\\\ and a \\u2028 line\\nend"'),
  )
  if (release === undefined) throw new Error('the folder is sound')
  expect(held(generatedReading(reading))).toEqual(reading)
  expect(held(generatedRelease(release))).toEqual(release)
})

it('names become types, each once and in order', () => {
  const { release } = built()
  if (release === undefined) throw new Error('the folder is sound')
  const text = generatedNames(release)
  expect(text).toContain(
    "export type RuleId =\n  | 'recurrent-falls'\n  | 'review-overdue/long'\n  | 'review-overdue/short'\n",
  )
  expect(text).toContain(
    "export type ServiceId =\n  | 'ambulance'\n  | 'gp'\n  | 'palliative-line'\n  | 'pharmacist'\n",
  )
  expect(text).toContain("  | 'warning.band'\n")
})
