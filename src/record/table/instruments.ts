import { choice, flag, items, number, required, saying, slug, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Recorded scores and scales: what somebody filled in, as they wrote it. Nothing here is recomputed. */
export const instruments = recordList(
  'measurement',
  'recorded scores and scales, as somebody filled them in',
  {
    instrument: kind(
      'instruments',
      'one filled-in instrument',
      {
        tool: required(
          saying(
            'with its scale where there are several: `barthel-20` is not `barthel-100`',
            slug('instruments'),
          ),
        ),
        version: text(60),
        total: saying(
          'a whole number, or an index like 0.24',
          number({ unit: '{score}', least: 0, most: 300, step: 0.001 }),
        ),
        band: saying('the outcome in words, or a letter: `red`, `high`, `b`', slug('instrument bands')),
        items: items(),
        context: choice('rest', 'movement'),
        estimated: flag(),
        converted: saying('worked out from another scale', flag()),
      },
      { value: 'total', oneOf: ['total', 'band', 'items'] },
    ),
  },
)
