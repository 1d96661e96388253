import { join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import type { CheckIssue } from '../check/check.js'
import { checkingRelease, type Checked } from '../check/check-release.js'
import { fixed } from '../check/fix.js'
import { newCheckMemory, type CheckMemory } from '../check/memory.js'
import { asSarif } from '../check/sarif.js'
import type { PageFile } from '../pages/yaml.js'
import { dayText, parseDay } from '../values/day.js'
import { londonDay } from '../values/london.js'
import { countsInWords, issuesAsText, issuesInWords } from './check-text.js'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import { print, type Io } from './io.js'
import { wholeFolder } from './page-files.js'
import { stepped, type LeftOff } from './stepped.js'
import { stopped } from './stopped.js'
import { watched } from './watch.js'
import { writeWhole } from './whole-file.js'

export interface CheckCommand {
  readonly format: 'text' | 'json' | 'sarif'
  /** Make every fix that cannot change what a page means beyond what is wrong. */
  readonly fix?: boolean
  /** Check again whenever a file changes. */
  readonly watch?: boolean
  /** The day of checking; without it, today in London. */
  readonly asOf?: string
}

/**
 * `check [DIR]`: reads pages, compiles them, runs their examples and every check, verifies digests; all faults
 * at once. The library reads no clock: whether a review date has passed is asked of the day given here.
 */
export async function check(folder: string, options: CheckCommand, io: Io): Promise<ExitCode> {
  const asOf = dayOf(options, io)
  const memory = newCheckMemory()
  if (options.watch === true) {
    if (options.fix === true)
      throw new WrongUse('--watch and --fix do not go together', 'fix first, then watch')
    return watched(folder, io, async () => {
      const started = io.now()
      const found = await checkFolder(folder, asOf, memory, io)
      if (!('leftOff' in found))
        await tell(found, options.format, io, () => ` (${((io.now() - started) / 1000).toFixed(1)} s)`)
    })
  }
  const fixes = options.fix === true ? await fixFolder(folder, asOf, memory, io) : undefined
  const found = await checkFolder(folder, asOf, memory, io)
  if ('leftOff' in found)
    return stopped(io, `not everything was checked${fixes === undefined ? '' : `; ${fixes}`}.`)
  await tell(found, options.format, io, () => (fixes === undefined ? '' : `; ${fixes}`))
  // A warning has to be answered for, and a note only tells: the pages can be used.
  return found.issues.some(({ severity }) => severity === 'error')
    ? exitCodes['something could not be used']
    : exitCodes.done
}

function dayOf({ asOf }: CheckCommand, { now }: Io): string {
  if (asOf === undefined) return dayText(londonDay(now()))
  if (parseDay(asOf) === undefined)
    throw new WrongUse(`--as-of cannot read \`${asOf}\``, 'write a day such as 2026-12-08')
  return asOf
}

interface Found extends Pick<Checked, 'counts'> {
  readonly issues: readonly CheckIssue[]
  readonly files: readonly PageFile[]
}

async function checkFolder(
  folder: string,
  asOf: string,
  memory: CheckMemory,
  io: Io,
): Promise<Found | LeftOff> {
  const { files, issues: unread } = wholeFolder(folder)
  const checked =
    files.length === 0 ? nothing : await stepped(checkingRelease(files, { asOf, memory }), 'steps', io)
  if ('leftOff' in checked) return checked
  const { counts, issues } = checked
  return {
    files,
    counts,
    issues: [...unread.map((issue) => ({ ...issue, severity: 'error' as const })), ...issues],
  }
}

const nothing = { counts: { rules: 0, examples: 0 }, issues: [] }

/** One fix may uncover another: a name mended today is a limit looked at tomorrow. */
const mostRounds = 5

async function fixFolder(folder: string, asOf: string, memory: CheckMemory, io: Io): Promise<string> {
  const changed = new Set<string>()
  let made = 0
  for (let round = 0; round < mostRounds; round++) {
    const found = await checkFolder(folder, asOf, memory, io)
    if ('leftOff' in found) break
    const fixes = fixed(found.files, found.issues)
    if (fixes.files.length === 0) break
    for (const { path, text } of fixes.files) {
      writeWhole(join(folder, path), text)
      changed.add(path)
    }
    made += fixes.issues.length
  }
  return `${String(made)} fixed in ${String(changed.size)} ${changed.size === 1 ? 'file' : 'files'}`
}

async function tell(
  { counts, issues, files }: Found,
  format: CheckCommand['format'],
  io: Io,
  more: () => string,
): Promise<void> {
  if (format === 'json') return print(io, `${JSON.stringify({ counts, issues })}\n`)
  if (format === 'sarif') return print(io, `${JSON.stringify(asSarif(issues, packageFile))}\n`)
  await print(io, issuesAsText(issues, files))
  await print(io, `${countsInWords(counts)}: ${issuesInWords(issues)}${more()}\n`)
}
