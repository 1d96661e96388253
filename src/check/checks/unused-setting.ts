import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { moreFacts, moreSettings, together } from '../ground.js'
import { settingsRead } from '../reads.js'

const setting = (mark = ''): { readonly files: Readonly<Record<string, string>> } =>
  moreSettings(
    `  ${mark}lookBack: { value: 7 days, least: 1 day, most: 14 days, owner: Falls prevention lead, basis: local }\n`,
  )

const reader = moreFacts(`
  recentFalls: { count: falls, within: { setting: lookBack }, ask: { group: events, say: How many falls this week? } }
`)

export const unusedSetting: Check = {
  id: 'unused-setting',
  severity: 'warning',
  says: 'Nothing reads this local figure. Whoever changes it would think that something has changed.',
  help: 'read it with `{ setting: name }` where the figure belongs, or take it out',
  bad: setting('▸'),
  good: together(setting(), reader),
  find: (context) => {
    const read = settingsRead(context)
    return context.definitions.settings.flatMap(({ name, part }) =>
      read.has(name)
        ? []
        : [
            faultAt(
              part,
              ['settings', name],
              { message: `nothing reads the setting \`${name}\``, seen: name },
              'key',
            ),
          ],
    )
  },
}
