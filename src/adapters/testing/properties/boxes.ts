import type { Box } from '../../../explain/box.js'
import { outcomeOf } from '../../../explain/screener.js'
import { factsReadBy } from '../../../pages/reads.js'
import { answerByWorlds } from '../answer-by-worlds.js'
import { worldsIn } from '../oracle-worlds.js'
import { laidOut, worldsOf } from '../possible-worlds.js'
import { ruleFacts } from '../rule-facts.js'
import { broken, type Subject } from './subject.js'

/** A box for one rule, and numbers to choose among its worlds and facts with. */
export interface BoxCase {
  readonly rule: string
  readonly box: Box
  readonly which: number
  readonly kept: number
}

/** More worlds than these are not looked at: nothing is then said of the box. */
const mostWorlds = 5000

const outcome = ({ screener, asOf }: Subject, rule: string, box: Box): ReturnType<typeof outcomeOf> =>
  outcomeOf(screener.screenBox(box, { asOf, rule }), rule)

/** The same box with some facts as they are in one of its worlds. */
function learnt(subject: Subject, { rule, box, which, kept }: BoxCase): Box {
  const worlds: Box[] = []
  for (const world of worldsOf(subject.release, rule, box, subject)) if (worlds.push(world) > 40) break
  const world = worlds[which % worlds.length] ?? {}
  return {
    ...box,
    ...Object.fromEntries(Object.entries(world).filter((_fact, i) => ((kept >> (i % 20)) & 1) === 0)),
  }
}

/** 1. A raised flag may still turn out to be for somebody else, and one that leans on an assumption may be taken back. */
export function learningNeverReverses(subject: Subject, given: BoxCase): void {
  const { rule, box } = given
  const more = learnt(subject, given)
  const [before, after] = [outcome(subject, rule, box), outcome(subject, rule, more)]
  const { assumed } = ruleFacts(subject.release, rule)
  const mayChange =
    before === 'undetermined' ||
    (before === 'raised' && (assumed.size > 0 || after === 'not-applicable')) ||
    (before === 'not-applicable' && after === 'not-raised')
  if (before !== after && !mayChange)
    broken(`\`${rule}\` was ${before}, and is ${after} on ${JSON.stringify(more)}, which only says more`)
}

/** 2. What a page assumes may raise a flag; all else is as the worlds say. */
export function agreesWithItsWorlds(subject: Subject, { rule, box }: BoxCase): void {
  const { asked, known, facts, day } = laidOut(subject.release, rule, box, subject)
  const conditions =
    asked.appliesWhen === undefined ? [asked.conditions] : [asked.conditions, asked.appliesWhen]
  if (worldsIn(conditions, known, facts, day) > mostWorlds) return
  const worlds = answerByWorlds(asked, known, facts, day)
  const bare = outcomeOf(subject.bare.screenBox(box, { asOf: subject.asOf, rule }), rule)
  if (worlds !== bare) broken(`\`${rule}\` is ${bare}, and ${worlds} by the worlds that the box allows`)
  const assumed = outcome(subject, rule, box)
  if (assumed !== bare && (bare !== 'undetermined' || assumed !== 'raised'))
    broken(`\`${rule}\` is ${bare}, and ${assumed} because of what its page assumes`)
}

/** 5. */
export function unknownNeverClears(subject: Subject, { rule, box, which }: BoxCase): void {
  const names = Object.keys(box)
  const left = names[which % Math.max(1, names.length)]
  if (left === undefined || staysKnown(subject, rule, left)) return
  const less = Object.fromEntries(Object.entries(box).filter(([name]) => name !== left))
  const [before, after] = [outcome(subject, rule, box), outcome(subject, rule, less)]
  if (after === 'not-raised' && before !== 'not-raised')
    broken(`\`${rule}\` was ${before}, and is ${after} when \`${left}\` is not known`)
}

/**
 * A fact that is something by definition when nobody recorded it is excepted, and listed with its source; so is one
 * that is made of others: left out of a box it is worked out from them, and they may say more than the box did.
 */
const staysKnown = ({ release }: Subject, rule: string, fact: string): boolean =>
  [...release.facts, ...(ruleFacts(release, rule).rule.facts ?? [])].some(
    ({ name, selection }) =>
      (name === fact || name.endsWith(`:${fact}`)) &&
      (selection.ifNotRecorded !== undefined || factsReadBy(selection).length > 0),
  )
