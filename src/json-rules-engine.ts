export { createScreener, type AsyncScreener } from './adapters/json-rules-engine/screener.js'
