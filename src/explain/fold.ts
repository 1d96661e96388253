import { rankOf } from '../pages/within.js'
import type { Finding } from './report.js'

export const soonestFirst = (a: Finding, b: Finding): number =>
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
    const head = finding.problem === undefined || finding.neverSuppress === true ? undefined : heads.find((each) => isAboutSame(each, finding))
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

const linesOf = ({ because }: Finding): ReadonlySet<number> =>
  new Set(because.flatMap(({ entries }) => entries.flatMap(({ list, index }) => (list === 'medicines' ? [index] : []))))

function withFolded(head: Finding, folded: readonly Finding[]): Finding {
  const also = [...head.also]
  const known = new Set(head.refer)
  for (const { refer, within, also: more } of folded) {
    for (const each of [{ refer, within }, ...more]) {
      const added = each.refer.filter((service) => !known.has(service))
      if (added.length === 0) continue
      for (const service of added) known.add(service)
      also.push({ refer: added, within: each.within })
    }
  }
  return { ...head, also, folded }
}
