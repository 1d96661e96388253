import { Marks, type Groups } from './marks.js'
import { Standings } from './standings.js'

/** By what a release knows the records in which its facts find nothing to read. */
export interface QuietFacts {
  readonly marks: Marks
  readonly standings: Standings
}

export const quietFacts = (signs: Groups): QuietFacts => ({
  marks: new Marks(signs),
  standings: new Standings(),
})
