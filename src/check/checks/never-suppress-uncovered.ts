import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { fever, ground } from '../ground.js'

const frozen = (status: string, mark = ''): { readonly files: Readonly<Record<string, string>> } => ({
  files: {
    'releases/2026-12.yaml': (ground['releases/2026-12.yaml'] ?? '')
      .replace('pages: all', `${mark}pages: all`)
      .replace('draft', status),
  },
})

export const neverSuppressUncovered: Check = {
  id: 'never-suppress-uncovered',
  severity: 'note',
  says: 'The fact base lists triggers that every release must hold (property P-A8), and no page covers some of them yet. A release without them may not be used in care.',
  help: 'write the pages before the release is approved',
  bad: frozen('draft', '▸'),
  good: { files: { ...fever('covers: [HYPO-999, NEWS2-7]\nneverSuppress: true').files } },
  find: ({ list, factRows, parts }) => {
    if (list === undefined) return []
    const covered = new Set(
      parts
        .filter(({ sort }) => sort !== 'promise')
        .flatMap((part) => (part.content as { readonly covers?: readonly string[] }).covers ?? []),
    )
    const missing = [...factRows.values()]
      .filter(({ row, neverSuppress }) => neverSuppress !== '' && !covered.has(row))
      .map(({ row }) => row)
    return missing.length === 0
      ? []
      : [
          faultAt(
            list,
            ['pages'],
            { message: `no page covers ${missing.join(', ')} yet`, seen: missing.join(', ') },
            'key',
          ),
        ]
  },
}
