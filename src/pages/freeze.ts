import { Document } from 'yaml'
import type { Issue } from '../values/issue.js'
import { readFiles } from './read-pages.js'
import { readReleaseFile, selectPages, tableDigests } from './release-file.js'
import { buildRelease, type BuildOptions } from './release.js'
import type { PageFile } from './yaml.js'

/** The text of a release file that says exactly what is there now: every page, table and meaning by its digest. */
export function freezeRelease(
  files: readonly PageFile[],
  { release: name }: Pick<BuildOptions, 'release'> = {},
): { readonly text: string | undefined; readonly issues: readonly Issue[] } {
  const { list } = readReleaseFile(files, name)
  const built = buildRelease(files, name === undefined ? {} : { release: name })
  // What only says that something changed is what freezing is for.
  const issues = built.issues.filter(({ code }) => !/^(page|table|meaning)-changed$|^not-frozen$/.test(code))
  if (list === undefined || issues.length > 0) return { text: undefined, issues }
  const { pages } = selectPages(list, readFiles(files).pages)
  const { release: id, publisher, status, validFrom, approvals } = list.content
  const frozen = {
    release: id,
    publisher,
    status,
    validFrom,
    approvals,
    pages: pages
      .map(({ id: page, version, digest }) => ({ page, version, digest }))
      .toSorted((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : a.version - b.version)),
    tables: sorted(tableDigests(files)),
    meanings: sorted(built.reading.meanings),
  }
  // What people wrote above the list stays.
  const written = files.find(({ path }) => path === list.file)?.text ?? ''
  const head = /^(#.*\n)*/.exec(written)?.[0] ?? ''
  return { text: head + new Document(frozen).toString({ lineWidth: 0 }), issues: [] }
}

const sorted = (of: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1)))
