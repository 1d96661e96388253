import type { Definitions } from '../definitions.js'
import { factsReadBy, factsReadByScore, scoreOf } from '../reads.js'
import type { Located } from '../page.js'
import type { Path } from '../written.js'
import type { Said } from './said.js'

/** Facts over facts over facts: longer chains are nobody's thought. */
const longestChain = 100

interface Node {
  readonly reads: readonly string[]
  readonly where: Located
  readonly path: Path
}

/** Facts and scores that are made of themselves, or at the end of too long a chain; by name, without recursion. */
export function cycleFaults(said: Said, { facts, scores }: Definitions): ReadonlySet<string> {
  const nodes = new Map<string, Node>()
  for (const { name, part, path, definition } of facts) {
    nodes.set(name, { reads: factsReadBy(definition.selection).map(nodeName), where: part, path })
  }
  for (const { part, definition } of scores) {
    nodes.set(definition.id, {
      reads: factsReadByScore(definition).map(nodeName),
      where: part,
      path: ['points'],
    })
  }
  const levels = levelsOf(nodes)
  const bad = new Set<string>()
  const told = new Set<string>()
  for (const [name, { where, path }] of nodes) {
    const level = levels.get(name)
    if (level !== undefined && level <= longestChain) continue
    bad.add(name)
    if (level !== undefined) said.add(where, path, tooLong(name), 'key')
    else {
      const circle = circleFrom(name, nodes, levels)
      // Whoever only reads a circle is not part of it.
      if (circle[0] === name || !circle.some((each) => told.has(each))) {
        const at = nodes.get(circle[0] ?? name)
        if (!told.has(circle[0] ?? name))
          said.add(at?.where ?? where, at?.path ?? path, madeOfItself(circle), 'key')
        for (const each of circle) told.add(each)
      }
    }
  }
  return bad
}

const nodeName = (fact: string): string => scoreOf(fact) ?? fact

/** How many facts each stands on; nothing for those that never come to stand. */
function levelsOf(nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  const waiting = new Map<string, number>()
  const readers = new Map<string, string[]>()
  const ready: string[] = []
  for (const [name, { reads }] of nodes) {
    const known = new Set(reads.filter((each) => nodes.has(each)))
    waiting.set(name, known.size)
    if (known.size === 0) ready.push(name)
    for (const each of known) readers.set(each, [...(readers.get(each) ?? []), name])
  }
  for (const name of ready) levels.set(name, 0)
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    for (const reader of readers.get(name) ?? []) {
      const left = (waiting.get(reader) ?? 0) - 1
      waiting.set(reader, left)
      if (left > 0) continue
      const below = (nodes.get(reader)?.reads ?? []).map((each) => levels.get(each) ?? -1)
      levels.set(reader, Math.max(...below) + 1)
      ready.push(reader)
    }
  }
  return levels
}

/** The circle that a fact leads into, beginning with the fact first met again. */
function circleFrom(
  name: string,
  nodes: ReadonlyMap<string, Node>,
  levels: ReadonlyMap<string, number>,
): readonly string[] {
  const way: string[] = []
  const met = new Map<string, number>()
  let here = name
  while (!met.has(here)) {
    met.set(here, way.length)
    way.push(here)
    here = nodes.get(here)?.reads.find((each) => nodes.has(each) && !levels.has(each)) ?? here
  }
  const circle = way.slice(met.get(here))
  // The same circle is always told from the same fact.
  const first = circle.indexOf(circle.reduce((least, each) => (each < least ? each : least)))
  return [...circle.slice(first), ...circle.slice(0, first)]
}

const shortName = (name: string): string => name.slice(name.indexOf(':') + 1)

const madeOfItself = (
  circle: readonly string[],
): { code: string; message: string; help: string; seen: string; expected: string } => ({
  code: 'circle',
  message: `\`${shortName(circle[0] ?? '')}\` is made of itself`,
  help: `break the circle: ${[...circle, circle[0] ?? ''].map((name) => `\`${shortName(name)}\``).join(' reads ')}`,
  seen: circle.map(shortName).join(', '),
  expected: 'facts made of other facts',
})

const tooLong = (name: string): { code: string; message: string; help: string; expected: string } => ({
  code: 'too-deep',
  message: `\`${shortName(name)}\` stands on more than ${longestChain} facts over facts`,
  help: 'say it with fewer facts',
  expected: `at most ${longestChain}`,
})
