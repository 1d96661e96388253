import type { Condition } from '../../facts/condition.js'
import type { PageText } from '../../pages/reading-matter.js'
import type { Rule } from '../../pages/rule.js'
import { detail, item, type Block, type Detail, type Outline, type Table } from '../outline.js'
import { capital } from '../question-outline.js'
import { by, inARow } from '../report-outline.js'
import { publicName } from '../reasons.js'
import { limitInWords } from '../limit-in-words.js'
import type { RuleRef } from '../words.js'
import { conditionLines } from './condition-in-words.js'
import { factItems, factsRead, missingItems } from './facts-read.js'
import type { Shelf } from './shelf.js'
import { thresholdsOf } from './thresholds.js'

/** When a rule is raised, and then who does what: of a family, row after row. */
export function rulesOutline(rules: readonly Rule[], shelf: Shelf): Outline {
  const [first] = rules
  if (first === undefined) return []
  if (rules.length === 1)
    return [
      { kind: 'heading', text: 'When' },
      ...whenBlocks(first, shelf),
      { kind: 'heading', text: 'Then' },
      ...thenBlocks(first, shelf),
      ...aboutFacts(rules, shelf),
    ]
  const table = tableOfRows(rules, shelf)
  if (table !== undefined)
    return [
      { kind: 'heading', text: 'When' },
      ...whenBlocks(first, shelf),
      { kind: 'heading', text: 'Then' },
      table,
      ...mannersOf(first),
      ...aboutFacts(rules, shelf),
    ]
  return [
    { kind: 'heading', text: 'When, and then' },
    ...rules.flatMap((rule): readonly Block[] => [
      { kind: 'part', text: `${rule.title} (${rule.id})` },
      ...whenBlocks(rule, shelf),
      ...thenBlocks(rule, shelf),
    ]),
    ...aboutFacts(rules, shelf),
  ]
}

/** Rows that are raised alike and have no steps, in one table; undefined where each needs its own words. */
function tableOfRows(rules: readonly Rule[], shelf: Shelf): Table | undefined {
  const alike = new Set(rules.map((rule) => JSON.stringify(whenBlocks(rule, shelf))))
  if (alike.size > 1 || rules.some(({ flag }) => flag.sooner !== undefined || flag.also !== undefined))
    return undefined
  return {
    kind: 'table',
    caption: `The ${String(rules.length)} rows of this page`,
    columns: ['Row', 'Within', 'For', 'What to do'],
    rows: rules.map(({ id, version, title, flag: { within, refer, message } }) => [
      `${title} (${id})`,
      within,
      inARow(refer.map(shelf.words.service)),
      messageInWords(message, shelf, { rule: id, version }),
    ]),
  }
}

const refOf = ({ id, version }: Rule): RuleRef => ({ rule: id, version })

function whenBlocks(rule: Rule, shelf: Shelf): readonly Block[] {
  const ref = refOf(rule)
  const blocks: Block[] = [item('It is raised when', undefined, conditionLines(rule.conditions, shelf, ref))]
  if (rule.appliesWhen !== undefined)
    blocks.push(item('It applies only when', undefined, conditionLines(rule.appliesWhen, shelf, ref)))
  if (rule.needsCurrent !== undefined)
    blocks.push(
      item(
        `Only a current value counts of: ${rule.needsCurrent.map((fact) => shelf.fact(fact, ref)).join(', ')}.`,
      ),
    )
  return [...blocks, ...thresholdsOf(rule, shelf).map((drawing): Block => ({ kind: 'drawing', drawing }))]
}

