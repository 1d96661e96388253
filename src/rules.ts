export { release } from './generated/release.js'
export type { FactName, RuleId, ServiceId } from './generated/names.js'
