import * as z from 'zod'
import { sourceNames } from '../record/source.js'
import type { Release } from './rule.js'
import { factsPage } from './schema/facts-page.js'
import { covers } from './schema/header.js'
import { handlingPage } from './schema/handling-page.js'
import { orderPage } from './schema/order-page.js'
import { releaseFile } from './schema/release-file.js'
import { measurePage } from './schema/measure-page.js'
import { promisePage } from './schema/promise-page.js'
import { refer, retiredPage, rowWords, rulePage } from './schema/rule-page.js'
import { scorePage } from './schema/score-page.js'
import { settingsPage } from './schema/settings-page.js'
import { duration, factName, service, version } from './schema/words.js'

type JsonSchema = Record<string, unknown>

/** Names that an editor may offer, by the vocabulary that a part of a page takes its words from. */
type Offers = Readonly<Record<string, readonly string[]>>

const page = z.union([
  rulePage,
  retiredPage,
  factsPage,
  scorePage,
  settingsPage,
  handlingPage,
  measurePage,
  promisePage,
  orderPage,
])

/**
 * The published schemas of pages and release files, for editors. With a release, they offer its facts, services,
 * classes and settings; a page may still name facts of its own, so names are offered and not demanded.
 */
export function pageJsonSchemas(release?: Release): Readonly<Record<string, JsonSchema>> {
  const offers =
    release === undefined ? { sources: sourceNames(), openers: sourceNames() } : offersOf(release)
  return {
    'page.schema.json': published(page, 'A page of rules', offers, 'oneOf'),
    'release.schema.json': published(releaseFile, 'The list of a release', offers, 'anyOf'),
  }
}

function offersOf({ facts, scores, settings, tables, rules }: Release): Offers {
  const periods = (tables.periods ?? []).map(({ period }) => period)
  return {
    facts: [
      ...facts.map(({ name }) => name),
      ...scores.flatMap(({ id }) => [`${id}.total`, `${id}.highest`, `${id}.before`]),
    ],
    settings: Object.keys(settings),
    services: tables.services.map(({ service }) => service),
    classes: tables.classes.map((row) => row.class),
    groups: tables.askGroups.map(({ group }) => group),
    rules: rules.map(({ id }) => id),
    sources: sourceNames(),
    periods,
    cautions: (tables.cautions ?? []).map(({ caution }) => caution),
    openers: [...sourceNames(), ...elapsed(facts), ...periods],
  }
}

/** Facts that say how long ago something was: what can open or close a window. */
const elapsed = (facts: Release['facts']): readonly string[] =>
  facts.flatMap(({ name, selection }) => (selection['timeSince'] === undefined ? [] : [name]))

function published(schema: z.ZodType, title: string, offers: Offers, joined: 'oneOf' | 'anyOf'): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      offer(jsonSchema, offers)
      if (isFillable(zodSchema)) alsoCell(jsonSchema)
    },
  }) as JsonSchema
  const { anyOf, $schema, ...rest } = made
  return { $schema, title, ...rest, ...(anyOf !== undefined && { [joined]: anyOf }) }
}

/** Words, numbers and lists that a row of a family may fill in as a whole; the reader checks what its cells hold. */
const fillable: ReadonlySet<unknown> = new Set([duration, factName, service, refer, covers, ...rowWords])
const fixed: ReadonlySet<unknown> = new Set([version, rulePage.shape.kind, retiredPage.shape.kind])

const isFillable = (schema: z.core.$ZodType): boolean =>
  fillable.has(schema) ||
  ((schema._zod.def.type === 'enum' || schema._zod.def.type === 'number') && !fixed.has(schema))

const cell = {
  type: 'string',
  pattern: '^\\{[A-Za-z][A-Za-z0-9]*\\}$',
  description: 'The cell of this column: `{limit}`',
}

/** Either that, or a column's name in braces. */
function alsoCell(schema: JsonSchema): void {
  const { description, ...plain } = schema
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key)
  const ways =
    Array.isArray(plain['anyOf']) && Object.keys(plain).length === 1
      ? (plain['anyOf'] as readonly unknown[])
      : [plain]
  Object.assign(schema, { ...(description !== undefined && { description }), anyOf: [...ways, cell] })
}

/** The place of a known name becomes: one of those known, or another of the right form. */
function offer(schema: JsonSchema, offers: Offers): void {
  const { vocabulary, ...form } = schema
  if (typeof vocabulary !== 'string') return
  delete schema['vocabulary']
  const known = [...new Set(offers[vocabulary] ?? [])].sort()
  if (known.length === 0) return
  const { description, ...plain } = form
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key)
  Object.assign(schema, {
    ...(description !== undefined && { description }),
    anyOf: [{ enum: known }, plain],
  })
}
