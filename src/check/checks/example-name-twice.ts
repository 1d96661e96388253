import type { Check, Fault } from '../check.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

const examples = (name: string): string => `
examples:
  - name: a fourth fall
    given: { fallsInLast12Months: 4 }
    expect: raised
  - name: ${name}
    given: { fallsInLast12Months: 3 }
    expect: not-raised
  - name: nobody kept a log
    given: {}
    expect: undetermined
`

export const exampleNameTwice: Check = {
  id: 'example-name-twice',
  severity: 'warning',
  says: 'Two examples of a page have the same name. When one of them fails nobody knows which, and one of them probably says something else than was meant.',
  help: 'let each name say what its example shows',
  bad: falls(examples('▸a fourth fall')),
  good: falls(examples('a third fall')),
  find: ({ pages }) =>
    pages.flatMap(({ parts: [part] }): readonly Fault[] => {
      const seen = new Set<string>()
      if (part === undefined || !('examples' in part.content)) return []
      return (part.content.examples as readonly { readonly name: string }[]).flatMap(({ name }, i) => {
        const again = seen.has(name)
        seen.add(name)
        return again
          ? [
              faultAt(part, ['examples', i, 'name'], {
                message: 'an example above has this name too',
                seen: name.slice(0, 60),
              }),
            ]
          : []
      })
    }),
}
