export { reading } from './generated/reading.js'
export type { ReadingMatter } from './pages/reading-matter.js'
