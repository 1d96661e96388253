import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { longFall } from '../ground.js'

export const settingWithoutLimits: Check = {
  id: 'setting-without-limits',
  severity: 'warning',
  says: 'A local figure has no owner, or no least and most. Without them an area could set it to anything, and nobody would have to answer for it.',
  help: 'write `owner`, `least` and `most` beside the value',
  bad: longFall(
    '  ▸longFall: { value: 60, least: 15, step: 5, owner: Falls prevention lead, basis: local }\n',
  ),
  good: longFall(
    '  longFall: { value: 60, least: 15, most: 60, step: 5, owner: Falls prevention lead, basis: local }\n',
  ),
  find: ({ definitions }) =>
    definitions.settings.flatMap(({ name, part, setting }) => {
      const missing = (['owner', 'least', 'most'] as const).filter((key) => setting[key] === undefined)
      if (missing.length === 0 || typeof setting.value === 'boolean' || setting.basis !== 'local') return []
      return [
        faultAt(
          part,
          ['settings', name],
          { message: `\`${name}\` says no ${missing.map((key) => `\`${key}\``).join(', ')}`, seen: name },
          'key',
        ),
      ]
    }),
}
