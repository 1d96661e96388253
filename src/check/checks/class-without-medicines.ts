import type { Check } from '../check.js'
import { classesOf } from '../classes.js'
import { faultAt } from '../find.js'
import { moreFacts, moreRows, together } from '../ground.js'

const fact = (name: string): { readonly files: Readonly<Record<string, string>> } =>
  moreFacts(`
  takesAntiviral: { any: medicines, where: { class: ${name} }, ask: { group: medicines, say: Does the resident take an antiviral? } }
`)

export const classWithoutMedicines: Check = {
  id: 'class-without-medicines',
  severity: 'error',
  says: 'A fact asks for a class of medicines to which the medicines table assigns none, so it could never be true, whatever the resident takes.',
  help: 'add the class to its medicines in the medicines table, or use another class',
  bad: together(fact('▸antiviral'), moreRows('classes', 'antiviral,an antiviral,,no,\n')),
  good: fact('nsaid'),
  find: ({ definitions, tables }) => {
    const held = new Set(tables.medicines.flatMap(({ classes }) => classes))
    if (tables.medicines.length === 0) return []
    const known = new Set(tables.classes.map((row) => row.class))
    return definitions.facts.flatMap(({ part, path, definition: { selection } }) =>
      classesOf(selection).flatMap((each, i) => {
        if (held.has(each) || !known.has(each)) return []
        const isList = Array.isArray(selection.where?.['class'])
        return [
          faultAt(part, isList ? [...path, 'where', 'class', i] : [...path, 'where', 'class'], {
            message: `no medicine of the table is in the class \`${each}\``,
            seen: each,
          }),
        ]
      }),
    )
  },
}
