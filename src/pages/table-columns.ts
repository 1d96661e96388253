import { formulationRisks, medicineKinds } from '../record/medicine-row.js'
import { routeGroups } from '../record/route-group.js'
import { parseDay } from '../values/day.js'

/** How one column is read. `read` gives undefined for an empty cell that is left out, `refused` for a wrong one. */
export interface Column {
  readonly field: string
  readonly expects: string
  /** Rows may not agree on all columns marked so. */
  readonly key?: true
  read: (cell: string) => unknown
}

export type Columns = Readonly<Record<string, Column>>

export const refused = Symbol('refused')

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const slug = (field: string): Column => ({
  field,
  expects: 'a lower-case word, hyphens inside',
  read: (cell) => (slugForm.test(cell) ? cell : refused),
})

const key = (field: string): Column => ({ ...slug(field), key: true })

const slugs = (field: string): Column => ({
  field,
  expects: 'lower-case words with spaces between them',
  read: (cell) => listOf(cell, ' ', (part) => slugForm.test(part)),
})

const text = (field: string): Column => ({
  field,
  expects: 'a text',
  read: (cell) => (cell === '' ? refused : cell),
})

const number = (field: string, whenEmpty?: number): Column => ({
  field,
  expects: 'a number, or nothing',
  read: (cell) => (cell === '' ? whenEmpty : /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : refused),
})

const yes = (field: string, no: string): Column => ({
  field,
  expects: `\`yes\` or ${no === '' ? 'nothing' : `\`${no}\``}`,
  read: (cell) => (cell === 'yes' ? true : cell === no ? false : refused),
})

const oneOf = (field: string, options: readonly string[], whenEmpty?: string): Column => ({
  field,
  expects: `one of ${options.join(', ')}`,
  read: (cell) =>
    options.includes(cell) ? cell : cell === '' && whenEmpty !== undefined ? whenEmpty : refused,
})

const optional = (column: Column): Column => ({
  ...column,
  expects: `${column.expects}, or nothing`,
  read: (cell) => (cell === '' ? undefined : column.read(cell)),
})

const names = (field: string): Column => ({
  field,
  expects: 'names with `; ` between them',
  read: (cell) => listOf(cell, '; ', (part) => part.trim() === part),
})

const codes = (field: string): Column => ({
  field,
  expects: 'SNOMED CT codes with spaces between them',
  read: (cell) => listOf(cell, ' ', (part) => /^\d{6,18}$/.test(part)),
})

function listOf(
  cell: string,
  separator: string,
  isGood: (part: string) => boolean,
): readonly string[] | typeof refused {
  if (cell === '') return []
  const parts = cell.split(separator)
  return parts.every((part) => part !== '' && isGood(part)) && new Set(parts).size === parts.length
    ? parts
    : refused
}

const someOf = (field: string, options: readonly string[]): Column => ({
  field,
  expects: `some of ${options.join(', ')}`,
  read: (cell) => listOf(cell, ' ', (part) => options.includes(part)),
})

const released = /^(.*\S) (modified|gastro-resistant|immediate)$/

/** `MST Continus modified; Sevredol immediate`: the release of brands that come in one only. */
const brandRelease: Column = {
  field: 'brandRelease',
  expects: 'brands with their release (modified, gastro-resistant, immediate) and `; ` between them',
  read: (cell) => {
    const parts = cell.split('; ').map((part) => released.exec(part))
    const pairs = parts.map((part) => [part?.[1] ?? '', part?.[2] ?? ''] as const)
    return parts.includes(null) || new Set(pairs.map(([brand]) => brand)).size < pairs.length
      ? refused
      : Object.fromEntries(pairs)
  },
}

/** A hyphen inside tells a period from a fact, wherever either may be named. */
const periodName: Column = {
  ...key('period'),
  expects: 'a lower-case word with a hyphen inside, such as `influenza-season`',
  read: (cell) => (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(cell) ? cell : refused),
}

/** `10-01` comes every year, so it is never 29 February; `2026-04-13` is one campaign. */
const date = (field: string): Column => ({
  field,
  expects: 'month and day for every year (`10-01`), or a full date for one campaign (`2026-04-13`)',
  read: (cell) => (parseDay(cell.length === 5 ? `2027-${cell}` : cell) === undefined ? refused : cell),
})

const hours: Column = {
  field: 'hours',
  expects: '`always`, `local`, or like `weekdays 08:00-18:30` or `daily 08:00-20:00`',
  read: (cell) =>
    /^(?:always|local|(?:weekdays|daily) (?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d)$/.test(cell)
      ? cell
      : refused,
}

export const columns = {
  medicines: {
    medicine: key('medicine'),
    name: text('name'),
    ingredients: slugs('ingredients'),
    counts_as: oneOf('countsAs', ['product', 'ingredients'], 'product'),
    route: { ...oneOf('route', routeGroups), key: true },
    chapter: number('chapter'),
    kind: oneOf('kind', medicineKinds),
    classes: slugs('classes'),
    anticholinergic: number('anticholinergic', 0),
    aec: number('aec'),
    qt: optional(oneOf('qt', ['known', 'possible', 'conditional'])),
    serotonin: optional(oneOf('serotonin', ['maoi', 'maob', 'major', 'moderate', 'minor'])),
    tier: number('tier'),
    delay_minutes: number('delayMinutes'),
    abrupt_stop: yes('abruptStop', ''),
    formulation: optional(someOf('formulation', formulationRisks)),
    brands: names('brands'),
    brand_release: optional(brandRelease),
    codes: codes('codes'),
  },
  classes: {
    class: key('class'),
    title: text('title'),
    includes: slugs('includes'),
    abrupt_stop: yes('abruptStop', 'no'),
    min_duration_days: number('minDurationDays'),
  },
  diagnoses: {
    diagnosis: key('diagnosis'),
    title: text('title'),
    includes: slugs('includes'),
    codes: codes('codes'),
    grade: optional(oneOf('grade', ['A', 'B'])),
  },
  signs: { sign: key('sign'), group: slug('group'), title: text('title') },
  services: { service: key('service'), title: text('title'), hours, fallback: slugs('fallback') },
  instruments: {
    instrument: key('instrument'),
    title: text('title'),
    least: number('least'),
    most: number('most'),
    direction: oneOf('direction', ['higher-worse', 'lower-worse']),
    bands: slugs('bands'),
  },
  'allergy-groups': {
    allergen: key('allergen'),
    class: { ...optional(slug('class')), key: true },
    medicine: { ...optional(slug('medicine')), key: true },
    severity: oneOf('severity', ['contraindicated', 'caution']),
    note: optional(text('note')),
  },
  'formulation-risk': {
    pattern: key('pattern'),
    class: slugs('classes'),
    medicine: slugs('medicines'),
    route: optional(oneOf('route', routeGroups)),
    form: optional(slug('form')),
    release: someOf('releases', ['modified', 'gastro-resistant', 'immediate']),
    beside: slugs('beside'),
    risks: someOf('risks', formulationRisks),
    note: optional(text('note')),
  },
  periods: {
    period: periodName,
    from: { ...date('from'), key: true },
    to: optional(date('to')),
    source: text('source'),
    basis: oneOf('basis', ['published', 'known', 'local']),
  },
  cautions: { caution: key('caution'), say: text('say') },
} satisfies Record<string, Columns>

/** Who can find something out, in the order in which they are asked. */
export const askGroupColumns: Columns = {
  group: key('group'),
  title: text('title'),
  refer: slug('refer'),
  say: text('say'),
}
