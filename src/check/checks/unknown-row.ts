import type { Check, Fault } from '../check.js'
import type { CheckContext } from '../context.js'
import { factRowFaults, factRowsFile } from '../fact-rows.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'
import { surelyMeant } from '../meant.js'

export const unknownRow: Check = {
  id: 'unknown-row',
  severity: 'error',
  says: 'The page says that it covers a row which no clinical fact base has. What it rests on could then not be looked up, and the row that was meant would seem uncovered.',
  help: 'use the id of a row in `tables/rows.csv`, or add the row there with its fact base',
  bad: falls('covers: [▸FAL-20]'),
  good: falls('covers: [FAL-02]'),
  find: (context) => [...tableFaults(context), ...unknownRows(context)],
}

/** A table of rows that cannot be read holds no row. */
function tableFaults({ files }: CheckContext): readonly Fault[] {
  const file = factRowsFile(files)
  return file === undefined
    ? []
    : factRowFaults(file).map(({ message, help, line }) => ({
        message,
        help,
        file: file.path,
        ...(line !== undefined && { line }),
      }))
}

function unknownRows({ parts, factRows }: CheckContext): readonly Fault[] {
  if (factRows.size === 0) return []
  return parts.flatMap((part) => {
    if (part.sort === 'settings')
      return Object.entries(part.content.settings).flatMap(([name, { covers = [] }]) =>
        covers.flatMap((row, i) => told(part, ['settings', name, 'covers', i], row, factRows)),
      )
    const { covers = [] } = part.content as { readonly covers?: readonly string[] }
    return covers.flatMap((row, i) => told(part, ['covers', i], row, factRows))
  })
}

function told(
  part: Parameters<typeof faultAt>[0],
  path: Parameters<typeof faultAt>[1],
  row: string,
  known: CheckContext['factRows'],
): readonly Fault[] {
  if (known.has(row)) return []
  const meant = surelyMeant(row, known.keys())
  return [
    faultAt(part, path, {
      message: `no fact base has a row \`${row}\``,
      seen: row,
      ...(meant !== undefined && { help: `did you mean \`${meant}\`?`, fix: { replace: row, by: meant } }),
    }),
  ]
}
