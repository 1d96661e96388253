import { join } from 'node:path'
import { formatPage } from '../pages/format.js'
import { issuesAsText } from './check-text.js'
import { exitCodes, type ExitCode } from './exit.js'
import { print, type Io } from './io.js'
import { pageFiles } from './page-files.js'
import { writeWhole } from './whole-file.js'

/** `fmt [DIR]`: one layout for every page of a folder; with `--check` only says which pages it would change. */
export async function fmt(
  folder: string,
  { check = false }: { readonly check?: boolean },
  io: Io,
): Promise<ExitCode> {
  const { files, issues: unread } = pageFiles(folder)
  const pages = files.filter(({ path }) => !path.endsWith('.csv'))
  const formatted = pages.map((file) => ({ file, ...formatPage(file) }))
  const issues = [...unread, ...formatted.flatMap(({ issues: found }) => found)]
  const changed = formatted.filter(({ file, text }) => text !== file.text)
  await print(
    io,
    issuesAsText(
      issues.map((issue) => ({ ...issue, severity: 'error' })),
      files,
    ),
  )
  for (const { file, text } of changed) {
    if (!check) writeWhole(join(folder, file.path), text)
    await print(io, `${file.path}\n`)
  }
  const words = `${String(changed.length)} of ${String(pages.length)} pages ${check ? 'would change' : 'changed'}`
  await print(io, `${words}${issues.length === 0 ? '' : `, ${String(issues.length)} could not be read`}\n`)
  return issues.length > 0 || (check && changed.length > 0)
    ? exitCodes['something could not be used']
    : exitCodes.done
}
