import type { FactDefinition } from '../facts/definition.js'
import { verbOf } from '../facts/verbs.js'
import type { Problem } from './facts.js'

/**
 * Facts that ask whether one of the rules in `late` is raised, which read findings themselves: those are only
 * answered in the second pass, so they can never be seen in time.
 */
export function circlesIn(facts: readonly FactDefinition[], late: ReadonlySet<string>): readonly Problem[] {
  return facts.flatMap(({ name, selection }) => {
    const verb = verbOf(selection)
    if (verb === undefined || ![selection[verb.name]].flat().includes('findings')) return []
    const asked: readonly unknown[] = [selection.where?.['rule']].flat()
    return asked
      .filter((rule): rule is string => typeof rule === 'string' && late.has(rule))
      .map((rule) => ({
        where: name,
        message: `\`${name}\` asks whether \`${rule}\` is raised, but that rule reads findings itself`,
      }))
  })
}
