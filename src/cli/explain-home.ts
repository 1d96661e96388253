import { explanationAsText } from '../explain/explanation-as-text.js'
import type { Screener } from '../explain/screener.js'
import type { ExitCode } from './exit.js'
import { layoutFor, print, type Io } from './io.js'
import type { Common } from './load.js'
import { unlessRefused } from './screened.js'
import { wholeHome } from './whole-home.js'

/** `explain DIR RULE` of a rule about the home as a whole: it looks at the home's record and at everybody's. */
export async function explainHome(
  path: string,
  rule: string,
  asOf: string,
  screener: Screener,
  { format }: Common,
  io: Io,
): Promise<ExitCode> {
  const read = await wholeHome(path, `\`${rule}\` is about a home as a whole`, io)
  if (typeof read === 'number') return read
  const explanation = unlessRefused(() => screener.explainHome(read.home, read.residents, rule, { asOf }))
  await print(
    io,
    format === 'json'
      ? `${JSON.stringify(explanation)}\n`
      : explanationAsText(explanation, screener.release, layoutFor(io)),
  )
  return read.code
}
