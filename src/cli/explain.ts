import { reasonLine } from '../explain/as-text.js'
import type { Branch, Explanation } from '../explain/report.js'
import { exitCodes, refuse } from './exit.js'
import { momentOf, screenerFor, type Common } from './load.js'
import { complain, momentIn, recordsFrom } from './records.js'
import { dirname } from 'node:path'
import { nearest } from '../record/nearest.js'

/** `explain FILE RULE`: every comparison of one rule for one resident. */
export async function explain(file: string, rule: string, options: Common): Promise<void> {
  const screener = screenerFor(options)
  const asOf = momentOf(options, momentIn(dirname(file)))
  const ids = [...new Set(screener.release.rules.map(({ id }) => id))]
  if (!ids.includes(rule)) {
    const near = nearest(rule, ids)
    refuse(`no rule is called \`${rule}\``, near === undefined ? 'see `check` for the rules there are' : `did you mean \`${near}\`?`)
  }
  for await (const found of recordsFrom([file])) {
    if (!('assessment' in found)) {
      complain(found)
      process.exitCode = exitCodes['something could not be used']
      continue
    }
    const explanation = screener.explain(found.assessment, rule, { asOf })
    process.stdout.write(options.format === 'json' ? `${JSON.stringify(explanation)}\n` : asTree(explanation))
  }
}

function asTree({ title, rule, outcome, tree, appliesWhen, steps, settledBy, assumed, sources }: Explanation): string {
  const lines = [`${title} (${rule}): ${outcome}`, ...branch(tree, 1)]
  if (appliesWhen !== undefined) lines.push('Applies when:', ...branch(appliesWhen, 1))
  for (const step of steps) lines.push(`Sooner (${step.within}): ${step.outcome}`, ...branch(step.tree, 1))
  if (settledBy.length > 0) lines.push('This would settle it:', ...settledBy.map(({ fact, say }) => `  ${fact}: ${say}`))
  if (assumed.length > 0) lines.push(`Assumed while not recorded: ${assumed.join('; ')}`)
  if (sources.length > 0) lines.push(`Sources: ${sources.join('; ')}`)
  return `${lines.join('\n')}\n`
}

function branch(node: Branch, depth: number): readonly string[] {
  const indent = '  '.repeat(depth)
  if ('all' in node) return [`${indent}all of these: ${node.answer}`, ...node.all.flatMap((part) => branch(part, depth + 1))]
  if ('any' in node) return [`${indent}any of these: ${node.answer}`, ...node.any.flatMap((part) => branch(part, depth + 1))]
  return [`${indent}${node.answer}: ${reasonLine(node)} Asked: ${node.operator} ${JSON.stringify(node.limit)}`]
}
