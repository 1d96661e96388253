import type { Check } from '../check.js'
import { table } from '../ground.js'
import { cellsIn } from '../table-cells.js'

const codes = (loinc: string): { readonly files: Readonly<Record<string, string>> } =>
  table('codes', `thing,snomed,loinc,unit\nnews2.total,1104051000000101,${loinc},1\n`)

export const knownWrongCode: Check = {
  id: 'known-wrong-code',
  severity: 'error',
  says: 'A code is known to be wrong: it is copied from one public source to the next, and stands for something else or for nothing.',
  help: 'leave the code out, or look the right one up in the NHS terminology browser',
  bad: codes('▸88330-6'),
  good: codes(''),
  find: (context) =>
    cellsIn(context, ['codes', 'snomed', 'loinc']).flatMap(({ word, row, table: _table, ...place }) => {
      const reason = Object.hasOwn(knownWrong, word) ? knownWrong[word] : undefined
      return reason === undefined
        ? []
        : [{ message: `\`${word}\` of \`${row}\` ${reason}`, seen: word, ...place }]
    }),
}

/** Codes that were met in public code bases and looked up; the list is a fixture of the clinical fact base. */
const knownWrong: Readonly<Record<string, string>> = {
  '870431003': 'is offered for MUST and fails its check digit',
  '108331000000102': 'is offered for MUST and fails its check digit',
  '1020291000000100': 'is offered for eGFR and fails its check digit',
  '88330-6': 'is called NEWS in several places, and is a mobility item',
  '91535-5': 'was seen once for the frailty scale, and nobody vouches for it',
  '4548-4': 'is HbA1c in per cent, and ours is in millimoles a mole',
}
