import { explanationAsText } from '../explain/explanation-as-text.js'
import { ReleaseRefused } from '../explain/prepare.js'
import type { Screener } from '../explain/screener.js'
import { nearest } from '../record/nearest.js'
import { explainHome } from './explain-home.js'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import { layoutFor, print, type Io } from './io.js'
import { screenerFor, type Common } from './load.js'
import { momentFor } from './moment.js'
import { complain, recordsFrom, whyNot } from './records.js'
import { wrongMoment } from './screened.js'

/** `explain FILE RULE`: every comparison of one rule, for each resident in the file. */
export async function explain(path: string, rule: string, options: Common, io: Io): Promise<ExitCode> {
  const screener = screenerFor(options)
  hold(rule, screener)
  const asOf = momentFor(options, path, io)
  if (screener.release.rules.some(({ id, about }) => id === rule && about === 'home'))
    return explainHome(path, rule, asOf, screener, options, io)
  let code: ExitCode = exitCodes.done
  for await (const found of recordsFrom(path, io)) {
    if (!('assessment' in found)) {
      complain(io, found.from, whyNot(found.issues))
      code = exitCodes['something could not be used']
      continue
    }
    try {
      const explanation = screener.explain(found.assessment, rule, { asOf })
      await print(
        io,
        options.format === 'json'
          ? `${JSON.stringify(explanation)}\n`
          : explanationAsText(explanation, screener.release, layoutFor(io)),
      )
    } catch (error) {
      if (error instanceof ReleaseRefused) throw wrongMoment(error)
      if (error instanceof TypeError && error.message.includes('in force'))
        throw new WrongUse(error.message, '--as-of says another moment')
      throw error
    }
  }
  return code
}

/** A rule that the release has; a page of many rows is not one rule. */
function hold(rule: string, { release }: Screener): void {
  const ids = [...new Set(release.rules.map(({ id }) => id))]
  if (ids.includes(rule)) return
  const rows = ids.filter((id) => id.startsWith(`${rule}/`))
  const near = nearest(rule, ids)
  const help =
    near === undefined
      ? 'the round and every report name their rules; `check` counts them'
      : `did you mean \`${near}\`?`
  throw rows.length > 0
    ? new WrongUse(
        `\`${rule}\` is a page of ${String(rows.length)} rules`,
        `name one of them: ${rows.join(', ')}`,
      )
    : new WrongUse(`no rule is called \`${rule}\``, help)
}
