import type { Issue } from '../values/issue.js'
import { nearest } from '../record/nearest.js'
import { digestOf } from './digest.js'
import { fileNameOf } from './file-name.js'
import type { Page } from './page.js'
import { isReleaseFile } from './read-pages.js'
import { isTable } from './read-tables.js'
import { schemaFaults } from './schema-fault.js'
import { releaseFile, type WrittenRelease } from './schema/release-file.js'
import { didYouMean, issueAt, type Written } from './written.js'
import { readYaml, type PageFile } from './yaml.js'

export interface ReleaseList extends Written {
  readonly content: WrittenRelease
}

/** The file that lists a release: the one named, or the last in the folder. */
export function readReleaseFile(
  files: readonly PageFile[],
  name: string | undefined,
): { readonly list: ReleaseList | undefined; readonly issues: readonly Issue[] } {
  const lists = files.filter(({ path }) => isReleaseFile(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const file =
    name === undefined
      ? lists.at(-1)
      : lists.find(({ path }) => path === name || path.endsWith(`/${name}`) || name.endsWith(`/${path}`))
  if (file === undefined) return { list: undefined, issues: [noList(name, lists)] }
  const { written, issues } = readYaml(file)
  if (written === undefined) return { list: undefined, issues }
  const faults = schemaFaults(releaseFile, written.value).map((fault) =>
    issueAt(written, fault.path, fault, fault.part),
  )
  if (faults.length > 0) return { list: undefined, issues: [...issues, ...faults] }
  const content = written.value as WrittenRelease
  const list: ReleaseList = { ...written, content }
  return { list, issues: [...issues, ...listFaults(list)] }
}

function listFaults(list: ReleaseList): readonly Issue[] {
  const { release, status, pages, approvals } = list.content
  const issues: Issue[] = []
  if (fileNameOf(list.file) !== `${release}.yaml`) {
    issues.push(
      issueAt(list, ['release'], {
        code: 'wrong-file-name',
        message: `the file of this release is called \`${fileNameOf(list.file)}\``,
        help: `rename it to \`${release}.yaml\`, or change \`release\``,
        seen: fileNameOf(list.file),
        expected: `${release}.yaml`,
      }),
    )
  }
  if (status === 'draft') return issues
  if (pages === 'all' || pages.some(({ digest }) => digest === undefined)) {
    issues.push(
      issueAt(list, ['pages'], {
        code: 'not-frozen',
        message: `a release that is ${status} lists every page with its digest`,
        help: 'freeze the release first',
        seen: pages === 'all' ? 'all' : 'a page without a digest',
        expected: 'pages with digests',
      }),
    )
  }
  if (approvals.length === 0) {
    issues.push(
      issueAt(list, ['approvals'], {
        code: 'not-approved',
        message: `nobody has approved this release, so it cannot be ${status}`,
        help: 'list who approved it, or leave it a draft',
        seen: 'no approvals',
        expected: 'at least one approval',
      }),
    )
  }
  return issues
}

/** The pages that the list names, in its order. */
export function selectPages(
  list: ReleaseList,
  pages: readonly Page[],
): { readonly pages: readonly Page[]; readonly issues: readonly Issue[] } {
  const { content } = list
  if (content.pages === 'all') return { pages, issues: [] }
  const byName = new Map(pages.map((page) => [`${page.id}.v${page.version}`, page]))
  const issues: Issue[] = []
  const once = new Map<string, Page>()
  for (const [i, { page, version }] of content.pages.entries()) {
    const name = `${page}.v${version}`
    const found = byName.get(name)
    if (found === undefined)
      issues.push(
        issueAt(list, ['pages', i, 'page'], {
          code: 'unknown-page',
          message: `there is no page \`${name}\``,
          help: didYouMean(nearest(name, byName.keys()), 'add its file, or take it off the list'),
          seen: name,
          expected: 'a page that is there',
        }),
      )
    else if (once.has(name))
      issues.push(
        issueAt(list, ['pages', i, 'page'], {
          code: 'page-twice',
          message: `\`${name}\` is on the list twice`,
          help: 'keep one',
          seen: name,
          expected: 'each page once',
        }),
      )
    else once.set(name, found)
  }
  return { pages: [...once.values()], issues: [...issues, ...severalVersions(list, once)] }
}

/** Of a rule a release may hold several versions, which follow each other; of anything else only one. */
function severalVersions(list: ReleaseList, pages: ReadonlyMap<string, Page>): readonly Issue[] {
  const seen = new Map<string, Page>()
  return [...pages.values()].flatMap((page): Issue[] => {
    const other = seen.get(page.id)
    seen.set(page.id, page)
    if (other === undefined || page.parts.some(({ sort }) => sort === 'rule' || sort === 'retired')) return []
    return [
      issueAt(list, ['pages'], {
        code: 'several-versions',
        message: `\`${page.id}\` is on the list in two versions, ${other.version} and ${page.version}`,
        help: 'only rules may be listed in several versions: keep one',
        seen: page.id,
        expected: 'one version',
      }),
    ]
  })
}

/** SHA-256 of the text of each table, by its name. */
export const tableDigests = (files: readonly PageFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    files
      .filter(({ path }) => isTable(path))
      .map(({ path, text }) => [fileNameOf(path).replace(/\.csv$/, ''), digestOf(text)]),
  )

function noList(name: string | undefined, lists: readonly PageFile[]): Issue {
  const known = lists.map(({ path }) => path)
  return {
    code: 'no-release',
    message:
      name === undefined ? 'no file in `releases/` lists a release' : `there is no release file \`${name}\``,
    help:
      known.length === 0
        ? 'write `releases/<name>.yaml` with `release`, `publisher`, `status`, `validFrom`, `approvals` and `pages`'
        : `write one of: ${known.join(', ')}`,
    ...(name !== undefined && { seen: name }),
    expected: 'a release file',
  }
}
