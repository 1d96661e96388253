// Prints every list, kind and field of the record, one field a line, for people who write pages.
// Usage: npx tsx scripts/list-fields.ts [LIST...]
import { common, entryFields } from '../src/record/entry-fields.js'
import type { Field } from '../src/record/field.js'
import type { Kind, RecordList } from '../src/record/kind.js'
import { homeFields, residentFields } from '../src/record/resident.js'
import { tableOf } from '../src/record/source.js'

const wanted = process.argv.slice(2)
const lines: string[] = []

const print = (...cells: string[]): number => lines.push(cells.join('\t').trimEnd())

function typeOf(field: Field): string {
  switch (field.type) {
    case 'number': {
      const meter =
        field.meter === undefined
          ? ''
          : `, or LO (at most ${field.meter.low}), HI (at least ${field.meter.high})`
      return `number ${field.unit}, ${field.least} to ${field.most} by ${field.step}${meter}`
    }
    case 'alike':
      return `number like the thing in ${field.by}`
    case 'choice':
      return `choice ${field.choices.join(' | ')}`
    case 'slug':
      return `slug, table ${field.table}`
    case 'text':
      return `text, at most ${field.mostCharacters} characters`
    case 'list':
      return `list of ${typeOf(field.of)}`
    case 'flag':
    case 'time':
    case 'day':
    case 'clock':
    case 'items':
      return field.type
  }
}

function printField(place: string, name: string, field: Field): void {
  print(`  ${place}${name}${field.required ? ' *' : ''}`, typeOf(field), field.says ?? '')
}

function printKind(name: string, kind: Kind): void {
  const needs =
    kind.oneOf === undefined || kind.oneOf.join() === 'value'
      ? ''
      : `; at least one of ${kind.oneOf.join(', ')}`
  const absent = kind.value === undefined ? '' : `; main field \`${kind.value}\`, or \`absent\``
  print(
    `${name} (plural ${kind.plural})`,
    kind.says + needs + absent + (kind.undated ? '; `at` may be left out' : ''),
  )
  for (const [field, of] of Object.entries(entryFields(kind))) {
    if (!Object.hasOwn(common, field) && field !== 'absent') printField('', field, of)
  }
}

function printList(name: string, list: RecordList): void {
  const complete = list.completeUnlessSaid ? ', complete unless it says `complete: false`' : ''
  print('', '')
  print(`## ${name}`, `${list.family}${complete}: ${list.says}`)
  for (const [field, of] of Object.entries(list.fields)) printField('(list) ', field, of)
  for (const [kind, of] of Object.entries(list.kinds)) printKind(kind, of)
}

if (wanted.length === 0) {
  print('# Every entry', '* marks what may not be left out; a number may also be { atLeast, atMost }')
  print('  kind *', 'may be left out where a list has one kind')
  print(
    '  status',
    "'entered-in-error' sets the entry aside; other words only where the kind has a field `status`",
  )
  for (const [field, of] of Object.entries(common)) printField('', field, of)
  print(
    '# Every list',
    'entries, absent; measurements and happenings: completeFrom, completeTo, completeOf; standing: complete',
  )
  print('# resident', '')
  for (const [field, of] of Object.entries(residentFields)) printField('', field, of)
}
for (const subject of ['resident', 'home'] as const) {
  if (subject === 'home' && wanted.length === 0) {
    print('', '')
    print('# Record of a home', '')
    for (const [field, of] of Object.entries(homeFields)) printField('', field, of)
  }
  for (const [name, list] of Object.entries(tableOf(subject))) {
    if (wanted.length === 0 || wanted.includes(name)) printList(name, list)
  }
}
process.stdout.write(`${lines.join('\n')}\n`)
