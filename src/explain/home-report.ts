import type { Explanation } from './answer-tree.js'
import type { Report } from './report.js'

/**
 * The answer for a home as a whole: outbreaks, what the home itself lacks. As a resident's report; what it counts
 * of residents, it asks of each of them.
 */
export interface HomeReport extends Omit<Report, 'resident' | 'outsideScope' | 'scores' | 'order'> {
  readonly home: string
  /** How many residents' records were given. */
  readonly residents: number
}

/** Why one rule about a home is raised, not raised or undetermined. */
export interface HomeExplanation extends Omit<Explanation, 'resident'> {
  readonly home: string
}
