import type { Definitions } from '../definitions.js'
import type { Said } from './said.js'
import type { Path } from '../written.js'
import type { Located } from '../page.js'

interface Named {
  readonly name: string
  readonly part: Located
  readonly path: Path
}

/** A name means one thing: no two shared facts, settings or scores, and no private fact that hides a shared one. */
export function nameClashes(said: Said, { facts, settings, scores }: Definitions): void {
  const shared = facts.filter(({ part }) => part.sort === 'facts')
  twice(said, shared, 'fact')
  twice(
    said,
    settings.map(({ name, part }) => ({ name, part, path: ['settings', name] })),
    'setting',
  )
  twice(
    said,
    scores.map(({ definition, part }) => ({ name: definition.id, part, path: ['id'] })),
    'score',
  )
  const names = new Map(shared.map((fact) => [fact.name, fact.part.file]))
  for (const { part, path } of facts.filter((fact) => fact.part.sort !== 'facts')) {
    const name = String(path[1])
    const file = names.get(name)
    if (file === undefined) continue
    said.add(
      part,
      path,
      {
        code: 'hides-shared-fact',
        message: `\`${name}\` is also a shared fact`,
        help: `give this one a name of its own, or use the one in ${file}`,
        seen: name,
        expected: 'a name that no facts page uses',
      },
      'key',
    )
  }
}

function twice(said: Said, named: readonly Named[], what: string): void {
  const first = new Map<string, string>()
  for (const { name, part, path } of named) {
    const file = first.get(name)
    if (file === undefined) first.set(name, part.file)
    else {
      const saying = {
        code: `${what}-twice`,
        message: `the ${what} \`${name}\` is also in ${file}`,
        help: 'keep one of them, or give this one another name',
        seen: name,
      }
      said.add(part, path, saying, 'key')
    }
  }
}
