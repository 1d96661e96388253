import { parseDuration } from '../values/duration.js'
import { sourceOf } from '../record/source.js'

/** What a name in `since` or `before` stands for. */
export type Opener = 'length' | 'list' | 'period' | 'fact'

/** Periods have a hyphen, which lists and facts never have: no name can be two things. */
const periodForm = /^[a-z0-9]+(-[a-z0-9]+)+$/

/** A list or kind of the record comes before a fact of that name. */
export function openerOf(name: string): Opener {
  if (parseDuration(name) !== undefined) return 'length'
  if (sourceOf(name) !== undefined) return 'list'
  return periodForm.test(name) ? 'period' : 'fact'
}

/** The names in `since` or `before`, one or several; a length of time behind a setting is none. */
export const openersIn = (written: unknown): readonly string[] =>
  typeof written === 'string'
    ? [written]
    : Array.isArray(written)
      ? written.filter((each) => typeof each === 'string')
      : []
