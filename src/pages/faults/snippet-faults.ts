import { nearest } from '../../record/nearest.js'
import { sourceNames, sourceOf } from '../../record/source.js'
import type { Located } from '../page.js'
import { didYouMean, type Path } from '../written.js'
import type { Said } from './said.js'

/** The lists that a record snippet names; what stands in them is checked when the example is run. */
export function snippetFaults(
  said: Said,
  where: Located,
  path: Path,
  snippet: Readonly<Record<string, unknown>>,
): void {
  for (const name of Object.keys(snippet)) {
    if (name === 'resident' || sourceOf(name) !== undefined) continue
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
}
