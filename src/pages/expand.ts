import type { FactDefinition } from '../facts/definition.js'
import { expandCondition, type NameOf } from './expand-condition.js'
import { expandFact } from './expand-selection.js'
import { orderWords, type Order } from './order.js'
import type { HandlingPart, OrderPart, Page, PagePart, RetiredPart, RulePart } from './page.js'
import type { Flag, Handling, Rule, RuleKind } from './rule.js'
import type { WrittenCondition } from './schema/condition.js'
import type { WrittenSelection } from './schema/selection.js'

/**
 * From a page's part to the rule that a release holds: conditions written out in full, private facts under
 * names that only the rule knows. INVARIANT: the part has been checked.
 */
export function expandRule(page: Page, part: RulePart, prefix = part.name): Rule {
  const { content } = part
  const nameOf = privateNames(content.facts, prefix)
  const condition = (written: WrittenCondition): Rule['conditions'] => expandCondition(written, nameOf)
  const { flag, whenUndetermined, assume, needsCurrent, appliesWhen } = content
  const facts = privateFacts(content.facts, nameOf)
  return {
    id: part.name,
    version: page.version,
    kind: content.kind,
    ...(content.about === 'home' && { about: content.about }),
    title: content.title,
    effectiveFrom: content.effectiveFrom,
    ...kept(content, [
      'domain',
      'element',
      'problem',
      'neverSuppress',
      'planMayReroute',
      'clearedBy',
      'covers',
    ]),
    ...(appliesWhen !== undefined && { appliesWhen: condition(appliesWhen) }),
    conditions: condition(content.conditions),
    ...(assume !== undefined && {
      assume: Object.fromEntries(Object.entries(assume).map(([name, value]) => [nameOf(name), value])),
    }),
    ...(needsCurrent !== undefined && { needsCurrent: needsCurrent.map(nameOf) }),
    ...(facts.length > 0 && { facts }),
    flag: expandFlag(flag, condition),
    ...(whenUndetermined !== undefined && {
      whenUndetermined: whenUndetermined as NonNullable<Rule['whenUndetermined']>,
    }),
    sources: [
      ...new Set(
        content.evidence.map(({ source, year }) => (year === undefined ? source : `${source} (${year})`)),
      ),
    ],
  }
}

/** A rule that ends: nothing of it can be raised any more. */
export function expandRetired(page: Page, part: RetiredPart): Rule {
  return {
    id: part.name,
    version: page.version,
    kind: page.kind as RuleKind,
    title: page.title,
    effectiveFrom: page.effectiveFrom,
    retired: true,
    conditions: { any: [] },
    flag: { refer: [], within: '12 months', message: '' },
    sources: [],
  }
}

export function expandHandling(page: Page, part: HandlingPart, prefix = part.name): Handling {
  const { content } = part
  const nameOf = privateNames(content.facts, prefix)
  const facts = privateFacts(content.facts, nameOf)
  return {
    id: part.name,
    version: page.version,
    title: content.title,
    effectiveFrom: content.effectiveFrom,
    for: content.for as Handling['for'],
    conditions: expandCondition(content.conditions, nameOf),
    ...(facts.length > 0 && { facts }),
    then: content.then as Handling['then'],
  }
}

export const expandOrder = (page: Page, { name, content }: OrderPart): Order => ({
  id: name,
  version: page.version,
  title: content.title,
  effectiveFrom: content.effectiveFrom,
  keys: content.thenBy.map(expandKey),
})

/** `{ most: falls }` as its word and its fact. INVARIANT: the page has passed its schema, so one word is there. */
export function expandKey(written: OrderPart['content']['thenBy'][number]): Order['keys'][number] {
  const by = orderWords.find((word) => written[word] !== undefined) ?? 'first'
  return { by, fact: written[by] ?? '' }
}

function expandFlag(
  { refer, within, message, sooner, also }: RulePart['content']['flag'],
  condition: (written: WrittenCondition) => Rule['conditions'],
): Flag {
  return {
    refer,
    within,
    message,
    ...(sooner !== undefined && {
      sooner: sooner.map(({ when, ...step }) => ({
        when: condition(when),
        ...(step as Omit<NonNullable<Flag['sooner']>[number], 'when'>),
      })),
    }),
    ...(also !== undefined && {
      also: also.map(({ when, ...more }) => ({
        ...(when !== undefined && { when: condition(when) }),
        ...more,
      })),
    }),
  }
}

/** A page's own facts carry its name, so that two pages may use one word for different things. */
export function privateNames(
  facts: Readonly<Record<string, WrittenSelection>> | undefined,
  prefix: string,
): NameOf {
  return (name) => (facts !== undefined && Object.hasOwn(facts, name) ? `${prefix}:${name}` : name)
}

export const privateFacts = (
  facts: Readonly<Record<string, WrittenSelection>> | undefined,
  nameOf: NameOf,
): readonly FactDefinition[] =>
  Object.entries(facts ?? {}).map(([name, selection]) => expandFact(nameOf(name), selection, nameOf))

/** Those keys that are there. */
function kept<T extends object, K extends keyof T & string>(
  from: T,
  keys: readonly K[],
): { [Key in K]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as {
    [Key in K]?: Exclude<T[Key], undefined>
  }
}

/** The facts of a part by name, whatever sort of page it is. */
export const ownFactsOf = (part: PagePart): Readonly<Record<string, WrittenSelection>> =>
  part.sort === 'rule' || part.sort === 'handling' || part.sort === 'measure'
    ? (part.content.facts ?? {})
    : {}
