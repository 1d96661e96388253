import type { CheckContext } from './context.js'

/** The step in which a numeric fact counts; a scale of more than one point counts in whole points, whatever the record could hold. */
export function stepOf({ definitions, domainOf, tables }: CheckContext, fact: string): number | undefined {
  const domain = domainOf(fact)
  if (domain?.kind !== 'number') return undefined
  const selection = definitions.facts.find(({ name }) => name === fact)?.definition.selection
  const row = tables.instruments.find(({ instrument }) => instrument === selection?.where?.['tool'])
  return row !== undefined && (row.most ?? 0) > 1 ? 1 : domain.step
}
