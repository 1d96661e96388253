import { changesOf, type Change } from '../pages/changes.js'
import { isReleaseFile } from '../pages/read-pages.js'
import { readReleaseFile, type ReleaseList } from '../pages/release-file.js'
import type { CheckContext } from './context.js'

/** Every list of a release in the folder, in the order of their names. */
const listsIn = ({ files }: CheckContext): readonly ReleaseList[] =>
  files.flatMap(({ path }) => {
    if (!isReleaseFile(path)) return []
    const { list } = readReleaseFile(files, path)
    return list === undefined ? [] : [list]
  })

/** Page versions, `recurrent-falls.v1`, that a release before this one lists. */
export function earlierPages(context: CheckContext): ReadonlySet<string> {
  const validFrom = context.list?.content.validFrom ?? ''
  return new Set(
    listsIn(context).flatMap(({ content }) =>
      content.validFrom < validFrom && content.pages !== 'all'
        ? content.pages.map(({ page, version }) => `${page}.v${String(version)}`)
        : [],
    ),
  )
}

/** Pages that are no longer what a release says that has left its author's hands. */
export const changedSince = (
  context: CheckContext,
): readonly { readonly list: ReleaseList; readonly change: Change }[] =>
  listsIn(context).flatMap((list) => {
    if (list.content.status === 'draft') return []
    const { pages } = list.content
    return changesOf(
      { ...list.content, pages, tables: undefined, meanings: undefined },
      context.found,
      {},
      {},
    ).map((change) => ({ list, change }))
  })
