import type * as z from 'zod'
import { factsPage, type WrittenFacts } from './facts-page.js'
import { handlingPage, type WrittenHandling } from './handling-page.js'
import { rulePage, type WrittenRule } from './rule-page.js'
import { scorePage, type WrittenScore } from './score-page.js'
import { settingsPage, type WrittenSettings } from './settings-page.js'

/** What each kind of page may say. */
export const pageSchemas = {
  criterion: rulePage,
  trigger: rulePage,
  'medication-flag': rulePage,
  'care-gap': rulePage,
  facts: factsPage,
  score: scorePage,
  settings: settingsPage,
  handling: handlingPage,
} as const satisfies Readonly<Record<string, z.ZodType>>

export type PageKind = keyof typeof pageSchemas
export const pageKinds = Object.keys(pageSchemas) as readonly PageKind[]

export type WrittenPage = WrittenRule | WrittenFacts | WrittenScore | WrittenSettings | WrittenHandling
