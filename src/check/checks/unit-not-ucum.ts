import { nearest } from '../../record/nearest.js'
import { units } from '../../record/unit.js'
import type { Check } from '../check.js'
import { table } from '../ground.js'
import { cellsIn } from '../table-cells.js'

const codes = (unit: string): { readonly files: Readonly<Record<string, string>> } =>
  table('codes', `thing,snomed,loinc,unit\nsystolicPressure,72313002,8480-6,${unit}\n`)

export const unitNotUcum: Check = {
  id: 'unit-not-ucum',
  severity: 'error',
  says: 'A unit is not one of those that the record knows, in UCUM spelling. Whoever sends a value in another unit would have it read as if it were ours.',
  help: `write one of: ${Object.keys(units).join(' ')}`,
  bad: codes('▸mmHg'),
  good: codes('mm[Hg]'),
  find: (context) =>
    cellsIn(context, ['unit', 'ucum']).flatMap(({ word, row, table: _table, ...place }) => {
      if (Object.hasOwn(units, word)) return []
      const meant = Object.hasOwn(traps, word) ? traps[word] : nearest(word, Object.keys(units))
      return [
        {
          message: `\`${word}\` of \`${row}\` is no unit of the record`,
          seen: word,
          ...place,
          ...(meant !== undefined && {
            help: `did you mean \`${meant}\`?`,
            fix: { replace: word, by: meant },
          }),
        },
      ]
    }),
}

/** What people write, and what it is in UCUM; `C` is valid and means coulomb. */
const traps: Readonly<Record<string, string>> = {
  bpm: '/min',
  mmHg: 'mm[Hg]',
  C: 'Cel',
  '°C': 'Cel',
  score: '{score}',
  umol: 'umol/L',
  'ml/min': 'mL/min',
  ml: 'mL',
}
