import type { SettingValue } from '../facts/condition.js'

export const isSetting = (value: unknown): value is SettingValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'setting' in value
