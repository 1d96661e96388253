import type { PageFile } from '../pages/yaml.js'
import type { CheckIssue } from './check.js'
import { offsetOf } from './texts.js'

/** Files after the fixes that are safe to make; those that nothing was done to are left out. */
export interface Fixed {
  /** The files whose text changes, as they should be. */
  readonly files: readonly PageFile[]
  /** The issues that their texts answer. */
  readonly issues: readonly CheckIssue[]
}

/**
 * Every safe fix of a list of issues, made in the texts. Words first, from the end of a file to its beginning,
 * so that no place moves; then nothing else in that file, since a new layout moves every place. Run the check
 * again for the rest.
 */
export function fixed(files: readonly PageFile[], issues: readonly CheckIssue[]): Fixed {
  const changed: PageFile[] = []
  const answered: CheckIssue[] = []
  for (const file of files) {
    const own = issues.filter(({ file: path, fix }) => path === file.path && fix !== undefined)
    const words = own.filter(({ fix }) => fix !== undefined && 'replace' in fix)
    const layout = own.find(({ fix }) => fix !== undefined && 'layout' in fix)
    const text = words.length > 0 ? withWords(file.text, words) : (layoutIn(layout) ?? file.text)
    if (text === file.text) continue
    changed.push({ path: file.path, text })
    answered.push(...(words.length > 0 ? words : layout === undefined ? [] : [layout]))
  }
  return { files: changed, issues: answered }
}

const layoutIn = (issue: CheckIssue | undefined): string | undefined =>
  issue?.fix !== undefined && 'layout' in issue.fix ? issue.fix.layout : undefined

function withWords(text: string, issues: readonly CheckIssue[]): string {
  const edits = issues.flatMap(({ fix, line = 1, column = 1 }) => {
    if (fix === undefined || !('replace' in fix)) return []
    const from = offsetOf(text, { line, column })
    const at = text.indexOf(fix.replace, from)
    // A word that a row of a family puts there stands somewhere else: then nothing is changed.
    return at === -1 || text.slice(from, at).includes('\n') ? [] : [{ at, ...fix }]
  })
  const once = [...new Map(edits.map((edit) => [edit.at, edit])).values()].sort((a, b) => b.at - a.at)
  return once.reduce(
    (changed, { at, replace, by }) => `${changed.slice(0, at)}${by}${changed.slice(at + replace.length)}`,
    text,
  )
}
