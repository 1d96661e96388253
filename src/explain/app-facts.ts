import { londonDay } from '../values/london.js'
import type { Instant } from '../values/instant.js'
import type { Issue } from '../values/issue.js'
import type { Domain, Possible } from '../values/possible.js'
import { nearest } from '../record/nearest.js'
import type { ResidentAssessment } from '../record/assessment.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import { possibleOf, type BoxValue } from './box.js'

/** What a fact of the app can be: the same as its page says under `fromApp`. */
export type AppDomain =
  | {
      readonly kind: 'number'
      readonly least: number
      readonly most: number
      readonly step: number
      readonly unit?: string
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice' | 'set'; readonly of: readonly string[] }

type Option<D> = D extends { readonly of: readonly (infer Each)[] } ? Each : never

/** A value, or what is known of it: a range, the options still possible, the members in and those that may be. */
export type AppValue<D extends AppDomain> = D['kind'] extends 'number'
  ? number | readonly [number, number]
  : D['kind'] extends 'boolean'
    ? boolean
    : D['kind'] extends 'choice'
      ? Option<D> | readonly Option<D>[]
      : readonly Option<D>[] | { readonly in: readonly Option<D>[]; readonly maybe: readonly Option<D>[] }

/** A fact that the embedding app derives itself. Made by `defineFact`. */
export interface AppFact {
  readonly name: string
  readonly domain: AppDomain
  /** `undefined` says that it is not known; it is then asked for. Pure: the same answer for the same input. */
  readonly from: (assessment: ResidentAssessment, at: { readonly asOf: string }) => BoxValue | undefined
}

/**
 * A fact of your own, from data that the record has no place for. A facts page declares it (`fromApp`), so that
 * rules, checks and digests know what it can be; a screener is given what derives it. What it returns is held to
 * its domain: a value outside is a programmer's mistake and throws `TypeError`.
 *
 * @example
 * const bells = defineFact({
 *   name: 'callBellsLastNight',
 *   domain: { kind: 'number', least: 0, most: 200, step: 1 },
 *   from: ({ resident }) => bellsOf(resident.id), // undefined where the bell was not working: not known, never 0
 * })
 * createScreener(release, { facts: [bells] })
 */
export function defineFact<const D extends AppDomain>(fact: {
  readonly name: string
  readonly domain: D
  readonly from: (assessment: ResidentAssessment, at: { readonly asOf: string }) => AppValue<D> | undefined
}): AppFact {
  return fact
}

/** Whether a release declares these facts, and as the app has them. */
export function appFactIssues({ facts }: CompiledRelease, own: readonly AppFact[]): readonly Issue[] {
  const declared = [...facts.definitions.values()].filter(({ selection }) => 'fromApp' in selection)
  return own.flatMap(({ name, domain }): Issue[] => {
    if (!declared.some((fact) => fact.name === name)) {
      const meant = nearest(
        name,
        declared.map((fact) => fact.name),
      )
      return [
        {
          code: 'unknown-fact',
          message: `the release declares no fact \`${name}\` that comes from the app`,
          help:
            meant === undefined ? 'declare it on a facts page with `fromApp`' : `did you mean \`${meant}\`?`,
          path: ['facts', name],
        },
      ]
    }
    const wanted = facts.slot(name, name).domain
    return isSame(wanted, domain)
      ? []
      : [
          {
            code: 'wrong-kind',
            message: `\`${name}\` is not what its page says it can be`,
            help: 'make the two alike, on the page or in `defineFact`',
            path: ['facts', name],
            seen: JSON.stringify(domain),
            expected: JSON.stringify(wanted),
          },
        ]
  })
}

const isSame = (wanted: Domain, domain: AppDomain): boolean => canonicalText(wanted) === canonicalText(domain)

const canonicalText = (domain: object): string =>
  JSON.stringify(Object.entries(domain).sort(([a], [b]) => (a < b ? -1 : 1)))

/** What the app says of its facts for one resident at one moment, asked only where a rule needs it. */
export function appFactsFor(
  own: ReadonlyMap<string, AppFact>,
  assessment: ResidentAssessment,
  asOf: string,
  instant: Instant,
): (name: string) => Possible | undefined {
  return (name) => {
    const fact = own.get(name)
    const value = fact?.from(assessment, { asOf })
    if (fact === undefined || value === undefined) return undefined
    const possible = possibleOf(value, fact.domain, londonDay(instant))
    if (typeof possible === 'string')
      throw new TypeError(`the fact ${name} must be ${possible}, not ${JSON.stringify(value)}`)
    return possible
  }
}
