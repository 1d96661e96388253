import { parseInstant } from '../values/instant.js'
import type { Screening } from '../evaluate/screening.js'
import type { Example } from '../pages/rule.js'
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
  subject: Subject,
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

  const asOf = parseInstant(`${subject.page.effectiveFrom}T12:00:00+00:00`) ?? 0
  const alive = trials.filter(({ killedBy }) => killedBy === undefined)
  const alike =
    subject.sort === 'score' || subject.sort === 'measure'
      ? []
      : alive.filter(({ change, ready }) =>
          provedAlike({ of: subject.of, sound, mistaken: ready, change, screening, about, asOf }),
        )
  const open = alive.filter((trial) => !alike.includes(trial))
  const suggestions = new Map<Trial, Example>()
  if (suggest) {
    for (const trial of open) {
      // An example that was suggested for one mistake may notice others.
      if (trial.killedBy !== undefined) suggestions.set(trial, trial.killedBy)
      else {
        const found = suggestionFor(
          { screening, subject, sound, mistaken: trial.ready, change: trial.change },
          asOf,
          about,
        )
        if (found === undefined) continue
        suggestions.set(trial, found)
        tryExamples(screening, { ...subject, examples: [found] }, sound, open)
      }
    }
  }
  return {
    subject,
    unfit,
    outcomes: outcomesSeen(subject),
    edges: edgesShown(trials.map((trial) => ({ change: trial.change, survives: open.includes(trial) }))),
    independence: independence.share(),
    killed: trials.filter((trial) => !alive.includes(trial)).map(({ change }) => change),
    equivalent: alike.map(({ change }) => change),
    survivors: open.map((trial) => {
      const suggestion = suggestions.get(trial)
      return { change: trial.change, ...(suggestion !== undefined && { suggestion }) }
    }),
  }
}
