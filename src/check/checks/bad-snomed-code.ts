import { isSnomedCode } from '../check-digits.js'
import type { Check } from '../check.js'
import { moreRows } from '../ground.js'
import { cellsIn } from '../table-cells.js'

export const badSnomedCode: Check = {
  id: 'bad-snomed-code',
  severity: 'error',
  says: 'A SNOMED CT code does not end in its own check digit (Verhoeff), so a digit was lost or swapped. It would name nothing, or something else.',
  help: 'look the code up in the NHS terminology browser; never copy one without its check',
  bad: moreRows('diagnoses', 'malnutrition-risk,a risk of malnutrition,,▸870431003,B\n'),
  good: moreRows('diagnoses', 'malnutrition-risk,a risk of malnutrition,,444297006,B\n'),
  find: (context) =>
    cellsIn(context, ['codes', 'snomed']).flatMap(({ word, row, table: _table, ...place }) =>
      isSnomedCode(word)
        ? []
        : [{ message: `\`${word}\` of \`${row}\` fails its check digit`, seen: word, ...place }],
    ),
}
