// Writes any number of residents as NDJSON, the example home over and over under new ids, each with other lists left out.
// Usage: npx tsx scripts/many-residents.ts 400000 | npx mdt-screening screen - --format json --as-of 2026-12-08T09:00:00+00:00
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Plain = Readonly<Record<string, unknown>>

const home = join(import.meta.dirname, '../examples/home')
const residents = readdirSync(home)
  .filter((file) => /^r\d/.test(file))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(home, file), 'utf8')) as Plain)

const many = Number(process.argv[2] ?? 1000)
for (let i = 0; i < many; i++) {
  const { resident, ...lists } = residents[i % residents.length] ?? {}
  // Of every seven residents one record is whole; the others each lack every seventh list, another one each time.
  const kept = Object.entries(lists).filter((_list, at) => i % 7 === 0 || (at + i) % 7 !== 0)
  const record = {
    resident: { ...(resident as Plain), id: `resident-${String(i)}` },
    ...Object.fromEntries(kept),
  }
  if (!process.stdout.write(`${JSON.stringify(record)}\n`)) await once(process.stdout, 'drain')
}
