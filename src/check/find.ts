import type { Issue } from '../values/issue.js'
import type { Located } from '../pages/page.js'
import type { Part, Path } from '../pages/written.js'
import type { Fault, Fix } from './check.js'
import type { CheckContext } from './context.js'
import { placeOfPhrase, type PlacedText } from './texts.js'

interface Words {
  readonly message: string
  readonly help?: string
  readonly seen?: string
  readonly expected?: string
  readonly fix?: Fix | undefined
}

/** A fault at a place of a page. */
export const faultAt = (
  where: Located,
  path: Path,
  { fix, ...words }: Words,
  part: Part = 'value',
): Fault => ({
  ...words,
  ...(fix !== undefined && { fix }),
  file: where.file,
  ...where.place(path, part),
})

/** A fault at a phrase of a text. */
export const faultIn = (
  { textOf }: CheckContext,
  { part, path }: PlacedText,
  phrase: string,
  { fix, ...words }: Words,
): Fault => ({
  seen: phrase,
  ...words,
  ...(fix !== undefined && { fix }),
  ...placeOfPhrase(part, path, phrase, textOf(part.file)),
})

/** A refusal of the reader, as the check that explains it tells it. */
export function refusal(issue: Issue, fix?: Fix): Fault {
  const { message, help, seen, expected, file, line, column } = issue
  return {
    message,
    help,
    ...(seen !== undefined && { seen }),
    ...(expected !== undefined && { expected }),
    ...(fix !== undefined && { fix }),
    file: file ?? '',
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    of: issue,
  }
}

/** The same thing found in every row of a family is told once. */
export function once(faults: readonly Fault[]): readonly Fault[] {
  return [
    ...new Map(
      faults.map((fault) => [[fault.file, fault.line, fault.column, fault.message].join('\n'), fault]),
    ).values(),
  ]
}
