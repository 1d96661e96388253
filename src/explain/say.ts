import { sourceOf } from '../record/source.js'
import type { Ask, FactDefinition } from '../facts/definition.js'
import { namesOf } from '../facts/selection.js'
import type { Slot } from '../facts/slot.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import { publicName } from './reasons.js'
import type { Asked } from './report.js'
import { inFewWords } from './words.js'

interface Known {
  readonly ask: Ask
  readonly asked: Asked
}

const known = new WeakMap<Slot, Known>()

/** Looked up once a release, whose slots these are. */
function knownOf(compiled: CompiledRelease, slot: Slot): Known {
  let found = known.get(slot)
  if (found === undefined) {
    const definition = compiled.facts.definitions.get(slot.name) ?? compiled.privateFacts.get(slot.name)
    const ask = definition?.ask ?? defaultAsk(slot.name, definition)
    found = { ask, asked: Object.freeze({ fact: publicName(slot.name), say: ask.say }) }
    known.set(slot, found)
  }
  return found
}

/** Who can find a fact out, and the question in its page's words. */
export const askOf = (compiled: CompiledRelease, slot: Slot): Ask => knownOf(compiled, slot).ask

/** The fact by the name its page gave it, with its question. */
export const askedOf = (compiled: CompiledRelease, slot: Slot): Asked => knownOf(compiled, slot).asked

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
  return {
    group: groups[source?.list ?? ''] ?? 'assessments',
    say: `Find out: ${definition?.title ?? inFewWords(publicName(name))}.`,
  }
}
