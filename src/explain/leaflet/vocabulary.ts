import { detail, item, type Outline } from '../outline.js'
import { inFewWords } from '../words.js'
import { figureInWords, selectionInWords } from './selection-in-words.js'
import type { Shelf } from './shelf.js'

/** A page that belongs to no rule is nobody's: its facts are shared. */
const shared = { rule: '', version: 1 }

/** Every shared fact: how it is found, and what is asked. */
export const factsOutline = (shelf: Shelf): Outline => [
  { kind: 'title', text: 'Facts that rules share' },
  {
    kind: 'note',
    text: 'A fact is found from the record in one way for all rules. Facts of one rule alone stand on its page.',
  },
  ...[...shelf.release.facts]
    .map((fact) => ({ ...fact, called: shelf.fact(fact.name, shared) }))
    .sort((a, b) => (a.called < b.called ? -1 : 1))
    .map(({ called, name, selection, ask }) =>
      item(`${called}: ${selectionInWords(selection, shelf, shared)}.`, undefined, [
        detail('plain', [name, ...(ask === undefined ? [] : [ask.say])].join('. ')),
      ]),
    ),
]

/** Every local figure, with the range in which an area may set it. */
export const settingsOutline = (shelf: Shelf): Outline => [
  { kind: 'title', text: 'Local figures' },
  {
    kind: 'note',
    text: 'No publisher says these. An area may set each within its range; its owner answers for it.',
  },
  {
    kind: 'table',
    caption: 'Figures that are ours to set',
    columns: ['Figure', 'Value', 'Least', 'Most', 'Owner', 'Basis'],
    rows: Object.entries(shelf.release.settings).map(([name, { value, least, most, owner = '', basis }]) => [
      inFewWords(name),
      figureInWords(value, shelf),
      least === undefined ? '' : figureInWords(least, shelf),
      most === undefined ? '' : figureInWords(most, shelf),
      owner,
      basis,
    ]),
  },
]
