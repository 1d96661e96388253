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

/** Ten times the rules that ask about medicine classes, the copies about classes that nobody takes. */
export function withClassesNobodyTakes(release: Release, times: number): Release {
  const known = new Set(release.tables.classes.map((row) => row.class))
  const rules: Rule[] = [...release.rules]
  const classes = [...release.tables.classes]
  const about = release.rules.filter((rule) => JSON.stringify(rule).match(/"([a-z0-9-]+)"/g)?.some((word) => known.has(word.slice(1, -1))))
  for (let copy = 1; rules.length < release.rules.length * times; copy++) {
    const instead = (name: string): string => `${name}-of-nobody-${String(copy)}`
    for (const each of release.tables.classes) classes.push({ ...each, class: instead(each.class) })
    for (const rule of about) {
      if (rules.length >= release.rules.length * times) break
      const text = JSON.stringify(renamed(rule, `${rule.id}-copy-${String(copy)}`))
      rules.push(JSON.parse(text.replace(/"([a-z0-9-]+)"/g, (word, name: string) => (known.has(name) ? `"${instead(name)}"` : word))) as Rule)
    }
  }
  return { ...release, rules, tables: { ...release.tables, classes } }
}

function renamed(rule: Rule, id: string): Rule {
  const text = JSON.stringify(rule).replaceAll(`"${rule.id}:`, `"${id}:`)
  return { ...(JSON.parse(text) as Rule), id }
}
