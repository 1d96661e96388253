import type { Issue } from '../values/issue.js'
import { fileNameOf } from './file-name.js'
import type { ReleaseTables } from './rule.js'
import { readRows } from './table-rows.js'
import { askGroupColumns } from './table-columns.js'
import { readTable } from './read-table.js'
import type { Tables } from './tables.js'
import { checkTables } from './table-links.js'
import type { PageFile } from './yaml.js'

/** The tables among the files of a release; one that is not there is empty, and its words are not checked. */
export function readTables(files: readonly PageFile[]): {
  readonly tables: ReleaseTables
  readonly issues: readonly Issue[]
} {
  const issues: Issue[] = []
  const find = (name: string): PageFile | undefined =>
    files.find(({ path }) => isTable(path) && fileNameOf(path) === `${name}.csv`)
  const read = <Kind extends keyof Tables>(kind: Kind): Tables[Kind] => {
    const file = find(kind)
    if (file === undefined) return []
    const { rows, issues: found } = readTable(kind, file.text, file.path)
    issues.push(...found)
    return rows as unknown as Tables[Kind]
  }
  const tables: Tables = {
    medicines: read('medicines'),
    classes: read('classes'),
    diagnoses: read('diagnoses'),
    signs: read('signs'),
    services: read('services'),
    instruments: read('instruments'),
    'allergy-groups': read('allergy-groups'),
    'formulation-risk': read('formulation-risk'),
    periods: read('periods'),
    cautions: read('cautions'),
  }
  const groups = find('ask-groups')
  const asked = groups === undefined ? undefined : readRows(askGroupColumns, groups.text, groups.path)
  issues.push(...(asked?.issues ?? []))
  const askGroups = (asked?.rows ?? []).map(({ fields }) => fields) as unknown as ReleaseTables['askGroups']
  // What names what can be asked once every row is sound.
  const linked =
    issues.length > 0
      ? []
      : checkTables(tables).map((issue) => ({
          ...issue,
          file: find(issue.file?.replace(/\.csv$/, '') ?? '')?.path ?? issue.file ?? '',
        }))
  // No fact reads these two at screening time, so a release does not carry them.
  const {
    'allergy-groups': _allergyGroups,
    'formulation-risk': _formulationRisk,
    periods,
    cautions,
    ...screened
  } = tables
  return {
    tables: {
      ...screened,
      askGroups,
      ...(periods.length > 0 && { periods }),
      ...(cautions.length > 0 && { cautions }),
    },
    issues: [...issues, ...linked],
  }
}

export const isTable = (path: string): boolean => path.endsWith('.csv')
