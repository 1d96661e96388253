import type { Check } from '../check.js'
import { refusal } from '../find.js'
import { longFall } from '../ground.js'

export const settingOutsideRange: Check = {
  id: 'setting-outside-range',
  severity: 'error',
  says: 'A local figure lies outside its own limits, or is finer than its step. An area could then set a figure that nobody ever agreed to.',
  help: 'change the value, or have its limits changed by its owner',
  bad: longFall(
    '  longFall: { value: ▸90, least: 15, most: 60, step: 5, owner: Falls prevention lead, basis: local }\n',
  ),
  good: longFall(
    '  longFall: { value: 60, least: 15, most: 60, step: 5, owner: Falls prevention lead, basis: local }\n',
  ),
  find: ({ refusals }) =>
    refusals
      .filter(({ code, path }) => code === 'out-of-range' && path?.[0] === 'settings')
      .map((issue) => refusal(issue)),
}
