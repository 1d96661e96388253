import type { ScoreDefinition } from '../../facts/definition.js'
import type { CompiledRelease } from '../../evaluate/compile.js'
import type { Example, Handling, PageText, Rule } from '../../pages/rule.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { handlingChanges, ruleChanges } from './rule-changes.js'
import { scoreChanges } from './score-changes.js'

/** What a page's examples are about: a rule (each row of a family is one), a score, or a handling page. */
export type Subject = { readonly page: PageText; readonly name: string; readonly examples: readonly Example[] } & Said
export type Said =
  | { readonly sort: 'rule'; readonly of: Rule }
  | { readonly sort: 'score'; readonly of: ScoreDefinition }
  | { readonly sort: 'handling'; readonly of: Handling }

export function changesOf({ sort, of }: Said, about: About): readonly Change[] {
  switch (sort) {
    case 'rule':
      return ruleChanges(of, about)
    case 'score':
      return scoreChanges(of, about)
    case 'handling':
      return handlingChanges(of, about)
  }
}

/** What a compiled release can say of its own facts, settings and tables. */
export function aboutRelease(compiled: CompiledRelease): About {
  const { release, facts } = compiled
  return {
    domainOf: (fact) => compiled.factOf(fact)?.domain,
    definitionOf: (fact) => facts.definitions.get(fact) ?? compiled.privateFacts.get(fact),
    figure: (written) => {
      if (typeof written !== 'object' || written === null) return written as ReturnType<About['figure']>
      return 'setting' in written ? release.settings[String(written.setting)]?.value : undefined
    },
    tables: release.tables,
  }
}
