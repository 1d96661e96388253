import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createScreener } from '../../src/explain/screener.js'
import { anyRecordRelease } from './any-record-rules.js'
import { anyHidden, anyWithheld, seen } from './records.js'
import { isLong, runs } from './runs.js'
import { assessmentOf } from './screened.js'

it('two screeners, and one screener again after others, give the same bytes', () => {
  fc.assert(
    fc.property(
      anyRecordRelease,
      anyHidden(),
      anyHidden(),
      fc.array(anyWithheld(), { maxLength: 3 }),
      (release, hidden, other, withheld) => {
        const assessment = assessmentOf(seen(hidden, withheld))
        const one = createScreener(release)
        const first = JSON.stringify(one.screen(assessment, { asOf: hidden.asOf }))
        one.screen(assessmentOf(seen(other, [])), { asOf: other.asOf })
        one.screenBox({ temperature: [36, 41], 'news2.total': 9 }, { asOf: hidden.asOf })
        expect(JSON.stringify(one.screen(assessment, { asOf: hidden.asOf }))).toBe(first)
        expect(JSON.stringify(createScreener(release).screen(assessment, { asOf: hidden.asOf }))).toBe(first)
      },
    ),
    runs(80, 2_000),
  )
})

const places = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
]

it('processes in other time zones and languages give the same bytes', async () => {
  const program = join(import.meta.dirname, 'same-bytes.ts')
  const run = (env: Record<string, string>): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', program, isLong ? '500' : '30'], {
      env: { ...process.env, ...env },
    })
  const [here, ...elsewhere] = await Promise.all(places.map(run))
  expect(here?.stdout).toMatch(/^[0-9a-f]{64}$/)
  for (const { stdout } of elsewhere) expect(stdout).toBe(here?.stdout)
})
