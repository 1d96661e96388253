import type { Issue } from '../values/issue.js'
import { compileRelease } from '../evaluate/compile.js'
import { Screening } from '../evaluate/screening.js'
import type { Page, PagePart } from '../pages/page.js'
import { buildRelease } from '../pages/release.js'
import type { Path } from '../pages/written.js'
import type { PageFile } from '../pages/yaml.js'
import { together } from './coverage/outcomes.js'
import { readersOf } from './mutants/readers.js'
import { aboutRelease } from './mutants/subject.js'
import { everySubject } from './mutants/subjects-of.js'
import type { Unfit } from './mutants/trial.js'
import { wholly, type Stepwise } from './stepwise.js'
import type { PageTested, Survivor } from './page-tested.js'
import { testFacts } from './test-facts.js'
import { testOrder } from './test-order.js'
import { testSubject, type SubjectTested } from './test-subject.js'

export type { PageTested, Survivor } from './page-tested.js'

/** What the examples of every page notice, and what they would let pass. */
export interface PagesTested {
  readonly pages: readonly PageTested[]
  /** What keeps pages from being tested at all. */
  readonly issues: readonly Issue[]
}

export interface TestOptions {
  /** Look for the examples that are missing; without it, only that they are. */
  readonly suggest?: boolean
}

/** Every page of a folder: whether its examples would notice a small mistake in it. */
export const testPages = (files: readonly PageFile[], options: TestOptions = {}): PagesTested =>
  wholly(testingPages(files, options))

/** The same step by step: a rule, score, handling or facts page after the other. */
export function* testingPages(
  files: readonly PageFile[],
  { suggest = true }: TestOptions = {},
): Stepwise<PagesTested> {
  const { release, reading, issues, sources } = buildRelease(files, { partial: true })
  if (release === undefined) return { pages: [], issues }
  const compiled = compileRelease(release)
  const screening = new Screening(compiled)
  const about = aboutRelease(compiled)
  const subjects = everySubject(release, reading)
  const tested: SubjectTested[] = []
  const readers = readersOf(release)
  for (const subject of subjects) {
    yield { done: tested.length, of: subjects.length }
    tested.push(
      subject.sort === 'facts'
        ? testFacts({ screening, subject, about, readers, subjects }, suggest)
        : testSubject(screening, subject, about, suggest),
    )
  }
  const byFile = new Map<string, SubjectTested[]>()
  for (const each of tested)
    byFile.set(each.subject.page.file, [...(byFile.get(each.subject.page.file) ?? []), each])
  const page = Object.values(reading.pages).find(({ ordered }) => ordered !== undefined)
  const order =
    page === undefined || release.order === undefined
      ? undefined
      : testOrder(
          screening,
          release.order,
          page,
          sources.pages.find(({ file }) => file === page.file),
        )
  const unfit = tested.flatMap((each) => each.unfit.map((example): Issue => unfitIssue(each, example)))
  return {
    pages: [
      ...[...byFile].map(([file, all]) => pageTested(file, all, sources.pages)),
      ...(order === undefined ? [] : [order.tested]),
    ].sort((a, b) => (a.file < b.file ? -1 : 1)),
    issues: [...issues, ...unfit, ...(order?.issues ?? [])],
  }
}

const unfitIssue = ({ subject }: SubjectTested, { example, why }: Unfit): Issue => ({
  code: 'example-differs',
  message: `\`${subject.name}\`, example "${example.name}": ${why}`,
  help: 'mend the rule, or the example if it says the wrong thing; until then it notices nothing',
  file: subject.page.file,
})

function pageTested(file: string, all: readonly SubjectTested[], pages: readonly Page[]): PageTested {
  const count = (of: 'killed' | 'equivalent' | 'survivors'): number =>
    all.reduce((sum, each) => sum + each[of].length, 0)
  const page = pages.find((each) => each.file === file)
  return {
    file,
    id: all[0]?.subject.page.id ?? '',
    outcomes: together(all.map(({ outcomes }) => outcomes)),
    edges: together(all.map(({ edges }) => edges)),
    independence: together(all.map(({ independence }) => independence)),
    mutants: count('killed') + count('equivalent') + count('survivors'),
    killed: count('killed'),
    equivalent: count('equivalent'),
    survivors: all.flatMap((each) => survivorsOf(each, page)),
  }
}

const survivorsOf = ({ subject, survivors }: SubjectTested, page: Page | undefined): readonly Survivor[] =>
  survivors.map(({ change, suggestion }): Survivor => {
    const part = page?.parts.find(({ name }) => name === subject.name)
    const place = part?.place(writtenPath(change.path, part))
    const { name, given, resident, home, expect, ask } = suggestion ?? {}
    return {
      file: subject.page.file,
      ...(place !== undefined && { line: place.line }),
      rule: subject.name,
      family: change.family,
      mutant: change.says,
      missing:
        suggestion === undefined
          ? `${change.missing}; none was found, and that nothing changes could not be proved`
          : change.missing,
      ...(name !== undefined && {
        example: {
          name,
          ...(given !== undefined && { given }),
          ...(resident !== undefined && { resident }),
          ...(home !== undefined && { home }),
          expect,
          ...(ask !== undefined && { ask }),
          ...(part?.row !== undefined && { row: part.row.id }),
        },
      }),
    }
  })

/** Where the page says it: facts by their names, columns of points beside `choose`. */
function writtenPath(path: Path, part: PagePart): Path {
  const [where, at, , ...rest] = path
  if (where === 'facts' && 'facts' in part.content)
    return ['facts', Object.keys(part.content.facts ?? {})[Number(at)] ?? '', ...rest]
  if (
    where === 'taken' ||
    (where === 'assume' &&
      !('assume' in part.content && Object.hasOwn(part.content.assume ?? {}, String(at))))
  )
    return ['conditions']
  return path.filter((step) => step !== 'columns')
}
