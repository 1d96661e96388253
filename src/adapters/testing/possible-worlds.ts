import type { Box, BoxValue } from '../../explain/box.js'
import { boxRun } from '../../explain/screener.js'
import { Screening } from '../../evaluate/screening.js'
import { comparisonsOf, type Condition } from '../../facts/condition.js'
import { read } from '../../facts/slot.js'
import type { Release } from '../../pages/rule.js'
import { parseInstant } from '../../values/instant.js'
import { isNumeric, least, most, optionsOf, type Domain, type Possible } from '../../values/possible.js'
import { beyondDoubt, possible } from '../../values/truth.js'
import type { Asked } from './answer-by-worlds.js'
import { dayOf, momentOf } from './moments.js'
import type * as oracle from './oracle.js'
import * as worlds from './oracle-worlds.js'
import { compiledOf, ruleFacts } from './rule-facts.js'

/** When a box is looked at: durations and versions depend on it. Left out, the first noon at which all pages are in force. */
export interface At {
  readonly asOf?: string
}

/** A rule as the oracle sees it, without what its page assumes: its conditions, and what a box says of the facts in them. */
export interface Laid {
  readonly asked: Asked
  readonly known: oracle.Box
  readonly facts: oracle.Facts
  readonly day: string
}

/**
 * The possible worlds of a box, as far as one rule can tell them apart: complete boxes, one for every way in which
 * the facts that the rule names may lie at, just below and just above its thresholds. A fact that the box does not
 * give may be anything that the facts it does give allow. What a rule answers on the box follows from its answers
 * on these: raised in all, not raised in all, or undetermined. There may be many: they are made one at a time.
 *
 * @example [...worldsOf(release, 'news2-emergency', { 'news2.total': [6, 7] })] // [{ 'news2.total': 6 }, { 'news2.total': 7 }]
 */
export function* worldsOf(release: Release, rule: string, box: Box, at: At = {}): Generator<Box> {
  const { asked, known, facts, day } = laidOut(release, rule, box, at)
  const all: readonly Condition[] = [
    asked.conditions,
    ...(asked.appliesWhen === undefined ? [] : [asked.appliesWhen]),
  ]
  const seen = new Set<string>()
  for (const { world } of worlds.worldsOf({ all }, known, facts, day)) {
    const complete = Object.fromEntries(
      Object.entries(world).map(([fact, value]) => [fact, boxValue(value, facts[fact])]),
    )
    const key = JSON.stringify(complete, (_fact, value: unknown) =>
      typeof value === 'number' ? String(value) : value,
    )
    if (!seen.has(key)) yield complete
    seen.add(key)
  }
}

const boxValue = (value: oracle.Value, domain: Domain | undefined): BoxValue =>
  value === Infinity && domain?.kind === 'elapsed'
    ? 'never'
    : typeof value === 'object'
      ? { in: value }
      : value

export function laidOut(release: Release, id: string, box: Box, { asOf = momentOf(release) }: At = {}): Laid {
  const { conditions, exactDomainOf } = ruleFacts(release, id)
  const screening = new Screening(compiledOf(release))
  const run = boxRun(screening, box, parseInstant(asOf) ?? NaN, id)
  const [main, appliesWhen] = [conditions.get('conditions') ?? { any: [] }, conditions.get('appliesWhen')]
  const compared = [main, appliesWhen].flatMap((each) => (each === undefined ? [] : comparisonsOf(each)))
  const facts: Record<string, Domain> = {}
  const known: Record<string, oracle.Known> = {}
  for (const { fact } of compared) {
    const slot = screening.compiled.factOf(fact, id)
    const domain = exactDomainOf(fact)
    if (slot === undefined || domain === undefined) throw new TypeError(`no fact is called ${fact}`)
    facts[fact] = domain
    const members = compared.flatMap((each) => (each.fact === fact ? [each.value].flat().map(String) : []))
    known[fact] = knownOf(read(slot, run), domain, members)
  }
  return {
    asked: { conditions: main, ...(appliesWhen !== undefined && { appliesWhen }) },
    known,
    facts,
    day: dayOf(asOf),
  }
}

/** What the data allow of a fact; a box by itself leans nowhere. Of a set only the members that anybody asks about. */
function knownOf(value: Possible, domain: Domain, members: readonly string[]): oracle.Known {
  if (isNumeric(domain)) {
    // What is worked out of other facts may reach beyond what a box can say.
    const could = [Math.max(value.low, least(domain)), Math.min(value.high, most(domain))] as const
    return { could, lean: could }
  }
  if (domain.kind !== 'set') {
    const options = optionsOf(domain).filter((_option, bit) => (value.could & (1 << bit)) !== 0)
    return { options, lean: options }
  }
  return {
    members: Object.fromEntries(
      [...new Set(members)].map((name) => {
        const truth = value.members[domain.of.indexOf(name)] ?? 0
        const could = [
          ...((truth & beyondDoubt) === 0 ? [false] : []),
          ...((truth & possible) === 0 ? [] : [true]),
        ]
        return [name, { could, lean: could }]
      }),
    ),
  }
}
