import { rankOf, sooner, type Within } from '../pages/within.js'
import type { Finding } from './report.js'

const soonestFirst = (a: Finding, b: Finding): number =>
  rankOf(a.within) - rankOf(b.within) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)

/**
 * Milder findings about one problem go under the soonest, which keeps all recipients, each with its own time.
 * Two medication flags are about the same thing only if they cite a medicine in common. What must never be
 * suppressed is never folded, though others may fold under it.
 */
export function fold(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(soonestFirst)
  const under = new Map<Finding, Finding[]>()
  const heads: Finding[] = []
  for (const finding of sorted) {
    const head =
      finding.problem === undefined || finding.neverSuppress === true
        ? undefined
        : heads.find((each) => isAboutSame(each, finding))
    if (head === undefined) heads.push(finding)
    else under.set(head, [...(under.get(head) ?? []), finding])
  }
  return heads.map((head) => {
    const folded = under.get(head)
    return folded === undefined ? head : withFolded(head, folded)
  })
}

function isAboutSame(head: Finding, finding: Finding): boolean {
  if (head.problem !== finding.problem) return false
  const medicines = linesOf(head)
  const others = linesOf(finding)
  return medicines.size === 0 || others.size === 0 || [...others].some((line) => medicines.has(line))
}

function linesOf({ because }: Finding): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { entries } of because)
    for (const { list, index } of entries) if (list === 'medicines') lines.add(index)
  return lines
}

/** All recipients, each once, with the soonest time that any of the findings gives them. */
function withFolded(head: Finding, folded: readonly Finding[]): Finding {
  const soonest = new Map<string, Within>()
  const asked = [...head.also, ...folded.flatMap(({ refer, within, also }) => [{ refer, within }, ...also])]
  for (const { refer, within } of asked) {
    for (const service of refer) {
      const known = soonest.get(service)
      // Whom the head asks already is not asked again, unless a folded finding wants them sooner.
      if (head.refer.includes(service) && rankOf(head.within) <= rankOf(within)) continue
      soonest.set(service, known === undefined ? within : sooner(known, within))
    }
  }
  const also = [...new Set(soonest.values())]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((within) => {
      const refer = [...soonest].flatMap(([service, at]) => (at === within ? [service] : []))
      return Object.freeze({ refer: Object.freeze(refer), within })
    })
  return { ...head, also: Object.freeze(also), folded: Object.freeze(folded) }
}
