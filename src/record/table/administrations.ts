import { choice, flag, number, required, saying, slug, text, time } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Doses given or due, from the administration chart. */
export const administrations = recordList(
  'happening',
  'doses given or due; `at` is when given, or due where it was not',
  {
    dose: kind(
      'doses',
      'one dose',
      {
        line: saying('the id of its line in `medicines`', text(200)),
        medicine: slug('medicines'),
        asWritten: text(500),
        code: text(20),
        dueAt: time(),
        givenAt: time(),
        outcome: required(
          saying(
            'blank: neither signature nor code',
            choice(
              'given',
              'omitted',
              'refused',
              'blank',
              'double',
              'extra',
              'wrongDose',
              'wrongMedicine',
              'wrongResident',
            ),
          ),
        ),
        reason: choice(
          'asleep',
          'no-stock',
          'nil-by-mouth',
          'cannot-swallow',
          'vomited',
          'unwell',
          'away',
          'on-advice',
          'other',
        ),
        amount: number({ unit: '1', least: 0, most: 100000, step: 0.0001 }),
        atMaximum: saying('this dose reached the most allowed that day', flag()),
        prn: flag(),
        symptomatic: saying('the resident has symptoms from it', flag()),
      },
      { oneOf: ['line', 'medicine', 'asWritten', 'code'] },
    ),
  },
)
