import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTable } from '../../src/pages/read-table.js'
import { type Tables, tableKinds } from '../../src/pages/tables.js'

const folder = join(import.meta.dirname, '../../rules/tables')

export const tableText = (kind: keyof Tables): string => readFileSync(join(folder, `${kind}.csv`), 'utf8')

/** The shipped tables, as far as they can be read; `tables.test.ts` says that nothing is left out. */
export const tables = Object.fromEntries(
  tableKinds.map((kind) => [kind, readTable(kind, tableText(kind)).rows]),
) as unknown as Tables

/** A list kept beside the tests: `name: word word ...` a line. */
export const listed = (file: string): readonly (readonly [string, readonly string[]])[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [name = '', words = ''] = line.split(': ')
      return [name, words.split(' ')]
    })
