import type { RecordTable } from './kind.js'
import { arrangements, rounds, services, submissions, workforce } from './table/home.js'
import { cases } from './table/outbreak-cases.js'

/** Every list the record of a home may hold. */
export const homeTable = {
  cases,
  rounds,
  services,
  workforce,
  arrangements,
  submissions,
} satisfies RecordTable
