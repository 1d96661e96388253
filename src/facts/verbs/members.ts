import { maybe, no, type Truth } from '../../values/truth.js'
import { cause, setTruths, type Domain } from '../../values/possible.js'
import { parseDuration } from '../../values/duration.js'
import type { Selection } from '../definition.js'
import { readSigns } from '../sign-statements.js'
import type { Entry, Fields } from '../record-view.js'
import { absence, compileSelection, entriesOf } from '../selection.js'
import type { CompiledFact, Scope } from '../scope.js'
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
  const concerns = ({ item }: Entry, name: string): boolean =>
    item?.classes.has(name) === true || item?.mayBe?.has(name) === true
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
    const unmatched = entries.some(
      ({ fields }) => fields === undefined || (counts(fields) && named(fields) === undefined),
    )
    entries.forEach(({ fields }, i) => {
      if (fields === undefined || !counts(fields)) return
      const diagnosis = named(fields)
      if (diagnosis === undefined) return
      // A suspected one may not be so.
      for (const name of wider(diagnosis))
        add(
          held,
          index.get(name),
          fields['status'] === 'suspected' ? (truths[i] ?? no) & maybe : (truths[i] ?? no),
        )
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

const counts = (fields: Fields): boolean =>
  fields['resolvedOn'] === undefined && fields['status'] !== 'refuted'

/** The newest statement about a sign counts; a round that saw none says no to every sign of its group. */
function signs(selection: Selection, scope: Scope): CompiledFact {
  const group = selection.where?.['group']
  const wanted = scope.tables.signs.filter((sign) => group === undefined || sign.group === group)
  const names = wanted.map(({ sign }) => sign)
  const index = new Map(names.map((name, i) => [name, i]))
  const named = isOfGroup(selection, scope) ? selection.where : undefined
  const select = compileSelection(['signs'], { ...selection, where: rest(selection) }, scope, false, named)
  const duration =
    selection.currentFor === undefined
      ? undefined
      : parseDuration(scope.figure(selection.currentFor as string))
  const start = duration === undefined ? undefined : windowStart(duration)
  const domain: Domain = { kind: 'set', of: names }
  const list = scope.listed('signs')
  const raises = selection.old === 'raises'
  const derive = fromRecord(domain, (run, into) => {
    const selected = select(run)
    const held = setTruths(into, names.length).fill(maybe)
    const open = readSigns(selected, start?.(run).first ?? -Infinity, {
      held,
      index,
      group,
      raises,
    })
    const source = list === undefined ? undefined : run.record?.at(list)
    into.causes = open ? (source === undefined ? cause.missing : absence(source) | selected.causes) : 0
  })
  const concerns = ({ fields }: Entry, name: string): boolean => fields?.['sign'] === name
  return { domain, derive, entries: entriesOf(select), concerns }
}

/**
 * Only its group and a length of time tell which signs it looks at. With any other word the signs of another group may
 * be uncertain, which shows as a reason.
 */
const isOfGroup = (
  { members: _signs, where, within, currentFor: _age, old: _old, ...more }: Selection,
  scope: Scope,
) =>
  Object.keys(where ?? {}).join() === 'group' &&
  Object.keys(more).length === 0 &&
  (within === undefined || parseDuration(scope.figure(within))?.unit !== 'working days')

const rest = (selection: Selection): NonNullable<Selection['where']> =>
  Object.fromEntries(Object.entries(selection.where ?? {}).filter(([field]) => field !== 'group'))
