import type * as z from 'zod'
import { factsPage } from './facts-page.js'
import { handlingPage } from './handling-page.js'
import { measurePage } from './measure-page.js'
import { orderPage } from './order-page.js'
import { promisePage } from './promise-page.js'
import { rulePage } from './rule-page.js'
import { scorePage } from './score-page.js'
import { settingsPage } from './settings-page.js'

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
  measure: measurePage,
  promise: promisePage,
  order: orderPage,
} as const satisfies Readonly<Record<string, z.ZodType>>

export type PageKind = keyof typeof pageSchemas
export const pageKinds = Object.keys(pageSchemas) as readonly PageKind[]
