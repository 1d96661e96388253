import { filesIn } from '../../check/folder.js'
import { testPages, type PageTested, type Survivor } from '../../check/test-pages.js'
import type { PageFile } from '../../pages/yaml.js'
import type { Issue } from '../../values/issue.js'

/** Where the pages are: a folder, or files that were read already. */
export type PageSource = { readonly folder: string } | { readonly files: readonly PageFile[] }

/** The runner's own functions; Vitest, Jest, Mocha and `node:test` all fit. */
export interface Runner {
  readonly describe: (name: string, tests: () => void) => unknown
  readonly it: (name: string, test: () => void) => unknown
}

/** One thing that can be asked of a page; it throws where the answer is no. */
export interface PageCheck {
  readonly page: string
  readonly name: string
  readonly run: () => void
}

/**
 * Runs the examples and the small mistakes of every page inside another test runner, in one line.
 *
 * @example describePages({ folder: 'rules', describe, it })
 */
export function describePages({ describe, it, ...source }: PageSource & Runner): void {
  const checks = pageChecks(source)
  for (const page of new Set(checks.map((check) => check.page))) {
    describe(page, () => {
      for (const { name, run } of checks.filter((check) => check.page === page)) it(name, run)
    })
  }
}

/** The same as a list, for any other runner: each page reads, answers its examples, and notices every small mistake. */
export function pageChecks(source: PageSource): readonly PageCheck[] {
  const { pages, issues } = testPages('folder' in source ? filesIn(source.folder) : source.files)
  const about = (file: string): readonly Issue[] => issues.filter((issue) => issue.file === file)
  const elsewhere = issues.filter(({ file }) => !pages.some((page) => page.file === file))
  return [
    { page: 'the folder of pages', name: 'can be read', run: () => refuse(elsewhere.map(issueInWords)) },
    ...pages.flatMap((page): PageCheck[] => [
      {
        page: page.file,
        name: 'answers as its examples say',
        run: () => refuse(about(page.file).map(issueInWords)),
      },
      { page: page.file, name: noticed(page), run: () => refuse(page.survivors.map(survivorInWords)) },
    ]),
  ]
}

const noticed = ({ killed, mutants, equivalent }: PageTested): string =>
  `notices every small mistake in it (${String(killed)} of ${String(mutants - equivalent)})`

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

const issueInWords = ({ file, line, message, help }: Issue): string =>
  `${[file, line].filter((part) => part !== undefined).join(':')} ${message}; ${help}`

const survivorInWords = ({ file, line, mutant, missing }: Survivor): string =>
  `${[file, line].filter((part) => part !== undefined).join(':')} nobody would notice ${mutant}; missing: ${missing}`
