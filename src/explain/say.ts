import { sourceOf } from '../record/source.js'
import type { Ask, FactDefinition } from '../facts/definition.js'
import { namesOf } from '../facts/selection.js'
import type { Slot } from '../facts/slot.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import { publicName } from './reasons.js'

/** Who can find a fact out, and the question in its page's words. */
export function askOf(compiled: CompiledRelease, slot: Slot): Ask {
  const definition = compiled.facts.definitions.get(slot.name) ?? privateFact(compiled, slot.name)
  return definition?.ask ?? defaultAsk(slot.name, definition)
}

export const sayOf = (compiled: CompiledRelease, slot: Slot): string => askOf(compiled, slot).say

function privateFact({ rules }: CompiledRelease, name: string): FactDefinition | undefined {
  const rule = name.slice(0, Math.max(0, name.indexOf(':')))
  return rules.find((each) => each.rule.id === rule)?.rule.facts?.find((fact) => fact.name === name)
}

const groups: Readonly<Record<string, string>> = {
  observations: 'observations',
  signs: 'signs',
  events: 'events',
  charts: 'events',
  administrations: 'events',
  medicines: 'medicines',
  allergies: 'medicines',
  diagnoses: 'diagnoses',
  results: 'results',
}

/** A fact without a question of its own is asked for by the list that it is read from. */
function defaultAsk(name: string, definition: FactDefinition | undefined): Ask {
  const [first] = Object.values(definition?.selection ?? {})
  const source = sourceOf(namesOf(first)[0] ?? '')
  return { group: groups[source?.list ?? ''] ?? 'assessments', say: `Find out: ${publicName(name)}.` }
}
