import { isLoincCode } from '../check-digits.js'
import type { Check } from '../check.js'
import { table } from '../ground.js'
import { cellsIn } from '../table-cells.js'

const codes = (loinc: string): { readonly files: Readonly<Record<string, string>> } =>
  table('codes', `thing,snomed,loinc,unit\nrespirationRate,86290005,${loinc},/min\n`)

export const badLoincCode: Check = {
  id: 'bad-loinc-code',
  severity: 'error',
  says: 'A LOINC code does not end in its own check digit (Luhn), so a digit was lost or swapped. It would name nothing, or another measurement.',
  help: 'look the code up at its publisher; never copy one without its check',
  bad: codes('▸9279-2'),
  good: codes('9279-1'),
  find: (context) =>
    cellsIn(context, ['loinc']).flatMap(({ word, row, table: _table, ...place }) =>
      isLoincCode(word)
        ? []
        : [{ message: `\`${word}\` of \`${row}\` fails its check digit`, seen: word, ...place }],
    ),
}
