import type { Check } from '../check.js'
import { faultAt, refusal } from '../find.js'
import { ground } from '../ground.js'
import { changedSince } from '../releases.js'

const release = (digest: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: {
    'releases/2026-11.yaml': `release: 2026-11
publisher: Tests
status: retired
validFrom: 2026-12-01
approvals:
  - { by: A. Clinician, role: Clinical lead, approvedOn: 2026-11-20 }
pages:
  - { page: many-falls, version: 1, digest: ${digest} }
`,
  },
})

export const pageChanged: Check = {
  id: 'page-changed',
  severity: 'error',
  says: 'A page, a table or what a rule means is no longer what was approved in a release. Reports of that release could not be made again, and nobody has approved what stands there now.',
  help: 'undo the edit, or make it the next version of the page',
  bad: release('▸aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
  good: { files: { 'falls/many-falls.v1.yaml': ground['falls/many-falls.v1.yaml'] ?? '' } },
  find: (context) => {
    const own = context.refusals.filter(({ code }) => /^(page|table|meaning)-changed$/.test(code))
    const ofOthers = changedSince(context).filter(({ list }) => list.file !== context.list?.file)
    return [
      ...own.map((issue) => refusal(issue)),
      ...ofOthers.map(({ list, change: { issue } }) =>
        faultAt(list, issue.path ?? [], { message: issue.message, help: issue.help }),
      ),
    ]
  },
}
