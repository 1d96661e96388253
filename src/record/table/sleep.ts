import { number } from '../field.js'
import { measured, recordList } from '../kind.js'

/** Sleep, as logged. */
export const sleep = recordList('measurement', 'sleep, as logged', {
  sleepLog: measured(
    'sleepLogs',
    'disturbed nights among the 14 before `at`',
    number({ unit: 'd', least: 0, most: 14, step: 1 }),
  ),
})
