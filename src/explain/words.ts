import type { FactDefinition } from '../facts/definition.js'
import type { Release } from '../pages/rule.js'
import { publicName } from './reasons.js'

/** What people call the things that a release names. */
export interface Words {
  readonly service: (id: string) => string
  /** A fact, of this rule if it is a private one. */
  readonly fact: (name: string, rule?: RuleRef) => string
  /** A member of a set-valued fact: a class of medicines, a diagnosis, a sign. */
  readonly member: (name: string, fact: string, rule?: RuleRef) => string
  /** An instrument, sign or diagnosis that an entry speaks of. */
  readonly thing: (id: string, list: string) => string
}

export interface RuleRef {
  readonly rule: string
  readonly version: number
}

const known = new WeakMap<Release, Words>()

/** The words of a release, looked up once. */
export function wordsOf(release: Release): Words {
  let words = known.get(release)
  if (words === undefined) known.set(release, (words = gather(release)))
  return words
}

function gather({ rules, measures = [], facts, scores, tables }: Release): Words {
  const services = titles(tables.services, ({ service }) => service)
  const instruments = titles(tables.instruments, ({ instrument }) => instrument)
  const signs = titles(tables.signs, ({ sign }) => sign)
  const diagnoses = titles(tables.diagnoses, ({ diagnosis }) => diagnosis)
  const classes = titles(tables.classes, (row) => row.class)
  const shared = new Map(facts.map((fact) => [fact.name, fact]))
  const own = new Map(
    [...rules, ...measures].flatMap((rule) =>
      (rule.facts ?? []).map(
        (fact) => [`${rule.id} ${String(rule.version)} ${publicName(fact.name)}`, fact] as const,
      ),
    ),
  )
  const short = new Map(scores.map(({ id, title }) => [id, shortTitle(title)]))
  const definitionOf = (name: string, rule?: RuleRef): FactDefinition | undefined =>
    (rule === undefined ? undefined : own.get(`${rule.rule} ${String(rule.version)} ${name}`)) ??
    shared.get(name)

  const titleOf = ({ title, selection }: FactDefinition): string | undefined => {
    // What `is` asks of the newest one is no score of that instrument.
    const tool =
      selection.latest === 'instruments' && selection.is === undefined ? selection.where?.['tool'] : undefined
    return title ?? (typeof tool === 'string' ? instruments.get(tool) : undefined)
  }
  const scoreFact = (name: string): string | undefined => {
    const dot = name.indexOf('.')
    const score = dot === -1 ? undefined : short.get(name.slice(0, dot))
    const output = name.slice(dot + 1)
    return score === undefined ? undefined : (outputs[output]?.(score) ?? `${inFewWords(output)} in ${score}`)
  }
  return {
    service: (id) => services.get(id) ?? inFewWords(id),
    fact: (name, rule) => {
      const definition = definitionOf(name, rule)
      return (definition === undefined ? scoreFact(name) : titleOf(definition)) ?? inFewWords(name)
    },
    member: (name, fact, rule) => {
      const source = definitionOf(fact, rule)?.selection['members']
      const table = source === 'medicines' ? classes : source === 'diagnoses' ? diagnoses : signs
      return table.get(name) ?? inFewWords(name)
    },
    thing: (id, list) =>
      (list === 'instruments' ? instruments : list === 'diagnoses' ? diagnoses : signs).get(id) ??
      inFewWords(id),
  }
}

const outputs: Readonly<Record<string, (score: string) => string>> = {
  total: (score) => score,
  highest: (score) => `highest single ${score} line`,
  band: (score) => `${score} band`,
  before: (score) => `${score} before this one`,
}

const titles = <Row extends { readonly title: string }>(
  rows: readonly Row[],
  id: (row: Row) => string,
): ReadonlyMap<string, string> => new Map(rows.map((row) => [id(row), row.title]))

/** `Malnutrition Universal Screening Tool (MUST)` is MUST among people who use it. */
const shortTitle = (title: string): string =>
  /\(([A-Z0-9]{2,})\)$/.exec(title)?.[1] ?? title.split(',')[0] ?? title

/**
 * A name or an option as it would be said.
 *
 * @example inFewWords('fallsInLast12Months') // 'falls in last 12 months'
 * @example inFewWords('newConfusion') // 'new confusion'
 */
export const inFewWords = (name: string): string =>
  name
    .replace(/(In|Last|Within|Over|[Aa]ged)(\d)/g, '$1 $2')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[.-]/g, ' ')
    .replace(/\b[A-Z](?![A-Z])/g, (letter) => letter.toLowerCase())
