import { exampleAsOf } from '../pages/examples.js'
import type { PromisePart } from '../pages/page.js'
import type { Promised } from '../pages/reading-matter.js'
import { rankOf, type Within } from '../pages/within.js'
import { parseInstant } from '../values/instant.js'
import type { Run } from '../facts/slot.js'
import type { CompiledRelease, CompiledRule } from '../evaluate/compile.js'
import { Screening } from '../evaluate/screening.js'
import type { Box } from '../explain/box.js'
import { raise } from '../explain/finding.js'
import { atTheLatest } from '../explain/handle.js'
import { byThen } from '../explain/leaflet/promise-in-words.js'
import { boxRun } from '../explain/screener.js'
import { decide } from '../explain/truths.js'
import { soonest } from '../explain/urgency.js'
import { judge } from './judge.js'

/** What one rule answers for everybody in a box. */
interface Answer {
  readonly rule: string
  readonly outcome: 'raised' | 'undetermined' | 'not-raised' | 'not-applicable' | 'not-in-force'
  /** raised: by when at the latest, whatever a plan says; undetermined: how soon it might have to be */
  readonly within?: Within
  /** the page of a plan that makes it so late */
  readonly by?: string
  /** what would have to be known */
  readonly ask: readonly string[]
}

/** The promises of a page that do not hold, by their number, each with what the rules answer in their place. */
export function brokenPromises(
  compiled: CompiledRelease,
  { content }: PromisePart,
): readonly { readonly at: number; readonly why: string }[] {
  const screening = new Screening(compiled)
  const found = new Map<number, string>()
  for (const day of daysOf(compiled, content.effectiveFrom)) {
    const asOf = parseInstant(exampleAsOf(undefined, day)) ?? NaN
    const run = boxRun(screening, content.given as Box, asOf, undefined)
    const answers = answersIn(screening, run)
    for (const [at, promise] of content.promises.entries()) {
      const why = found.has(at) ? undefined : whyNot(promise, answers)
      if (why !== undefined) found.set(at, day === content.effectiveFrom ? why : `from ${day} on ${why}`)
    }
  }
  return [...found].map(([at, why]) => ({ at, why }))
}

/** The first day of a promise, and every later one on which another version of something is in force. */
const daysOf = ({ release }: CompiledRelease, from: string): readonly string[] => [
  from,
  ...new Set(
    [...release.rules, ...release.handling]
      .map(({ effectiveFrom }) => effectiveFrom)
      .filter((day) => day > from)
      .sort(),
  ),
]

interface Answers {
  readonly named: (ids: string | readonly string[]) => readonly Answer[]
  readonly all: () => readonly Answer[]
}

function answersIn(screening: Screening, run: Run): Answers {
  const { compiled } = screening
  const rules = screening.candidates(run).filter(({ rule }) => rule.about === undefined)
  return {
    all: () => rules.map((rule) => answerOf(screening, rule, run)),
    named: (ids) =>
      [ids].flat().flatMap((id): readonly Answer[] => {
        const rule = rules.find((each) => each.rule.id === id)
        if (rule !== undefined) return [answerOf(screening, rule, run)]
        // A rule that is not in the release has been refused, and the reader has said so.
        const isKnown = compiled.rules.some((each) => each.rule.id === id)
        return isKnown ? [{ rule: id, outcome: 'not-in-force', ask: [] }] : []
      }),
  }
}

function answerOf(screening: Screening, rule: CompiledRule, run: Run): Answer {
  const { compiled } = screening
  const { outcome, ask } = judge(compiled, rule, run)
  const of = { rule: rule.rule.id, outcome, ask }
  if (outcome === 'raised')
    return { ...of, ...atTheLatest(raise(compiled, rule, run, decide), screening.handling(run), run, decide) }
  return outcome === 'undetermined' ? { ...of, within: soonest(rule, run, decide) } : of
}

/** Why a promise does not hold for everybody, in words for whoever answers for the rules. */
function whyNot(promise: Promised, { named, all }: Answers): string | undefined {
  if ('neverRuledOut' in promise) {
    const out = named(promise.neverRuledOut).filter(
      ({ outcome }) => outcome !== 'raised' && outcome !== 'undetermined',
    )
    return out.length === 0 ? undefined : out.map(inWords).join('; ')
  }
  const within = 'raised' in promise ? promise.within : promise.neverLaterThan
  const isInTime = ({ within: by }: Answer): boolean =>
    within === undefined || (by !== undefined && rankOf(by) <= rankOf(within))
  const answers = 'raised' in promise ? named(promise.raised) : all()
  if (answers.some((answer) => answer.outcome === 'raised' && isInTime(answer))) return undefined
  if ('raised' in promise) return answers.length === 0 ? undefined : answers.map(inWords).join('; ')
  // Of all rules only those that come near: the soonest that is raised, and those that would be soon enough.
  const raised = soonestOf(answers.filter(({ outcome }) => outcome === 'raised')).slice(0, 1)
  const might = soonestOf(answers.filter((each) => each.outcome === 'undetermined' && isInTime(each)))
  return [
    ...(raised.length === 0 ? ['nothing is raised'] : raised.map(inWords)),
    ...might.slice(0, 2).map(inWords),
  ].join('; ')
}

const soonestOf = (answers: readonly Answer[]): readonly Answer[] =>
  answers.toSorted((a, b) => rankOf(a.within ?? '12 months') - rankOf(b.within ?? '12 months'))

/** @example inWords({ rule: 'fever', outcome: 'undetermined', ask: ['temperature'] }) // '`fever` stays undetermined until `temperature` is known' */
function inWords({ rule, outcome, within = '12 months', by, ask }: Answer): string {
  const name = `\`${rule}\``
  switch (outcome) {
    case 'raised':
      return `${name} is raised ${byThen(within)}${by === undefined ? '' : ` where the plan of \`${by}\` holds`}`
    case 'undetermined':
      return `${name} stays undetermined until ${ask
        .slice(0, 4)
        .map((fact) => `\`${fact}\``)
        .join(', ')} ${ask.length === 1 ? 'is' : 'are'} known`
    case 'not-raised':
      return `${name} is not raised`
    case 'not-applicable':
      return `${name} does not apply`
    case 'not-in-force':
      return `${name} is not in force`
  }
}
