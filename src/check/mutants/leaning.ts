import { factsReadBy } from '../../pages/reads.js'
import type { About } from './about.js'

/**
 * Whether a fact may ever be acted on as less than it may be: where an old value raises, an entry counts although a
 * field is not recorded, or it is made of a fact of which that is so. Of a score it is taken to be so.
 */
export function canLean(fact: string, about: About): boolean {
  const seen = new Set([fact])
  for (const name of seen) {
    const definition = about.definitionOf(name)
    if (definition === undefined) return true
    const { old, orNotRecorded, protective } = definition.selection
    if ((old !== undefined && old !== 'asks') || orNotRecorded !== undefined || protective === true)
      return true
    for (const part of factsReadBy(definition.selection)) seen.add(part)
  }
  return false
}
