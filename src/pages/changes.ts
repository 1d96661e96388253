import type { Issue } from '../values/issue.js'
import type { Page } from './page.js'
import type { WrittenRelease } from './schema/release-file.js'

/** Something that is no longer what the release file says it is. */
export interface Change {
  readonly what: 'page' | 'table' | 'meaning'
  readonly name: string
  /** Undefined where the release file does not know it, or it is no longer there. */
  readonly was: string | undefined
  readonly is: string | undefined
  readonly issue: Issue
}

/** What changed since the release was frozen: pages, tables, and what rules mean through what they read. */
export function changesOf(
  list: WrittenRelease,
  pages: readonly Page[],
  meanings: Readonly<Record<string, string>>,
  tables: Readonly<Record<string, string>>,
): readonly Change[] {
  const listed = list.pages === 'all' ? [] : list.pages
  const byName = new Map(pages.map((page) => [`${page.id}.v${page.version}`, page.digest]))
  return [
    ...listed.flatMap(({ page, version, digest }, i) =>
      change('page', `${page}.v${version}`, digest, byName.get(`${page}.v${version}`), [
        'pages',
        i,
        'digest',
      ]),
    ),
    ...compared('table', list.tables, tables, 'tables'),
    ...compared('meaning', list.meanings, meanings, 'meanings'),
  ]
}

function compared(
  what: Change['what'],
  was: Readonly<Record<string, string>> | undefined,
  is: Readonly<Record<string, string>>,
  key: string,
): readonly Change[] {
  if (was === undefined) return []
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return names.flatMap((name) =>
    change(what, name, was[name], is[name], was[name] === undefined ? [key] : [key, name], true),
  )
}

function change(
  what: Change['what'],
  name: string,
  was: string | undefined,
  is: string | undefined,
  path: readonly (string | number)[],
  both = false,
): readonly Change[] {
  if (was === is || (!both && (was === undefined || is === undefined))) return []
  const issue: Issue = {
    code: `${what}-changed`,
    message:
      was === undefined
        ? `the ${what} \`${name}\` is not in the release file`
        : is === undefined
          ? `the ${what} \`${name}\` is no longer there`
          : `the ${what} \`${name}\` is not what was approved`,
    help:
      what === 'page'
        ? 'undo the edit, or make it the next version of the page'
        : 'undo the edit, or have it approved in a new release',
    path,
    ...(is !== undefined && { seen: is }),
    ...(was !== undefined && { expected: was }),
  }
  return [{ what, name, was, is, issue }]
}
