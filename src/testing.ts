export { anyAssessment, type ResidentOnADay } from './adapters/testing/any-assessment.js'
export { anyBox } from './adapters/testing/any-box.js'
export { anyRule } from './adapters/testing/any-rule.js'
export {
  describePages,
  pageChecks,
  type PageCheck,
  type PageSource,
  type Runner,
} from './adapters/testing/describe-pages.js'
export { momentOf } from './adapters/testing/moments.js'
export { worldsOf, type At } from './adapters/testing/possible-worlds.js'
export {
  safetyProperties,
  type RunOptions,
  type SafetyOptions,
  type SafetyProperty,
} from './adapters/testing/safety-properties.js'
export type { FastCheckOfApp } from './adapters/testing/fast-check.js'
