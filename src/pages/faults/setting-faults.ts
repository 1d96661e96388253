import { parseDuration } from '../../values/duration.js'
import { fitsStep } from '../../values/exact.js'
import { seenText } from '../../record/seen.js'
import type { Scalar } from '../../facts/condition.js'
import { compareFigures } from '../compare-figures.js'
import type { SettingsPart } from '../page.js'
import type { Saying } from '../written.js'
import type { Said } from './said.js'

/** Settings: a value between its limits, all of one kind. */
export function settingFaults(said: Said, part: SettingsPart): void {
  for (const [name, { value, least, most, step }] of Object.entries(part.content.settings)) {
    const at = ['settings', name]
    if (typeof value === 'string' && parseDuration(value) === undefined)
      said.add(part, [...at, 'value'], notAFigure(name, value))
    for (const [word, limit] of [
      ['least', least],
      ['most', most],
    ] as const) {
      if (limit === undefined) continue
      const order = compareFigures(value, limit)
      if (order === undefined) said.add(part, [...at, word], otherKind(word, limit, value))
      else if (word === 'least' ? order < 0 : order > 0)
        said.add(part, [...at, 'value'], outside(name, value, word, limit))
    }
    if (step !== undefined && typeof value === 'number' && !fitsStep(value, step))
      said.add(part, [...at, 'value'], finer(name, value, step))
  }
}

const notAFigure = (name: string, value: string): Saying => ({
  code: 'wrong-form',
  message: `\`${name}\` is ${seenText(value)}, not a number or a length of time`,
  help: 'write a number, or a length of time such as `28 days`',
  seen: value,
  expected: 'a number or a length of time',
})
const otherKind = (word: string, limit: Scalar, value: Scalar): Saying => ({
  code: 'wrong-kind',
  message: `\`${word}\` is ${seenText(limit)}, which is not of the kind of the value ${seenText(value)}`,
  help: 'write both as numbers, or both as lengths of time',
  seen: seenText(limit),
  expected: 'the same kind',
})
const outside = (name: string, value: Scalar, word: string, limit: Scalar): Saying => ({
  code: 'out-of-range',
  message: `\`${name}\` is ${seenText(value)}, ${word === 'least' ? 'less than its least' : 'more than its most'}, ${seenText(limit)}`,
  help: 'change the value or the limit',
  seen: seenText(value),
  expected: `${word === 'least' ? 'at least' : 'at most'} ${String(limit)}`,
})
const finer = (name: string, value: number, step: number): Saying => ({
  code: 'out-of-range',
  message: `\`${name}\` is ${value}, finer than its step of ${step}`,
  help: 'change the value or the step',
  seen: String(value),
  expected: `a multiple of ${step}`,
})
