import type { PageKind } from './schema/page-schemas.js'
import type { Saying } from './written.js'

/** The last part of a path: `recurrent-falls.v2.yaml`. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A page is found by its name, so its file is called what it calls itself. */
export function nameFault(path: string, kind: PageKind, id: unknown, version: unknown): Saying | undefined {
  if (typeof id !== 'string' || typeof version !== 'number') return undefined
  const name = fileNameOf(path)
  const full = `${id}.v${version}.yaml`
  // Of shared facts and settings there is one version at a time, so theirs may be left out.
  const short = kind === 'facts' || kind === 'settings' ? `${id}.yaml` : full
  if (name === full || name === short) return undefined
  return {
    code: 'wrong-file-name',
    message: `the file of this page is called \`${name}\``,
    help: `rename it to \`${full}\`, or change \`id\` or \`version\``,
    seen: name,
    expected: full,
  }
}
