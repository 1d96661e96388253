import { rankOf } from '../../../pages/within.js'
import type { Finding, Report } from '../../../explain/report.js'
import type { Release } from '../../../pages/rule.js'
import { broken, findingsIn, same } from './subject.js'

/** 6. What a plan or a decision changes about findings: who is called and by when, never whether. */
export function handlingOnlySoftens(release: Release, handled: Report, plain: Report): void {
  same(idsOf(handled), idsOf(plain), 'handling changed which rules are raised')
  same(handled.questions, plain.questions, 'handling changed what is asked')
  same(handled.notApplicable, plain.notApplicable, 'handling changed whom rules are for')
  same(handled.counts, plain.counts, 'handling changed the counts')
  const before = new Map(findingsIn(plain).map((finding) => [finding.rule, finding]))
  for (const finding of findingsIn(handled)) softenedWithin(release, finding, before.get(finding.rule))
}

const idsOf = (report: Report): readonly string[] =>
  findingsIn(report)
    .map(({ rule }) => rule)
    .sort()

/** What was `now` may wait until the page's limit; nothing else gets slower, and nothing sooner. */
function softenedWithin(release: Release, finding: Finding, before: Finding | undefined): void {
  if (before === undefined) broken(`\`${finding.rule}\` is raised only with handling`)
  const { rule, handled } = finding
  if (handled === undefined) {
    same(whoAndWhen(finding), whoAndWhen(before), `\`${rule}\` changed, and no page says that it handled it`)
    return
  }
  const page = release.handling.find(({ id }) => id === handled.by)
  if (page === undefined) broken(`\`${rule}\` is handled by \`${handled.by}\`, which is no page`)
  const within = before.within === 'now' ? (page.then.within ?? 'now') : before.within
  same(finding.within, within, `\`${rule}\` waits otherwise than its handling page says`)
  const refer = before.refer.map((service) => page.then.reroute?.[service] ?? service)
  same(
    [...new Set(finding.refer)].sort(),
    [...new Set(refer)].sort(),
    `\`${rule}\` goes to others than its page says`,
  )
  same(
    [handled.within, handled.refer],
    [before.within, before.refer],
    `\`${rule}\` says otherwise what it was before`,
  )
}

const whoAndWhen = ({ within, refer, message }: Finding): readonly unknown[] => [within, refer, message]

/** 7. What must never be suppressed is at the top, whatever it is folded with, and however it is handled. */
export function neverSuppressedStays(release: Release, report: Report): void {
  const never = new Set(release.rules.filter((rule) => rule.neverSuppress === true).map(({ id }) => id))
  for (const { rule, folded = [] } of report.raised)
    for (const each of folded)
      if (never.has(each.rule))
        broken(`\`${each.rule}\` must never be suppressed, and is folded under \`${rule}\``)
}

/** Folding keeps every finding and every recipient, none of them later than before. */
export function foldingKeepsRecipients(folded: Report, apart: Report): void {
  same(idsOf(folded), idsOf(apart), 'folding changed which rules are raised')
  const alone = new Map(findingsIn(apart).map((finding) => [finding.rule, finding]))
  for (const head of folded.raised) {
    const told = recipientsOf(head)
    for (const { rule } of head.folded ?? []) {
      const own = alone.get(rule)
      for (const [service, within] of own === undefined ? [] : recipientsOf(own))
        if ((told.get(service) ?? Infinity) > within)
          broken(`\`${service}\` is told later, or not at all, of \`${rule}\` folded under \`${head.rule}\``)
    }
  }
}

/** Each recipient with the soonest time that the finding gives it. */
function recipientsOf({ refer, within, also }: Finding): ReadonlyMap<string, number> {
  const soonest = new Map<string, number>()
  for (const each of [{ refer, within }, ...also])
    for (const service of each.refer)
      soonest.set(service, Math.min(soonest.get(service) ?? Infinity, rankOf(each.within)))
  return soonest
}
