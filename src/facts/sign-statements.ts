import { beyondDoubt, certain, leanPossible, maybe, no, yes, type Truth } from '../values/truth.js'
import type { Entry } from './record-view.js'
import type { Selected } from './selection.js'

/** What one entry says of a sign. */
interface Statement {
  readonly truth: Truth
  readonly entry: Entry
  /** It was certainly made and can be read. */
  readonly sure: boolean
}

interface Signs {
  /** The truths of the members, all `maybe` before anything is read. */
  readonly held: Uint8Array
  readonly index: ReadonlyMap<string, number>
  readonly group: unknown
  /** An old yes may still raise. */
  readonly raises: boolean
}

/**
 * The newest statement about each sign counts; a round that saw none says no to every sign that it asked
 * about. Gives whether any sign stays open: nobody said anything about it, or not lately.
 */
export function readSigns(selected: Selected, limit: number, into: Signs): boolean {
  const bySign = statementsOf(selected, into)
  let open = false
  for (let member = 0; member < into.held.length; member++) {
    const statements = bySign[member]
    const newest = statements === undefined ? none : newestOf(statements)
    if (newest.length === 0) {
      open = true
      continue
    }
    // Any of these may be the newest: it holds if all say so.
    let truth = certain | beyondDoubt
    for (const each of newest) truth &= each.truth
    for (const each of newest) truth |= each.truth & maybe
    if (newest.every(({ entry }) => entry.from >= limit)) into.held[member] = truth
    else {
      open = true
      if (into.raises && truth === yes) into.held[member] = maybe | certain | leanPossible
    }
  }
  return open
}

function statementsOf(
  { entries, truths }: Selected,
  { held, index, group }: Signs,
): readonly (Statement[] | undefined)[] {
  const bySign: (Statement[] | undefined)[] = []
  const add = (member: number | undefined, statement: Statement): void => {
    if (member === undefined) return
    const known = bySign[member]
    if (known === undefined) bySign[member] = [statement]
    else known.push(statement)
  }
  const addAll = (statement: Statement): void => {
    for (let member = 0; member < held.length; member++) add(member, statement)
  }
  entries.forEach((entry, i) => {
    const { fields, kind } = entry
    const sure = fields !== undefined && ((truths[i] ?? no) & beyondDoubt) !== 0
    const say = (truth: Truth): Statement => ({ truth: sure ? truth : maybe, entry, sure })
    // One that cannot be read may speak of any sign.
    if (fields === undefined) addAll(say(maybe))
    else if (kind === 'sign') add(index.get(String(fields['sign'])), say(presence(fields['present'])))
    else if (fields['noneSeen'] === true) {
      const asked = fields['signs']
      const round = say(no)
      if (Array.isArray(asked)) for (const name of asked) add(index.get(String(name)), round)
      else if (fields['group'] === undefined || fields['group'] === group) addAll(round)
    }
  })
  return bySign
}

const presence = (present: unknown): Truth =>
  present === 'yes' || present === true ? yes : present === 'no' || present === false ? no : maybe

/** Those that may be the newest: none certainly newer stands before them. */
function newestOf(statements: readonly Statement[]): readonly Statement[] {
  const [first] = statements
  // The usual case: the first is sure, and everything else is plainly older.
  if (first?.sure === true && standsAlone(first, statements)) return [first]
  let since = -Infinity
  for (const { entry, sure } of statements) if (sure && entry.from > since) since = entry.from
  if (since === -Infinity) return []
  return statements.filter(({ entry }) => entry.to >= since && !isOverruled(entry, statements))
}

function standsAlone({ entry }: Statement, all: readonly Statement[]): boolean {
  for (let i = 1; i < all.length; i++) if ((all[i]?.entry.to ?? entry.from) >= entry.from) return false
  return true
}

const none: readonly Statement[] = []

/** A round saw none of what was not recorded beside it: a sign of that very moment says more. */
const isOverruled = (entry: Entry, all: readonly Statement[]): boolean =>
  entry.kind === 'signRound' &&
  entry.from === entry.to &&
  all.some(
    ({ entry: other, sure }) =>
      sure && other.kind === 'sign' && other.from === entry.from && other.to === entry.to,
  )
