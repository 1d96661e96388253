import { parseInstant, type Instant } from '../values/instant.js'
import type { Screening } from '../evaluate/screening.js'
import type { Example } from '../pages/reading-matter.js'
import { runsIn } from './measured.js'
import { edgesShown } from './coverage/edges.js'
import { Independence } from './coverage/independence.js'
import { outcomesSeen, type Share } from './coverage/outcomes.js'
import type { About } from './mutants/about.js'
import type { Change } from './mutants/change.js'
import { provedAlike } from './mutants/proof.js'
import { makeReady } from './mutants/ready.js'
import { changesOf, type Subject } from './mutants/subject.js'
import { tryExamples, type Trial, type Unfit } from './mutants/trial.js'
import type { Duel } from './suggest/candidate.js'
import { suggestionFor } from './suggest/suggestion.js'

export interface SubjectTested {
  readonly subject: Subject
  readonly unfit: readonly Unfit[]
  readonly outcomes: Share
  readonly edges: Share
  readonly independence: Share
  readonly killed: readonly Change[]
  readonly equivalent: readonly Change[]
  readonly survivors: readonly Survived[]
}

/** A mistake that no example notices, and one that would. */
export interface Survived {
  readonly change: Change
  readonly suggestion?: Example
}

/** One rule, score or handling page: its examples against every small mistake in it. */
export function testSubject(
  screening: Screening,
  subject: Exclude<Subject, { sort: 'facts' }>,
  about: About,
  suggest: boolean,
): SubjectTested {
  const { compiled } = screening
  const sound = makeReady(compiled, subject, undefined, subject.name)
  const trials = changesOf(subject, about).map((change, i): Trial => ({
    change,
    ready: makeReady(compiled, subject, change, `${subject.name}~${String(i)}`),
  }))
  const independence = new Independence(sound)
  const unfit = tryExamples(screening, subject, sound, trials, (run) => {
    for (const each of subject.sort === 'measure' ? runsIn(run) : [run])
      if (each !== undefined) independence.look(each)
  })
  const killed = noticed(trials)
  const asOf = noonOf(subject)
  const alike =
    subject.sort === 'score' || subject.sort === 'measure'
      ? []
      : unnoticed(trials).filter(({ change, ready }) =>
          provedAlike({ of: subject.of, sound, mistaken: ready, change, screening, about, asOf }),
        )
  const open = unnoticed(trials).filter((trial) => !alike.includes(trial))
  const suggestions = suggest
    ? suggestionsFor(
        open,
        (trial) => ({ screening, subject, sound, mistaken: trial.ready, change: trial.change }),
        about,
      )
    : none
  return {
    subject,
    unfit,
    outcomes: outcomesSeen(subject),
    edges: edgesShown(trials.map((trial) => ({ change: trial.change, survives: open.includes(trial) }))),
    independence: independence.share(),
    killed,
    equivalent: alike.map(({ change }) => change),
    survivors: survived(open, suggestions),
  }
}

const none: ReadonlyMap<Trial, Example> = new Map()

export const noticed = (trials: readonly Trial[]): readonly Change[] =>
  trials.flatMap(({ change, killedBy }) => (killedBy === undefined ? [] : [change]))

export const unnoticed = <Of extends Trial>(trials: readonly Of[]): readonly Of[] =>
  trials.filter(({ killedBy }) => killedBy === undefined)

/** Noon on the day that the page takes effect, as its examples are asked. */
export const noonOf = ({ page }: Subject): Instant =>
  parseInstant(`${page.effectiveFrom}T12:00:00+00:00`) ?? 0

/** For each mistake an example that notices it, if one is found; one that was found for another may notice it too. */
export function suggestionsFor<Of extends Trial>(
  open: readonly Of[],
  duelOf: (trial: Of) => Duel,
  about: About,
): ReadonlyMap<Trial, Example> {
  const suggestions = new Map<Trial, Example>()
  for (const trial of open) {
    if (trial.killedBy !== undefined) {
      suggestions.set(trial, trial.killedBy)
      continue
    }
    const duel = duelOf(trial)
    const found = suggestionFor(duel, noonOf(duel.subject), about)
    if (found === undefined) continue
    suggestions.set(trial, found)
    tryExamples(duel.screening, { ...duel.subject, examples: [found] }, duel.sound, open)
  }
  return suggestions
}

export const survived = (
  open: readonly Trial[],
  suggestions: ReadonlyMap<Trial, Example>,
): readonly Survived[] =>
  open.map((trial) => {
    const suggestion = suggestions.get(trial)
    return { change: trial.change, ...(suggestion !== undefined && { suggestion }) }
  })
