import { compareDurations, isClockDuration, parseDuration, type Duration } from '../../values/duration.js'
import { nearest } from '../../record/nearest.js'
import { sourceNames } from '../../record/source.js'
import { openerOf, openersIn } from '../../facts/openers.js'
import type { Located } from '../page.js'
import type { WrittenSelection } from '../schema/selection.js'
import { unknownWord } from '../vocabulary.js'
import { didYouMean, type Path, type Saying } from '../written.js'
import { knowsFact, type Names } from './condition-faults.js'
import type { Said } from './said.js'

/** What says when a selection looks: every name known, the ends in order, no word that another makes idle. */
export function windowFaults(
  said: Said,
  where: Located,
  path: Path,
  selection: WrittenSelection,
  names: Names,
): void {
  const { between, before, within, last, unbroken } = selection
  for (const word of ['since', 'before'] as const) {
    const written = selection[word]
    for (const [i, name] of openersIn(written).entries()) {
      const saying = openerFault(word, name, Array.isArray(written), names)
      if (saying !== undefined)
        said.add(where, Array.isArray(written) ? [...path, word, i] : [...path, word], saying)
    }
  }
  if (between !== undefined) {
    const [near, far] = between.map((end) => lengthOf(end, names))
    if (near !== undefined && far !== undefined && isEmpty(near, far))
      said.add(where, [...path, 'between'], wrongOrder)
    for (const word of ['within', ...(isLength(before) ? (['before'] as const) : [])] as const)
      if (selection[word] !== undefined) said.add(where, [...path, word], saidTwice(word), 'key')
  } else if (within !== undefined && isLength(before)) {
    const [near, far] = [lengthOf(before, names), lengthOf(within, names)]
    if (near !== undefined && far !== undefined && isEmpty(near, far))
      said.add(where, [...path, 'before'], emptyWindow)
  }
  if (last !== undefined && unbroken !== undefined) said.add(where, [...path, 'last'], lastUnbroken, 'key')
}

/** Both ends count: from three days ago until three days ago is one day, a minute is nobody's window. */
const isEmpty = (near: Duration, far: Duration): boolean => {
  const order = compareDurations(near, far)
  return order > 0 || (order === 0 && isClockDuration(far))
}

const isLength = (before: WrittenSelection['before']): boolean =>
  typeof before === 'object' && !Array.isArray(before)
    ? true
    : typeof before === 'string' && openerOf(before) === 'length'

/** As it stands, or by its setting; undefined for what is a fault of its own. */
function lengthOf(written: unknown, { vocabulary }: Names): Duration | undefined {
  const value =
    typeof written === 'object' && written !== null && 'setting' in written
      ? vocabulary.settings.get(String(written.setting))?.value
      : written
  return typeof value === 'string' ? parseDuration(value) : undefined
}

function openerFault(
  word: 'since' | 'before',
  name: string,
  isListed: boolean,
  names: Names,
): Saying | undefined {
  switch (openerOf(name)) {
    case 'list':
      return undefined
    case 'length':
      if (word === 'before' && !isListed) return undefined
      return { ...unknownOpener(word, name, names), ...lengthHelp(word, name) }
    case 'period':
      return unknownWord('period', name, names.vocabulary)
    case 'fact':
      return knowsFact(names, name) ? undefined : unknownOpener(word, name, names)
  }
}

const lengthHelp = (word: string, name: string): { help: string } => ({
  help: word === 'since' ? `write \`within: ${name}\`` : 'write it alone, not in a list',
})

function unknownOpener(word: string, name: string, { vocabulary, own }: Names): Saying {
  const known = [...sourceNames(), ...own, ...vocabulary.facts, ...vocabulary.words.period]
  const startsAsLength = /^\d/.test(name)
  return {
    code: 'unknown-opener',
    message: `\`${word}\` names \`${name}\`, which is no list, fact or period`,
    help: startsAsLength
      ? 'write a length of time such as `14 days` or `72 hours`'
      : didYouMean(
          nearest(name, known),
          'write a kind of entry such as `headKnock`, a `timeSince` fact, or a period',
        ),
    seen: name,
    expected: 'a list, a `timeSince` fact or a period',
  }
}

const wrongOrder: Saying = {
  code: 'wrong-order',
  message: '`between` names the further end first, so nothing lies between',
  help: 'write the nearer end first: `[3 months, 6 months]`',
  expected: 'the shorter length of time first',
}

const emptyWindow: Saying = {
  code: 'empty-window',
  message: '`before` reaches further back than `within`, so nothing lies between',
  help: 'make `within` the longer one',
  expected: 'a shorter length of time',
}

const saidTwice = (word: string): Saying => ({
  code: 'wrong-word',
  message: `\`between\` says both ends already, so \`${word}\` is idle beside it`,
  help: `take \`${word}\` out`,
  seen: word,
  expected: 'one of the two',
})

const lastUnbroken: Saying = {
  code: 'wrong-word',
  message: '`last` cannot stand beside `unbroken`, which counts from the newest until one fails',
  help: 'take one of the two out',
  seen: 'last',
  expected: 'one of the two',
}
