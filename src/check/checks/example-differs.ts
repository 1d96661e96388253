import type { Check } from '../check.js'
import { refusal } from '../find.js'
import { falls } from '../ground.js'

const examples = (third: string): string => `
examples:
  - name: a fourth fall
    given: { fallsInLast12Months: 4 }
    expect: raised
  - name: ${third}
    expect: not-raised
  - name: nobody kept a log
    given: {}
    expect: undetermined
`

export const exampleDiffers: Check = {
  id: 'example-differs',
  severity: 'error',
  says: 'An example expects another answer than the page gives, or cannot be read. One of the two is wrong, and whoever approves the page reads the example.',
  help: 'mend the rule, or the example if it says the wrong thing',
  bad: falls(examples('▸a fifth fall\n    given: { fallsInLast12Months: 5 }')),
  good: falls(examples('a third fall\n    given: { fallsInLast12Months: 3 }')),
  find: ({ refusals }) =>
    refusals
      .filter(({ code }) => code === 'example-differs' || code === 'example-unreadable')
      .map((issue) => refusal(issue)),
}
