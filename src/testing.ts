export { anyBox } from './adapters/testing/any-box.js'
export {
  describePages,
  pageChecks,
  type PageCheck,
  type PageSource,
  type Runner,
} from './adapters/testing/describe-pages.js'
