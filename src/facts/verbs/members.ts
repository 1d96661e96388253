import { beyondDoubt, certain, leanPossible, maybe, no, yes, type Truth } from '../../values/truth.js'
import { cause, setTruths, type Domain } from '../../values/possible.js'
import { parseDuration } from '../../values/duration.js'
import type { Selection } from '../definition.js'
import type { Entry, Fields } from '../record-view.js'
import { absence, compileSelection, entriesOf, type Selected } from '../selection.js'
import type { CompiledFact, Scope } from '../scope.js'
import type { Run } from '../slot.js'
import { fromRecord, selecting, type Verb } from '../verb.js'
import { windowStart } from '../window.js'

/**
 * `{ members: medicines }` - the classes taken; `{ members: diagnoses }` - the diagnoses; `{ members: signs,
 * where: { group: soft } }` - the signs seen. Each member is in, out or maybe.
 * Missing: a medicine nobody recognises may be in any class its route allows; a diagnosis is out only if the
 * problem list says it is complete; a sign is out only if somebody looked and said so.
 */
export const members: Verb = {
  name: 'members',
  words: [...selecting, 'currentFor', 'old'],
  compile(selection, scope) {
    const of = selection['members']
    if (of === 'medicines') return classes(selection, scope)
    if (of === 'diagnoses') return diagnoses(selection, scope)
    if (of === 'signs') return signs(selection, scope)
    scope.problem(`\`members\` reads medicines, diagnoses or signs, not \`${String(of)}\``)
    return classes(selection, scope)
  },
}

function classes(selection: Selection, scope: Scope): CompiledFact {
  const select = compileSelection('medicines', selection, scope)
  const names = scope.tables.classes
  const index = new Map(names.map((name, i) => [name, i]))
  const domain: Domain = { kind: 'set', of: names }
  const derive = fromRecord(domain, (run, into) => {
    const { entries, truths, complete, causes } = select(run)
    const held = setTruths(into, names.length)
    if (!complete) held.fill(maybe)
    for (let i = 0; i < entries.length; i++) {
      const item = entries[i]?.item
      const truth = truths[i] ?? no
      item?.classes.forEach((name) => add(held, index.get(name), truth))
      item?.mayBe?.forEach((name) => add(held, index.get(name), truth & maybe))
    }
    into.causes = causes | (entries.some(({ item }) => item?.mayBe !== undefined) ? cause.unrecognised : 0)
  })
  const concerns = ({ item }: Entry, name: string): boolean => item?.classes.has(name) === true || item?.mayBe?.has(name) === true
  return { domain, derive, entries: entriesOf(select), concerns }
}

function add(held: Uint8Array, member: number | undefined, truth: Truth): void {
  if (member !== undefined) held[member] = (held[member] ?? no) | truth
}

function diagnoses(selection: Selection, scope: Scope): CompiledFact {
  const select = compileSelection('diagnoses', selection, scope)
  const names = scope.tables.diagnoses
  const index = new Map(names.map((name, i) => [name, i]))
  const { wider, named } = scope.tables
  const domain: Domain = { kind: 'set', of: names }
  const derive = fromRecord(domain, (run, into) => {
    const { entries, truths, complete, causes } = select(run)
    const held = setTruths(into, names.length)
    if (!complete) held.fill(maybe)
    const unmatched = entries.some(({ fields }) => fields === undefined || (counts(fields) && named(fields) === undefined))
    entries.forEach(({ fields }, i) => {
      if (fields === undefined || !counts(fields)) return
      const diagnosis = named(fields)
      if (diagnosis === undefined) return
      // A suspected one may not be so.
      for (const name of wider(diagnosis)) add(held, index.get(name), fields['status'] === 'suspected' ? (truths[i] ?? no) & maybe : (truths[i] ?? no))
    })
    // A name that nothing matches may be any diagnosis.
    if (unmatched) held.forEach((truth, member) => (held[member] = truth | maybe))
    into.causes = causes | (unmatched ? cause.unrecognised : 0)
  })
  const concerns = ({ fields }: Entry, name: string): boolean => {
    const diagnosis = fields === undefined ? undefined : named(fields)
    return diagnosis !== undefined && wider(diagnosis).includes(name)
  }
  return { domain, derive, entries: entriesOf(select), concerns }
}

const counts = (fields: Fields): boolean => fields['resolvedOn'] === undefined && fields['status'] !== 'refuted'

