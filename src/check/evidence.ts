import type { PagePart } from '../pages/page.js'
import type { Evidence } from '../pages/reading-matter.js'

/** Where the figures of a part come from. */
export const evidenceOf = (part: PagePart): readonly Evidence[] =>
  'evidence' in part.content ? ((part.content.evidence ?? []) as readonly Evidence[]) : []
