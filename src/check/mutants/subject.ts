import type { FactDefinition, ScoreDefinition } from '../../facts/definition.js'
import { namesOf } from '../../facts/selection.js'
import { fieldDomain, mainField } from '../../facts/verbs/latest.js'
import { sourceOf } from '../../record/source.js'
import type { CompiledRelease } from '../../evaluate/compile.js'
import type { Measure } from '../../pages/measure.js'
import type { Example, PageText } from '../../pages/reading-matter.js'
import type { Handling, Rule } from '../../pages/rule.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { sharedFactChanges } from './fact-changes.js'
import { measureChanges } from './measure-changes.js'
import { handlingChanges, ruleChanges } from './rule-changes.js'
import { scoreChanges } from './score-changes.js'

/** What a page's examples are about: a rule (each row of a family is one), a score, a handling or a facts page. */
export type Subject = {
  readonly page: PageText
  readonly name: string
  readonly examples: readonly Example[]
} & Said
export type Said =
  | { readonly sort: 'rule'; readonly of: Rule }
  | { readonly sort: 'score'; readonly of: ScoreDefinition }
  | { readonly sort: 'handling'; readonly of: Handling }
  | { readonly sort: 'measure'; readonly of: Measure }
  | { readonly sort: 'facts'; readonly of: SharedFacts }

/** The facts of a facts page, in its order. */
export interface SharedFacts {
  readonly id: string
  readonly facts: readonly FactDefinition[]
}

export function changesOf({ sort, of }: Said, about: About): readonly Change[] {
  switch (sort) {
    case 'rule':
      return ruleChanges(of, about)
    case 'score':
      return scoreChanges(of, about)
    case 'handling':
      return handlingChanges(of, about)
    case 'measure':
      return measureChanges(of, about)
    case 'facts':
      return sharedFactChanges(of.facts, about)
  }
}

/** What a compiled release can say of its own facts, settings and tables. */
export function aboutRelease(compiled: CompiledRelease): About {
  const { release, facts } = compiled
  const definitionOf: About['definitionOf'] = (fact) =>
    facts.definitions.get(fact) ?? compiled.privateFacts.get(fact)
  const domainOf: About['domainOf'] = (fact) => {
    const domain = compiled.factOf(fact)?.domain
    const step = domain?.kind === 'number' ? stepOfChange(definitionOf(fact), domainOf) : undefined
    return domain?.kind === 'number' && step !== undefined ? { ...domain, step } : domain
  }
  return {
    domainOf,
    definitionOf,
    figure: (written) => {
      if (typeof written !== 'object' || written === null) return written as ReturnType<About['figure']>
      return 'setting' in written ? release.settings[String(written.setting)]?.value : undefined
    },
    tables: release.tables,
  }
}

/** A difference, a rise or a drop goes by the steps of what it is worked out of. */
function stepOfChange(
  definition: FactDefinition | undefined,
  domainOf: About['domainOf'],
): number | undefined {
  const { difference, rise, drop } = (definition?.selection ?? {}) as { readonly [word: string]: unknown }
  const parts = Array.isArray(difference) ? difference.map((fact) => domainOf(String(fact))) : []
  const found = sourceOf(namesOf(rise ?? drop)[0] ?? '')
  const read =
    found === undefined ? [] : [fieldDomain(found.list, found.kind, mainField(found.list, found.kind))]
  const steps = [...parts, ...read].flatMap((domain) => (domain?.kind === 'number' ? [domain.step] : []))
  return steps.length === 0 ? undefined : Math.min(...steps)
}
