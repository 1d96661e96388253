import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { ground } from '../ground.js'

const listed = (names: readonly string[]): { readonly files: Readonly<Record<string, string>> } => ({
  files: {
    'releases/2026-12.yaml': (ground['releases/2026-12.yaml'] ?? '').replace(
      'pages: all',
      `pages:\n${names.map((name) => `  - { page: ${name}, version: 1 }\n`).join('')}`,
    ),
  },
})

const most = ['shared', 'local', 'nitrazepam-and-falls', 'fever', 'drowsy']

export const pageNotListed: Check = {
  id: 'page-not-listed',
  severity: 'warning',
  says: 'A page stands in the folder and the release does not list it, so it is read, believed and never applied.',
  help: 'list it in the release file, or take the file away',
  bad: {
    files: {
      ...listed(most).files,
      'falls/many-falls.v1.yaml': `▸${ground['falls/many-falls.v1.yaml'] ?? ''}`,
    },
  },
  good: listed([...most, 'many-falls']),
  find: ({ list, found, ...context }) => {
    if (list === undefined || list.content.pages === 'all') return []
    const names = new Set(list.content.pages.map(({ page }) => page))
    return found.flatMap((page) => {
      const [part] = page.parts
      if (names.has(page.id) || part === undefined || context.broken.some(({ path }) => path === page.file))
        return []
      return [
        faultAt(
          part,
          ['id'],
          { message: `the release \`${list.content.release}\` does not list \`${page.id}\``, seen: page.id },
          'key',
        ),
      ]
    })
  },
}
