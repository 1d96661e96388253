import { nearest } from '../../record/nearest.js'
import { sourceNames, sourceOf, type Subject } from '../../record/source.js'
import type { Located } from '../page.js'
import { didYouMean, type Path } from '../written.js'
import type { Said } from './said.js'

/** The lists that a record snippet names; what stands in them is checked when the example is run. */
export function snippetFaults(
  said: Said,
  where: Located,
  path: Path,
  snippet: Readonly<Record<string, unknown>>,
  subject: Subject,
): void {
  for (const name of Object.keys(snippet)) {
    if (name === subject || sourceOf(name)?.subject === subject) continue
    const saying = {
      code: 'unknown-list',
      message: `no list of the record is called \`${name}\``,
      help: didYouMean(
        nearest(name, sourceNames()),
        'write a list of the record, such as `medicines` or `events`',
      ),
      seen: name,
      expected: 'a list of the record',
    }
    said.add(where, [...path, name], saying, 'key')
  }
  const { residents = [] } = snippet
  for (const [i, each] of (subject === 'home' && Array.isArray(residents) ? residents : []).entries())
    snippetFaults(said, where, [...path, 'residents', i], each as typeof snippet, 'resident')
}
