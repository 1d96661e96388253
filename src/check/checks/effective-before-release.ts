import type { Check } from '../check.js'
import { earlierPages } from '../releases.js'
import { faultAt } from '../find.js'
import { falls } from '../ground.js'

export const effectiveBeforeRelease: Check = {
  id: 'effective-before-release',
  severity: 'error',
  says: 'The page says that it has been in force since before its release is valid, and no earlier release lists it. Nobody was screened by it then, so the date is wrong.',
  help: 'let it take effect on the day the release is valid from, or later',
  bad: falls('effectiveFrom: ▸2026-11-30'),
  good: falls('effectiveFrom: 2026-12-01'),
  find: (context) => {
    const { list, pages } = context
    if (list === undefined) return []
    const { validFrom } = list.content
    const earlier = earlierPages(context)
    return pages.flatMap((page) => {
      const [part] = page.parts
      if (
        part === undefined ||
        page.effectiveFrom >= validFrom ||
        earlier.has(`${page.id}.v${String(page.version)}`)
      )
        return []
      return [
        faultAt(part, ['effectiveFrom'], {
          message: `the release is valid from ${validFrom}, and this page says ${page.effectiveFrom}`,
          seen: page.effectiveFrom,
          expected: `${validFrom} or later`,
        }),
      ]
    })
  },
}
