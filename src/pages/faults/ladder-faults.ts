import { expandCondition } from '../expand-condition.js'
import type { ScorePart } from '../page.js'
import type { WrittenCondition } from '../schema/condition.js'
import type { WrittenLine } from '../schema/score-page.js'
import { takenBefore } from '../taken-before.js'
import type { Path, Saying } from '../written.js'
import type { Shared } from './shared.js'

/** The cases of a line, `first`: something for everybody, and nothing that an earlier case has taken already. */
export function ladderFaults(
  { said, settings }: Shared,
  part: ScorePart,
  path: Path,
  rungs: NonNullable<WrittenLine['first']>,
  isSound: (path: Path, when: WrittenCondition) => boolean,
): void {
  const sound = rungs.map(({ when }, i) => when === undefined || isSound([...path, i, 'when'], when))
  for (const [i, { when }] of rungs.entries())
    if (when === undefined && i < rungs.length - 1) said.add(part, [...path, i], endsEarly)
  if (rungs.at(-1)?.when !== undefined) said.add(part, path, noLast, 'key')
  if (!sound.every(Boolean)) return
  const cases = rungs.map(({ when }) =>
    when === undefined ? {} : { when: expandCondition(when, (name) => name) },
  )
  for (const { rung, way, by } of takenBefore(cases, (name) => settings.get(name)?.value)) {
    const when = [...path, rung, 'when']
    said.add(part, way === undefined ? when : [...when, 'any', way], taken(rungs[by]?.points ?? 0))
  }
}

const endsEarly: Saying = {
  code: 'unreachable',
  message: 'this case always holds, so those below it are never reached',
  help: 'give it a `when`, or move it to the end',
  expected: 'a case with `when`',
}
const noLast: Saying = {
  code: 'incomplete',
  message: 'nothing is said for when none of these holds',
  help: 'end with a case without `when`: `{ points: 0 }`',
  expected: 'a last case without `when`',
}
const taken = (points: number): Saying => ({
  code: 'unreachable',
  message: `whoever this speaks of has the ${points} ${points === 1 ? 'point' : 'points'} of an earlier case`,
  help: 'put the figures of the cases in order, or take this out',
  expected: 'a case that somebody reaches',
})
