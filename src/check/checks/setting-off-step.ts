import { fitsStep, minus } from '../../values/exact.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { longFall } from '../ground.js'

const line = (value: string): string =>
  `  longFall: { value: ${value}, least: 10, most: 60, step: 5, owner: Falls prevention lead, basis: local }\n`

export const settingOffStep: Check = {
  id: 'setting-off-step',
  severity: 'error',
  says: 'A local figure, or one of its limits, cannot be reached from its least value in whole steps. An area that moves it by one step could never come back to it.',
  help: 'change the value, the limits or the step so that they fit each other',
  bad: longFall(
    '  longFall: { value: 30, least: 10, most: ▸63, step: 5, owner: Falls prevention lead, basis: local }\n',
  ),
  good: longFall(line('30')),
  find: ({ definitions }) =>
    definitions.settings.flatMap(({ name, part, setting: { value, least, most, step } }) => {
      if (step === undefined || typeof least !== 'number') return []
      return (
        [
          ['value', value],
          ['most', most],
        ] as const
      ).flatMap(([key, figure]) =>
        typeof figure !== 'number' || fitsStep(minus(figure, least), step)
          ? []
          : [
              faultAt(part, ['settings', name, key], {
                message: `${String(figure)} is no whole number of steps of ${String(step)} from ${String(least)}`,
                seen: String(figure),
              }),
            ],
      )
    }),
}