/** Soonest first, as a finding would say it. */
function thenBlocks(rule: Rule, shelf: Shelf): readonly Block[] {
  const { flag } = rule
  const ref = refOf(rule)
  const steps = [
    ...(flag.sooner ?? []).map(({ when, within, refer = flag.refer, message = flag.message }) => ({
      when,
      within,
      refer,
      message,
    })),
    { when: undefined, within: flag.within, refer: flag.refer, message: flag.message },
  ]
  const who = (refer: readonly string[]): string => inARow(refer.map(shelf.words.service))
  const also = (flag.also ?? []).map(({ refer, within, when }) =>
    item(
      `Also for ${who(refer)}, ${by(within)}${when === undefined ? '.' : ', when'}`,
      undefined,
      when === undefined ? [] : conditionLines(when, shelf, ref),
    ),
  )
  return [
    ...steps.map(({ when, within, refer, message }) => ({
      ...item(`For ${who(refer)}`, within.toUpperCase(), [
        detail('message', messageInWords(message, shelf, ref)),
        ...(when === undefined
          ? []
          : [detail('more', 'When, besides,'), ...conditionLines(when, shelf, ref)]),
      ]),
      soon: within,
    })),
    ...also,
    ...mannersOf(rule),
  ]
}

/** A message before anybody's values are in it: a placeholder is the name of what will stand there. */
const messageInWords = (message: string, shelf: Shelf, ref: RuleRef): string =>
  message
    .trim()
    .replace(/\{([^{}]+)\}/g, (_whole, name: string) =>
      name === 'medicines' ? 'this medicine' : `(${shelf.fact(name, ref)})`,
    )

const mannersOf = ({ neverSuppress, planMayReroute }: Rule): readonly Block[] => [
  ...(neverSuppress === true ? [item('It is always shown by itself: nothing may fold or hide it.')] : []),
  ...(planMayReroute === true
    ? [item('An agreed care plan may change who is called. It is raised all the same.')]
    : []),
]

function aboutFacts(rules: readonly Rule[], shelf: Shelf): readonly Block[] {
  const blocks: Block[] = []
  const [first] = rules
  if (first === undefined) return blocks
  const ref = refOf(first)
  // The rows of a family look at the same things, under their own names.
  const read = factsRead(conditionsOf(first), shelf, ref)
  blocks.push({ kind: 'heading', text: 'What it looks at' }, ...factItems(read, shelf, ref))
  blocks.push({ kind: 'heading', text: 'If something is not known' }, ...notKnown(first, shelf, ref))
  return [...blocks, ...missingItems(read, shelf, ref)]
}

const conditionsOf = ({ conditions, appliesWhen, flag }: Rule): readonly Condition[] => [
  conditions,
  ...(appliesWhen === undefined ? [] : [appliesWhen]),
  ...(flag.sooner ?? []).map(({ when }) => when),
  ...(flag.also ?? []).flatMap(({ when }) => (when === undefined ? [] : [when])),
]

/** What is taken for granted, and who finds out the rest: nothing unknown ever counts as not raised. */
function notKnown({ assume = {}, whenUndetermined }: Rule, shelf: Shelf, ref: RuleRef): readonly Block[] {
  const assumed = Object.entries(assume).map(([fact, value]): Detail =>
    detail('plain', `${shelf.fact(publicName(fact), ref)}: ${limitInWords('equal', value)}`, 1),
  )
  const { refer = [], within, message } = whenUndetermined ?? {}
  return [
    item(
      'Where the answer hangs on something that is not known, it is neither raised nor passed over: somebody is asked.',
    ),
    ...(assumed.length === 0 ? [] : [item('Taken so for as long as it is not recorded', undefined, assumed)]),
    ...(within === undefined
      ? []
      : [
          item(
            `${capital(inARow(refer.map(shelf.words.service)))} finds out, ${by(within)}.${message === undefined ? '' : ` ${message.trim()}`}`,
          ),
        ]),
  ]
}

/** A page's kind, name and dates in one line. */
export const kindInWords = ({ kind }: Pick<PageText, 'kind'>): string => kinds[kind] ?? kind

const kinds: Readonly<Record<string, string>> = {
  criterion: 'A reason to put a resident on the MDT list',
  trigger: 'A trigger: something to act on today or sooner',
  'medication-flag': 'A question about a medicine',
  'care-gap': 'Something that is due and not done',
  score: 'A score that other pages read',
  handling: 'What a care plan or a decision changes',
  measure: 'A figure of the home over time: it raises nothing',
  promise: 'A safety promise: checked, and never screened with',
  facts: 'Facts that pages share: how each is found',
  order: 'The order of a round, of those due by the same time',
}
