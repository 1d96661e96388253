import type { Release, Rule } from '../../src/pages/rule.js'

/** Copies of a release's rules under other ids, with their private facts, until there are so many. */
export function withCopies(release: Release, wanted: number): Release {
  const rules: Rule[] = [...release.rules]
  for (let copy = 1; rules.length < wanted; copy++) {
    for (const rule of release.rules) {
      if (rules.length >= wanted) break
      rules.push(renamed(rule, `${rule.id}-copy-${String(copy)}`))
    }
  }
  return { ...release, rules }
}

/** So many times the rules, the copies being those about medicine classes, told of classes that nobody takes. */
export function withClassesNobodyTakes(release: Release, times: number, nobody: readonly string[]): Release {
  const known = new Set(release.tables.classes.map((row) => row.class))
  const about = release.rules.filter((rule) => classesIn(rule, known).length > 0)
  const rules: Rule[] = [...release.rules]
  let next = 0
  for (let copy = 1; rules.length < release.rules.length * times; copy++) {
    for (const rule of about) {
      if (rules.length >= release.rules.length * times) break
      const instead = new Map(
        classesIn(rule, known).map((name) => [name, nobody[next++ % nobody.length] ?? name]),
      )
      const text = JSON.stringify(renamed(rule, `${rule.id}-copy-${String(copy)}`))
      rules.push(
        JSON.parse(
          text.replace(/"([a-z0-9-]+)"/g, (word, name: string) =>
            instead.has(name) ? `"${instead.get(name) ?? name}"` : word,
          ),
        ) as Rule,
      )
    }
  }
  return { ...release, rules }
}

const classesIn = (rule: Rule, known: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    [...JSON.stringify([rule.facts, rule.conditions]).matchAll(/"([a-z0-9-]+)"/g)].flatMap(([, name]) =>
      name !== undefined && known.has(name) ? [name] : [],
    ),
  ),
]

function renamed(rule: Rule, id: string): Rule {
  const text = JSON.stringify(rule).replaceAll(`"${rule.id}:`, `"${id}:`)
  return { ...(JSON.parse(text) as Rule), id }
}
