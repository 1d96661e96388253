// Writes `src/check/checks.ts`, the list of every check, from the files in `src/check/checks/`.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkList } from './check-list.js'

const folder = join(import.meta.dirname, '../src/check')

writeFileSync(join(folder, 'checks.ts'), checkList(readdirSync(join(folder, 'checks'))))
