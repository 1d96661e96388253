import { parseDay } from '../values/day.js'
import { timeFrom } from '../values/instant.js'
import type { Fault } from './fault.js'
import type { ChoiceField, Field } from './field.js'
import { itemsFault } from './items-fault.js'
import { nearest } from './nearest.js'
import { numberFault } from './number-fault.js'
import { Unreadable } from './plain-copy.js'
import { seenText } from './seen.js'

const mostInList = 100
const longestSlug = 100
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const clockPattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/
// Control characters other than tab and line ends, and halves of characters: nobody typed them.
const unprintable = /[^\P{Cc}\t\n\r]|\p{Cs}/u

/**
 * What is wrong with a value that is there, if anything. Nothing is coerced, trimmed or rounded.
 * `entry` is where a field that depends on another one looks it up.
 */
export function fieldFault(
  field: Field,
  value: unknown,
  entry: Readonly<Record<string, unknown>>,
): Fault | undefined {
  if (value instanceof Unreadable) return unreadable(value)
  if (value === null) {
    return {
      code: 'null',
      says: 'is null',
      help: 'leave it out when there is nothing to say',
      expected: 'a value, or nothing',
    }
  }
  switch (field.type) {
    case 'number':
      return numberFault(field, value)
    case 'alike': {
      const of = entry[field.by]
      const like = typeof of === 'string' && Object.hasOwn(field.among, of) ? field.among[of] : undefined
      // Without the thing it is about it cannot be judged; that fault is reported at the other field.
      return like === undefined ? undefined : numberFault(like, value)
    }
    case 'choice':
      return choiceFault(field, value)
    case 'flag':
      return typeof value === 'boolean'
        ? undefined
        : wrong(value, '`true` or `false`', 'write true or false without quotes')
    case 'text':
      return textFault(value, field.mostCharacters)
    case 'slug':
      return typeof value === 'string' && value.length <= longestSlug && slugPattern.test(value)
        ? undefined
        : wrong(value, 'lower-case words joined by hyphens', 'write it like `heart-failure`')
    case 'time':
      return typeof value === 'string' && !Number.isNaN(timeFrom(value)) ? undefined : timeFault(value)
    case 'day':
      return typeof value === 'string' && parseDay(value) !== undefined
        ? undefined
        : wrong(value, 'a day that exists', 'write it like `2026-11-21`', 'not-a-day')
    case 'clock':
      return typeof value === 'string' && value.length === 5 && clockPattern.test(value)
        ? undefined
        : wrong(value, 'a time by the 24-hour clock', 'write it like `08:00`', 'not-a-clock-time')
    case 'items':
      return itemsFault(value)
    case 'list':
      return listFault(field.of, value, entry)
  }
}

const unreadable = ({ what }: Unreadable): Fault => ({
  code: 'unreadable',
  says: `is ${what}`,
  help:
    what === 'a Date object'
      ? 'write the time as text: `2026-11-21T09:00:00+00:00`'
      : 'give plain data: text, numbers, true or false',
  expected: 'plain data, as in JSON',
})

const wrong = (value: unknown, expected: string, help: string, textCode = 'not-a-choice'): Fault => ({
  code: typeof value === 'string' ? textCode : 'wrong-type',
  says: `is ${seenText(value)}, not ${expected}`,
  help,
  expected,
})

function timeFault(value: unknown): Fault {
  const lacksOffset = typeof value === 'string' && value.length < 30 && !Number.isNaN(timeFrom(`${value}Z`))
  const help = lacksOffset
    ? 'add its offset, `+00:00` in winter and `+01:00` in summer, or give the day alone'
    : 'write it like `2026-11-21T09:00:00+00:00`, or `2026-11-21`'
  return wrong(value, 'an instant with its offset, or a day', help, 'not-a-time')
}

function choiceFault(field: ChoiceField, value: unknown): Fault | undefined {
  if (typeof value === 'string' && field.choices.includes(value)) return undefined
  const meant = typeof value === 'string' ? nearest(value, field.choices) : undefined
  const all = field.choices.map((choice) => `\`${choice}\``).join(', ')
  return {
    code: typeof value === 'string' ? 'not-a-choice' : 'wrong-type',
    says: `is ${seenText(value)}, which is not one of its words`,
    help: meant === undefined ? `write one of ${all}` : `did you mean \`${meant}\`?`,
    expected: `one of ${all}`,
  }
}

function textFault(value: unknown, mostCharacters: number): Fault | undefined {
  const expected = `text of 1 to ${mostCharacters} characters`
  if (typeof value !== 'string') return wrong(value, 'text', 'write it as text, in quotes')
  if (value === '')
    return { code: 'empty', says: 'is empty', help: 'leave it out when there is nothing to say', expected }
  if (value.length > mostCharacters) {
    return {
      code: 'too-long',
      says: `has ${value.length} characters`,
      help: `shorten it to ${mostCharacters}`,
      expected,
    }
  }
  if (unprintable.test(value)) {
    return {
      code: 'unprintable',
      says: 'holds a character that cannot be printed',
      help: 'write it again, without control characters',
      expected,
    }
  }
  return undefined
}

function listFault(of: Field, value: unknown, entry: Readonly<Record<string, unknown>>): Fault | undefined {
  const expected = `a list of at most ${mostInList}`
  if (!Array.isArray(value)) return wrong(value, 'a list', 'write it in square brackets, even a single one')
  if (value.length > mostInList) {
    return {
      code: 'too-long',
      says: `has ${value.length} parts`,
      help: `give at most ${mostInList}`,
      expected,
    }
  }
  for (const [index, part] of (value as unknown[]).entries()) {
    const fault: Fault | undefined =
      part === undefined ? wrong(part, 'a value', 'leave no gaps in the list') : fieldFault(of, part, entry)
    if (fault === undefined) continue
    return {
      ...fault,
      says: `has a part that ${fault.says}`,
      seen: seenText(part),
      inside: [index, ...(fault.inside ?? [])],
    }
  }
  return undefined
}
