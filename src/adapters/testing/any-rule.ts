import type { Condition, Scalar } from '../../facts/condition.js'
import { compileRelease } from '../../evaluate/compile.js'
import type { Also, Flag, Release, Rule, Step } from '../../pages/rule.js'
import { rankOf, withins, type Within } from '../../pages/within.js'
import { least, most, optionsOf, type Domain } from '../../values/possible.js'
import { anyCondition } from './any-condition.js'
import { aroundLimit } from './edge-values.js'
import type { Arbitrary, FastCheckOfApp } from './fast-check.js'
import { momentOf, dayOf } from './moments.js'
import { aboutOf, compiledOf } from './rule-facts.js'
import { limitsByFact } from './telling-fields.js'

/** What a made-up rule is made of. */
interface Making {
  readonly id: string
  readonly services: readonly string[]
  readonly conditions: Arbitrary<Condition>
  readonly assume: Arbitrary<Record<string, Scalar>>
  readonly message: string
}

/**
 * Rule pages as somebody might write them over the release's own facts, compared with the limits that its rules
 * use and one step beside them: conditions, steps, further recipients, assumptions, whom they apply to. Each is
 * sound in the release it was made for, and says nothing clinical.
 *
 * @example
 * fc.assert(fc.property(anyRule(fc, release), (rule) => {
 *   createScreener({ ...release, rules: [rule] }, { allowDraft: true }) // no page of these is ever refused
 * }))
 */
export function anyRule(fc: FastCheckOfApp, release: Release): Arbitrary<Rule> {
  const compiled = compiledOf(release)
  const limits = limitsByFact(release, aboutOf(release))
  const names = [...release.facts.map(({ name }) => name), ...release.scores.map(({ id }) => `${id}.total`)]
  const facts = new Map(
    names.flatMap((name): [string, Domain][] => {
      const domain = compiled.factOf(name)?.domain
      return domain === undefined || limitsFor(domain, limits.get(name)).length === 0 ? [] : [[name, domain]]
    }),
  )
  if (facts.size === 0) throw new TypeError('a release without facts has no rules')
  const services = release.tables.services.map(({ service }) => service)
  const effectiveFrom = dayOf(momentOf(release))
  // Few facts in all, so that steps, assumptions and conditions are about the same ones.
  return (
    fc
      .uniqueArray(fc.constantFrom(...facts.keys()), { minLength: 1, maxLength: 3 })
      .chain((chosen) => {
        const own = new Map(chosen.flatMap((name) => [...facts].filter(([fact]) => fact === name)))
        const limitsOf = (fact: string, domain: Domain): readonly Scalar[] =>
          limitsFor(domain, limits.get(fact))
        const stands = [...own].filter(([, { kind }]) => kind !== 'set')
        return anyRuleOver(fc, {
          id: 'any-rule',
          services,
          conditions: anyCondition(fc, Object.fromEntries(own), limitsOf),
          assume: someOf(
            fc,
            Object.fromEntries(
              stands.map(([fact, domain]) => [
                fact,
                fc.constantFrom<Scalar>('lowest', 'highest', ...limitsOf(fact, domain)),
              ]),
            ),
          ) as Arbitrary<Record<string, Scalar>>,
          message: 'See to it.',
        })
      })
      .map((rule) => ({ ...rule, effectiveFrom }))
      // One that takes too many cases to settle would be refused.
      .filter((rule) => compileRelease({ ...release, rules: [rule], handling: [] }).problems.length === 0)
  )
}

/** What the release's own rules compare a fact with, and one step beside it; what they could, where none does. */
function limitsFor(domain: Domain, used: readonly Scalar[] = []): readonly Scalar[] {
  const own = [...new Set(used)]
  switch (domain.kind) {
    case 'boolean':
      return [true, false]
    case 'choice':
      return optionsOf(domain)
    case 'set':
      return own.length > 0 ? own : domain.of.slice(0, 5)
    case 'elapsed': {
      const limits =
        own.length > 0 ? own : domain.in === 'days' ? ['28 days', '12 months'] : ['1 hour', '72 hours']
      return [...new Set([...limits.flatMap((limit) => aroundLimit(limit, domain)), 'never'])]
    }
    case 'number': {
      const ends = [least(domain), most(domain)].filter(Number.isFinite)
      const limits = own.filter(
        (limit) => typeof limit === 'number' && limit >= least(domain) && limit <= most(domain),
      )
      return [...new Set((limits.length > 0 ? limits : ends).flatMap((limit) => aroundLimit(limit, domain)))]
    }
  }
}

/** Some of these fields, or all, or none. */
export const someOf = <T extends object>(
  fc: FastCheckOfApp,
  fields: { [Name in keyof T]: Arbitrary<T[Name]> },
): Arbitrary<Partial<T>> => fc.record(fields, { requiredKeys: [] }) as Arbitrary<Partial<T>>

/** A rule of these conditions and services, with whatever else a page may say. */
export const anyRuleOver = (fc: FastCheckOfApp, making: Making): Arbitrary<Rule> =>
  fc
    .tuple(
      making.conditions,
      anyFlag(fc, making),
      someOf(fc, {
        problem: fc.constantFrom('chest', 'falls'),
        neverSuppress: fc.constant(true as const),
        planMayReroute: fc.constant(true as const),
        appliesWhen: making.conditions,
        assume: making.assume,
      }),
    )
    .map(([conditions, flag, more]) => ({
      id: making.id,
      version: 1,
      kind: 'criterion',
      title: making.id,
      effectiveFrom: '2000-01-01',
      conditions,
      flag,
      sources: [],
      ...more,
    }))

/** Steps in order, strongest first, none later than the one below it. */
function anyFlag(fc: FastCheckOfApp, { services, conditions, message }: Making): Arbitrary<Flag> {
  const refers = fc.subarray([...services], { minLength: 1, maxLength: 2 })
  const within = fc.constantFrom(...withins)
  const also: Arbitrary<Also> = fc
    .tuple(refers, within, fc.option(conditions, { nil: undefined }))
    .map(([refer, by, when]) => ({ refer, within: by, ...(when === undefined ? {} : { when }) }))
  return fc
    .record({
      refer: refers,
      withins: fc.array(within, { minLength: 1, maxLength: 3 }),
      steps: fc.array(
        fc.record({ when: conditions, more: someOf(fc, { refer: refers, planMayReroute: fc.boolean() }) }),
        { minLength: 2, maxLength: 2 },
      ),
      further: fc.array(also, { maxLength: 2 }),
    })
    .map(({ refer, withins: some, steps, further }) => {
      const soonestFirst = some.toSorted(bySoonest)
      const last = soonestFirst.pop() ?? 'today'
      const sooner = soonestFirst.map((each, i): Step => ({
        within: each,
        when: steps[i]?.when ?? { any: [] },
        ...steps[i]?.more,
      }))
      return {
        refer,
        within: last,
        message,
        ...(sooner.length === 0 ? {} : { sooner }),
        ...(further.length === 0 ? {} : { also: further }),
      }
    })
}

const bySoonest = (a: Within, b: Within): number => rankOf(a) - rankOf(b)
