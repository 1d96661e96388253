import { digestOf } from '../../pages/digest.js'
import type { Check, Fault } from '../check.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

const examples = (count: number, mark = ''): string => `
examples:
  - name: a fourth fall
    given: { fallsInLast12Months: 4 }
    expect: raised
  - name: a third fall
    given: { fallsInLast12Months: 3 }
    expect: not-raised
  - name: ${mark}yet another fall
    given: { fallsInLast12Months: ${count} }
    expect: raised
  - name: nobody kept a log
    given: {}
    expect: undetermined
`

export const exampleTwice: Check = {
  id: 'example-twice',
  severity: 'warning',
  says: 'Two examples of a page give the same and expect the same. One of them was probably copied and then not changed, so what it was to show is not shown.',
  help: 'change one of them, or take it out',
  bad: falls(examples(4, '▸')),
  good: falls(examples(5)),
  find: ({ pages }) =>
    pages.flatMap(({ parts: [part] }): readonly Fault[] => {
      const seen = new Map<string, string>()
      if (part === undefined || !('examples' in part.content)) return []
      return (part.content.examples as readonly { readonly name: string }[]).flatMap(
        ({ name, ...rest }, i) => {
          const key = digestOf(rest)
          const other = seen.get(key)
          seen.set(key, other ?? name)
          return other === undefined
            ? []
            : [
                faultAt(part, ['examples', i, 'name'], {
                  message: `this example gives and expects the same as "${other.slice(0, 60)}"`,
                  seen: name.slice(0, 60),
                }),
              ]
        },
      )
    }),
}
