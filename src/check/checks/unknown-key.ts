import type { Check } from '../check.js'
import { falls } from '../ground.js'
import { unknownNames } from '../meant.js'
import { entryFieldNames } from '../names.js'

export const unknownKey: Check = {
  id: 'unknown-key',
  severity: 'error',
  says: 'The page has a key that pages of its kind do not know, so whatever it was meant to say would be lost.',
  help: 'use a key that pages of this kind know, or take it out',
  bad: falls('▸probblem: falls'),
  good: falls('problem: falls'),
  find: (context) =>
    unknownNames(
      context,
      ({ code }) => code === 'unknown-key',
      ({ expected }) => entryFieldNames(expected),
    ),
}
