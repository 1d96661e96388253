import { nearest } from '../../record/nearest.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { falls, fever, together } from '../ground.js'

export const problemAlone: Check = {
  id: 'problem-alone',
  severity: 'warning',
  says: 'A `problem` stands on one page only, and is one slip of the pen from another. Findings about the same thing would then not be shown as one.',
  help: 'write the same word on every page about the problem',
  bad: together(falls('problem: ▸infectionn'), fever('problem: infection'), { files: {} }),
  good: together(falls('problem: infection'), fever('problem: infection')),
  find: ({ pages }) => {
    const uses = new Map<string, number>()
    const parts = pages.flatMap(({ parts: [part] }) =>
      part?.sort === 'rule' && part.content.problem !== undefined
        ? [{ part, problem: part.content.problem }]
        : [],
    )
    for (const { problem } of parts) uses.set(problem, (uses.get(problem) ?? 0) + 1)
    return parts.flatMap(({ part, problem }) => {
      if ((uses.get(problem) ?? 0) > 1) return []
      const near = nearest(
        problem,
        [...uses.keys()].filter(
          (other) => other !== problem && ((uses.get(other) ?? 0) > 1 || other < problem),
        ),
      )
      return near === undefined || Math.abs(near.length - problem.length) > 1
        ? []
        : [
            faultAt(part, ['problem'], {
              message: `no other page is about \`${problem}\``,
              help: `did you mean \`${near}\`?`,
              seen: problem,
              fix: { replace: problem, by: near },
            }),
          ]
    })
  },
}
