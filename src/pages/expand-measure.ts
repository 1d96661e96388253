import type { Condition } from '../facts/condition.js'
import { expandCondition, type NameOf } from './expand-condition.js'
import { privateFacts, privateNames } from './expand.js'
import type { MeasurePart, Page } from './page.js'
import type { Measure, MeasureFigure } from './measure.js'
import type { WrittenCondition } from './schema/condition.js'
import { figureWords, type WrittenMeasure } from './schema/measure-page.js'

/** From a page's part to the measure that a release holds. INVARIANT: the part has been checked. */
export function expandMeasure(page: Page, part: MeasurePart, prefix = part.name): Measure {
  const { content } = part
  const nameOf = privateNames(content.facts, prefix)
  const facts = privateFacts(content.facts, nameOf)
  return {
    id: part.name,
    version: page.version,
    title: content.title,
    effectiveFrom: content.effectiveFrom,
    period: content.period,
    figure: figureOf(content, nameOf),
    ...(content.beside !== undefined && { beside: content.beside.map(nameOf) }),
    enough: content.enough,
    cautions: content.cautions,
    ...(facts.length > 0 && { facts }),
    ...(content.covers !== undefined && { covers: content.covers }),
  }
}

function figureOf({ rate, share, mean, median }: WrittenMeasure, nameOf: NameOf): MeasureFigure {
  const among = (written: WrittenCondition | undefined): { readonly among?: Condition } =>
    written === undefined ? {} : { among: expandCondition(written, nameOf) }
  if (rate !== undefined)
    return {
      of: 'rate',
      sum: nameOf(rate.sum),
      over: nameOf(rate.over),
      per: rate.per,
      ...among(rate.among),
    }
  if (share !== undefined)
    return { of: 'share', have: expandCondition(share.have, nameOf), ...among(share.among) }
  const { fact = '', among: only } = mean ?? median ?? {}
  return { of: mean === undefined ? 'median' : 'mean', fact: nameOf(fact), ...among(only) }
}

/** The figures that a page makes; a sound one makes exactly one. */
export const figuresOn = (content: WrittenMeasure): readonly (typeof figureWords)[number][] =>
  figureWords.filter((word) => content[word] !== undefined)
