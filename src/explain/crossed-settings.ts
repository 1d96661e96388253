import type { Issue } from '../values/issue.js'
import type { Release } from '../pages/rule.js'
import { takenBefore } from '../pages/taken-before.js'

/**
 * Local figures that have crossed on a score: each lies within its own range, and yet a case of a line would never
 * give its points, as where one point begins no sooner than two.
 */
export function crossedSettings(
  { scores, settings }: Release,
  local: Readonly<Record<string, unknown>>,
): readonly Issue[] {
  const figureOf = (name: string) => settings[name]?.value
  const issues = scores.flatMap(({ id, points }) =>
    Object.entries(points).flatMap(([line, rungs]) =>
      !('first' in rungs)
        ? []
        : takenBefore(rungs.first, figureOf).flatMap(({ rung, by, settings: named }): Issue[] => {
            const changed = named.find((name) => Object.hasOwn(local, name))
            if (changed === undefined) return []
            const told = named.map((name) => `\`${name}\` ${String(figureOf(name))}`).join(' and ')
            const [given, before] = [rung, by].map((each) => inPoints(rungs.first[each]?.points ?? 0))
            return [
              {
                code: 'crossed-settings',
                message: `with ${told}, \`${line}\` of \`${id}\` never gives its ${given ?? ''} this way: the case of ${before ?? ''} comes first`,
                help: 'keep the figures of one line apart, in the order in which the release has them',
                path: ['settings', changed],
                seen: String(figureOf(changed)),
                expected: `${named.map((name) => `\`${name}\``).join(' and ')} in the order of the release`,
              },
            ]
          }),
    ),
  )
  // Two ways into one case are told once.
  return issues.filter(({ message }, i) => issues.findIndex((each) => each.message === message) === i)
}

const inPoints = (points: number): string => `${String(points)} ${points === 1 ? 'point' : 'points'}`