/** The newest statement about a sign counts; a round that saw none says no to every sign of its group. */
function signs(selection: Selection, scope: Scope): CompiledFact {
  const group = selection.where?.['group']
  const wanted = scope.tables.signs.filter((sign) => group === undefined || sign.group === group)
  const names = wanted.map(({ sign }) => sign)
  const index = new Map(names.map((name, i) => [name, i]))
  const select = compileSelection(['signs'], { ...selection, where: rest(selection) }, scope)
  const duration = selection.currentFor === undefined ? undefined : parseDuration(scope.figure(selection.currentFor as string))
  const start = duration === undefined ? undefined : windowStart(duration)
  const domain: Domain = { kind: 'set', of: names }
  const derive = fromRecord(domain, (run, into) => {
    const selected = select(run)
    const held = setTruths(into, names.length)
    const spoken = new Uint8Array(names.length)
    readSigns(selected, run, start, { held, spoken, index, group, raises: selection.old === 'raises' })
    let open = false
    for (let i = 0; i < names.length; i++) {
      if (spoken[i] !== 1) {
        held[i] = maybe | ((held[i] ?? no) & certain)
        open = true
      }
    }
    const source = run.record?.source('signs')
    into.causes = open ? (source === undefined ? cause.missing : absence(source) | selected.causes) : 0
  })
  const concerns = ({ fields }: Entry, name: string): boolean => fields?.['sign'] === name
  return { domain, derive, entries: entriesOf(select), concerns }
}

interface Signs {
  readonly held: Uint8Array
  readonly spoken: Uint8Array
  readonly index: ReadonlyMap<string, number>
  readonly group: unknown
  readonly raises: boolean
}

/** What one entry says of one sign. */
interface Statement {
  readonly truth: Truth
  readonly entry: Entry
  /** It was certainly made and can be read. */
  readonly sure: boolean
}

function readSigns(selected: Selected, run: Run, start: ReturnType<typeof windowStart> | undefined, into: Signs): void {
  const limit = start?.(run).first ?? -Infinity
  for (const [name, member] of into.index) {
    const statements = selected.entries.flatMap((entry, i): Statement[] => {
      const truth = saidOf(entry, name, into.group)
      const sure = entry.fields !== undefined && ((selected.truths[i] ?? no) & beyondDoubt) !== 0
      return truth === undefined ? [] : [{ truth: sure ? truth : maybe, entry, sure }]
    })
    const since = statements.reduce((latest, { entry, sure }) => (sure ? Math.max(latest, entry.from) : latest), -Infinity)
    if (since === -Infinity) continue
    // Any of these may be the newest: it holds if all say so.
    const newest = statements.filter(({ entry }, _i, all) => entry.to >= since && !isOverruled(entry, all))
    const truth =
      newest.reduce((sum, each) => sum & each.truth, certain | beyondDoubt) |
      newest.reduce((sum, each) => sum | (each.truth & maybe), no)
    if (newest.every(({ entry }) => entry.from >= limit)) {
      into.spoken[member] = 1
      into.held[member] = truth
    } else if (into.raises && truth === yes) into.held[member] = certain | leanPossible
  }
}

/** Undefined where the entry does not speak of the sign. One that cannot be read may speak of any. */
function saidOf({ kind, fields }: Entry, name: string, group: unknown): Truth | undefined {
  if (fields === undefined) return maybe
  if (kind === 'sign') {
    const present = fields['present']
    if (fields['sign'] !== name) return undefined
    return present === 'yes' || present === true ? yes : present === 'no' || present === false ? no : maybe
  }
  const asked = fields['signs']
  const groups = fields['group']
  const named = Array.isArray(asked) ? asked.includes(name) : groups === undefined || groups === group
  return named && fields['noneSeen'] === true ? no : undefined
}

/** A round saw none of what was not recorded beside it: a sign of that very moment says more. */
const isOverruled = (entry: Entry, all: readonly Statement[]): boolean =>
  entry.kind === 'signRound' &&
  entry.from === entry.to &&
  all.some(({ entry: other, sure }) => sure && other.kind === 'sign' && other.from === entry.from && other.to === entry.to)

const rest = (selection: Selection): NonNullable<Selection['where']> =>
  Object.fromEntries(Object.entries(selection.where ?? {}).filter(([field]) => field !== 'group'))

