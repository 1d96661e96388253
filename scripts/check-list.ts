/** The module that lists every check, made from the names of their files; `npm run list:checks` writes it. */
export function checkList(files: readonly string[]): string {
  const ids = files.flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : [])).sort()
  return [
    '// Built by `npm run list:checks` from the files in `checks/`; not to be edited.',
    "import type { Check } from './check.js'",
    ...ids.map((id) => `import { ${nameOf(id)} } from './checks/${id}.js'`),
    '',
    '/** Every check there is, by its id. */',
    'export const checks: readonly Check[] = [',
    ...ids.map((id) => `  ${nameOf(id)},`),
    ']',
    '',
  ].join('\n')
}

const nameOf = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
