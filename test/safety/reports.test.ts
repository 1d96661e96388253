import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerByWorlds, leaning as leaningOn } from '../../src/adapters/testing/answer-by-worlds.js'
import type { Finding, Report } from '../../src/explain/report.js'
import { createScreener, outcomeOf } from '../../src/explain/screener.js'
import type { Release, Rule } from '../../src/pages/rule.js'
import { rankOf } from '../../src/pages/within.js'
import { anyGiven, anyRelease, facts, wholeBox, written } from './any-release.js'
import { asOf, said, type Box } from './oracle.js'
import { runs } from './runs.js'

const screened = (release: Release, box: Box): Report =>
  createScreener(release).screenBox(written(box), { asOf })

const allOf = (report: Report): readonly Finding[] =>
  report.raised.flatMap((finding) => [finding, ...(finding.folded ?? [])])
const idsOf = (report: Report): readonly string[] =>
  allOf(report)
    .map(({ rule }) => rule)
    .sort()
const ruleOf = (release: Release, id: string): Rule => {
  const rule = release.rules.find((each) => each.id === id)
  if (rule === undefined) throw new Error(id)
  return rule
}

describe('a report', () => {
  it('answers every rule as its possible worlds do, leaning only where its page assumes', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const report = screened(release, given)
        for (const rule of release.rules)
          expect(outcomeOf(report, rule.id), rule.id).toBe(
            answerByWorlds(rule, wholeBox(given), facts, asOf.slice(0, 10)),
          )
      }),
      runs(400, 10_000),
    )
  })

  it('never clears a rule because of an assumption', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const bare = { ...release, rules: release.rules.map(({ assume: _assume, ...rule }) => rule) }
        const without = screened(bare, given)
        const assumed = screened(release, given)
        for (const { id } of release.rules) {
          if (outcomeOf(assumed, id) === 'not-raised') expect(outcomeOf(without, id), id).toBe('not-raised')
          if (outcomeOf(assumed, id) === 'not-applicable')
            expect(outcomeOf(without, id), id).toBe('not-applicable')
        }
      }),
      runs(200, 5_000),
    )
  })

  it('is as soon as the strongest step that certainly holds, and says which stronger one may', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const box = wholeBox(given)
        for (const finding of allOf(screened({ ...release, handling: [] }, given))) {
          const { flag, assume } = ruleOf(release, finding.rule)
          const steps = (flag.sooner ?? []).map((step) => ({
            step,
            truth: said(step.when, leaning(box, assume), facts),
          }))
          const certain = steps.findIndex(({ truth }) => truth.certain)
          const taken = certain === -1 ? undefined : steps[certain]?.step
          expect(finding.within).toBe(taken?.within ?? flag.within)
          expect(finding.refer).toEqual(taken?.refer ?? flag.refer)
          const perhaps = steps
            .slice(0, certain === -1 ? steps.length : certain)
            .find(({ truth }) => truth.possible)
          expect(finding.perhaps?.within).toBe(perhaps?.step.within)
        }
      }),
      runs(200, 5_000),
    )
  })
})

describe('handling', () => {
  it('never changes which rules are raised, undetermined or not applicable', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const handled = screened(release, given)
        const plain = screened({ ...release, handling: [] }, given)
        expect(idsOf(handled)).toEqual(idsOf(plain))
        expect(handled.questions).toEqual(plain.questions)
        expect(handled.notApplicable).toEqual(plain.notApplicable)
        expect(handled.counts).toEqual(plain.counts)
      }),
      runs(200, 5_000),
    )
  })

  it('softens only beyond doubt, only what lets a plan reroute it, and within the limit of its page', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const box = wholeBox(given)
        const plain = new Map(
          allOf(screened({ ...release, handling: [] }, given)).map((finding) => [finding.rule, finding]),
        )
        for (const finding of allOf(screened(release, given))) {
          const before = plain.get(finding.rule)
          if (finding.handled === undefined) {
            expect([finding.within, finding.refer, finding.message]).toEqual([
              before?.within,
              before?.refer,
              before?.message,
            ])
            continue
          }
          const { handled, within, refer } = finding
          const page = release.handling.find(({ id }) => id === handled.by)
          expect(page).toBeDefined()
          if (page === undefined || before === undefined) continue
          expect(said(page.conditions, box, facts).beyondDoubt).toBe(true)
          // What was `now` may wait until the page's limit; nothing else gets slower, nor anything sooner.
          expect(within).toBe(before.within === 'now' ? (page.then.within ?? 'now') : before.within)
          expect(new Set(refer)).toEqual(
            new Set(before.refer.map((service) => page.then.reroute?.[service] ?? service)),
          )
          expect([handled.within, handled.refer]).toEqual([before.within, before.refer])
          if (page.for.planMayReroute === true)
            expect(mayReroute(ruleOf(release, finding.rule), box)).toBe(true)
        }
      }),
      runs(200, 5_000),
    )
  })
})

describe('folding', () => {
  it('never hides what must never be suppressed', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        for (const { folded = [] } of screened(release, given).raised) {
          expect(folded.filter(({ rule }) => ruleOf(release, rule).neverSuppress === true)).toEqual([])
        }
      }),
      runs(200, 5_000),
    )
  })

  it('keeps every finding and every recipient, none of them later than before', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const apart = { ...release, rules: release.rules.map(({ problem: _problem, ...rule }) => rule) }
        const unfolded = allOf(screened(apart, given))
        const report = screened(release, given)
        expect(idsOf(report)).toEqual(unfolded.map(({ rule }) => rule).sort())
        for (const head of report.raised) {
          const told = recipientsOf(head)
          for (const { rule } of head.folded ?? []) {
            const own = unfolded.find((finding) => finding.rule === rule)
            for (const [service, within] of own === undefined ? [] : recipientsOf(own)) {
              expect(told.get(service) ?? Infinity, `${service} for ${rule}`).toBeLessThanOrEqual(within)
            }
          }
        }
      }),
      runs(200, 5_000),
    )
  })

  it('puts the soonest first, and folds under nothing that is later', () => {
    fc.assert(
      fc.property(anyRelease, anyGiven, (release, given) => {
        const { raised } = screened(release, given)
        const ranks = raised.map(({ within }) => rankOf(within))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        for (const head of raised) {
          for (const each of head.folded ?? []) {
            expect(rankOf(each.within)).toBeGreaterThanOrEqual(rankOf(head.within))
            expect(each.problem).toBe(head.problem)
          }
        }
      }),
      runs(200, 5_000),
    )
  })
})

/** Each recipient with the soonest time that the finding gives it. */
function recipientsOf({ refer, within, also }: Finding): ReadonlyMap<string, number> {
  const soonest = new Map<string, number>()
  for (const each of [{ refer, within }, ...also]) {
    for (const service of each.refer)
      soonest.set(service, Math.min(soonest.get(service) ?? Infinity, rankOf(each.within)))
  }
  return soonest
}

/** The step that was taken says whether a plan may reroute, else its rule. */
function mayReroute({ flag, planMayReroute, assume }: Rule, box: Box): boolean {
  const taken = (flag.sooner ?? []).find(({ when }) => said(when, leaning(box, assume), facts).certain)
  return taken?.planMayReroute ?? planMayReroute === true
}

const leaning = (box: Box, assume: Rule['assume']): Box => leaningOn(box, assume, facts, asOf.slice(0, 10))
