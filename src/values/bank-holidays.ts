/**
 * Bank holidays of England, by year, as they are kept: where one falls on a weekend, the substitute weekday
 * stands instead of it. Source: gov.uk/bank-holidays; compared in a test with the date-holidays package (ISC,
 * CC-BY-3.0). Scotland and Northern Ireland differ: do not reuse for them.
 *
 * To load another year, add its line; a year without one makes answers unknown, never "no holidays".
 * A one-off holiday (a coronation) is added to its year. INVARIANT: years are consecutive, days in order.
 */
export const bankHolidays = {
  2024: [
    '2024-01-01',
    '2024-03-29',
    '2024-04-01',
    '2024-05-06',
    '2024-05-27',
    '2024-08-26',
    '2024-12-25',
    '2024-12-26',
  ],
  2025: [
    '2025-01-01',
    '2025-04-18',
    '2025-04-21',
    '2025-05-05',
    '2025-05-26',
    '2025-08-25',
    '2025-12-25',
    '2025-12-26',
  ],
  2026: [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ],
  2027: [
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27',
    '2027-12-28',
  ],
  2028: [
    '2028-01-03',
    '2028-04-14',
    '2028-04-17',
    '2028-05-01',
    '2028-05-29',
    '2028-08-28',
    '2028-12-25',
    '2028-12-26',
  ],
} as const
