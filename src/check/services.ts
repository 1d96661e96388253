import type { CheckContext } from './context.js'

/** Services that some page sends a resident to. */
export function servicesUsed({ parts }: CheckContext): ReadonlySet<string> {
  const used = new Set<string>()
  for (const part of parts) {
    if (part.sort === 'handling')
      for (const to of Object.values(part.content.then.reroute ?? {})) used.add(to)
    if (part.sort !== 'rule') continue
    const { flag, whenUndetermined } = part.content
    const named = [
      flag.refer,
      ...(flag.sooner ?? []).map(({ refer }) => refer ?? []),
      ...(flag.also ?? []).map(({ refer }) => refer),
      whenUndetermined?.refer ?? [],
    ]
    for (const service of named.flat()) used.add(service)
  }
  return used
}

/** Whether a service, or somebody that it falls back on, is open at every hour. */
export function isAlwaysReached({ tables }: CheckContext, service: string): boolean {
  const byName = new Map(tables.services.map((row) => [row.service, row]))
  const seen = new Set<string>()
  const waiting = [service]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const row = byName.get(name)
    if (row === undefined || seen.has(name)) continue
    if (row.hours === 'always') return true
    seen.add(name)
    waiting.push(...row.fallback)
  }
  return false
}
