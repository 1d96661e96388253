import { verbOf } from '../facts/verbs.js'
import type { CompiledRelease } from '../evaluate/compile.js'
import type { Screening } from '../evaluate/screening.js'
import { edgesShown } from './coverage/edges.js'
import { outcomesSeen } from './coverage/outcomes.js'
import type { About } from './mutants/about.js'
import { provedSameFact } from './mutants/fact-proof.js'
import { otherwise } from './mutants/otherwise.js'
import { makeReady, type Ready } from './mutants/ready.js'
import type { Readers } from './mutants/readers.js'
import { changesOf, type Subject } from './mutants/subject.js'
import { tryExamples, type Trial } from './mutants/trial.js'
import { noonOf, noticed, suggestionsFor, survived, unnoticed, type SubjectTested } from './test-subject.js'

type FactsSubject = Extract<Subject, { sort: 'facts' }>

/** A facts page, and the release around it. */
export interface FactsTest {
  readonly screening: Screening
  readonly subject: FactsSubject
  readonly about: About
  readonly readers: Readers
  /** All pages whose examples may notice a mistake in a fact that they read. */
  readonly subjects: readonly Subject[]
}

/** A mistake in a shared fact, and the release with it. */
interface FactTrial extends Trial {
  readonly fact: string
  readonly mistaken: CompiledRelease
}

/** A facts page: its own examples, then those of the pages that read it, against every small mistake in it. */
export function testFacts(test: FactsTest, suggest: boolean): SubjectTested {
  const { screening, subject, about, readers } = test
  const { compiled } = screening
  const sound = makeReady(compiled, subject, undefined, subject.name)
  const trials = changesOf(subject, about).map((change): FactTrial => {
    const mistaken = otherwise(compiled, subject.of, change, readers)
    return { change, fact: change.fact ?? '', mistaken, ready: readyWith(mistaken, subject, '', compiled) }
  })
  const unfit = tryExamples(screening, subject, sound, trials)
  tryReaders(test, trials)
  const killed = noticed(trials)
  const asOf = noonOf(subject)
  const alike = unnoticed(trials).filter(({ change, mistaken }) =>
    provedSameFact({ of: subject.of, change, mistaken, screening, about, asOf }),
  )
  const open = unnoticed(trials).filter((trial) => !alike.includes(trial))
  const duelOf = ({ ready: mistaken, change, fact }: FactTrial) => ({
    screening,
    subject: withOnly(subject, fact),
    sound,
    mistaken,
    change,
  })
  return {
    subject,
    unfit,
    outcomes: outcomesSeen(subject),
    edges: edgesShown(trials.map((trial) => ({ change: trial.change, survives: open.includes(trial) }))),
    independence: { seen: 0, of: 0, missing: [] },
    killed,
    equivalent: alike.map(({ change }) => change),
    survivors: survived(open, suggest ? suggestionsFor(open, duelOf, about) : new Map()),
  }
}

/** The page as if it held this fact alone: what an example for it looks at, and says. */
const withOnly = (subject: FactsSubject, fact: string): FactsSubject => ({
  ...subject,
  of: { ...subject.of, facts: subject.of.facts.filter(({ name }) => name === fact) },
})

function readyWith(mistaken: CompiledRelease, said: Subject, as: string, { factOf }: CompiledRelease): Ready {
  return said.sort === 'facts'
    ? { sort: 'facts', factOf: mistaken.factOf, soundFactOf: factOf }
    : makeReady(mistaken, said, undefined, as)
}

/**
 * The examples of every other page that reads a fact with a mistake in it. A record shows all of them; facts that are
 * given show only those that are made of other facts.
 */
function tryReaders(
  { screening, subject, readers, subjects }: FactsTest,
  trials: readonly FactTrial[],
): void {
  const overFacts = new Set(
    subject.of.facts.flatMap(({ name, selection }) => (verbOf(selection)?.overFacts === true ? [name] : [])),
  )
  for (const other of subjects) {
    if (other.name === subject.name && other.sort === 'facts') continue
    const read = readers.readBy(other)
    const open = unnoticed(trials).filter(({ fact }) => read.has(fact))
    if (open.length === 0) continue
    const records = other.examples.filter(({ given }) => given === undefined)
    const boxes = other.examples.filter(({ given }) => given !== undefined)
    tryOne(screening, { ...other, examples: records }, open)
    tryOne(
      screening,
      { ...other, examples: boxes },
      unnoticed(open).filter(({ fact }) => overFacts.has(fact)),
    )
  }
}

function tryOne(screening: Screening, other: Subject, trials: readonly FactTrial[]): void {
  if (other.examples.length === 0 || trials.length === 0) return
  const { compiled } = screening
  const sound = makeReady(compiled, other, undefined, other.name)
  const theirs = trials.map(({ change, mistaken }, i): Trial => ({
    change,
    ready: readyWith(mistaken, other, `${other.name}~${String(i)}`, compiled),
  }))
  tryExamples(screening, other, sound, theirs)
  for (const [i, { killedBy }] of theirs.entries()) {
    const trial = trials[i]
    if (trial !== undefined && killedBy !== undefined) trial.killedBy = killedBy
  }
}
