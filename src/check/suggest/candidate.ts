import { read, type Run } from '../../facts/slot.js'
import type { CompiledRule } from '../../evaluate/compile.js'
import type { Screening } from '../../evaluate/screening.js'
import type { Example } from '../../pages/reading-matter.js'
import type { BoxValue } from '../../explain/box.js'
import { publicName } from '../../explain/reasons.js'
import { foundValue } from '../found-value.js'
import { judge, judgeHandling, judgeScore } from '../judge.js'
import { judgeMeasure } from '../measured.js'
import { runFor } from '../run-examples.js'
import { differs } from '../mutants/answer.js'
import type { Change } from '../mutants/change.js'
import type { Ready } from '../mutants/ready.js'
import type { Subject } from '../mutants/subject.js'
import { giveToAll, readable } from '../mutants/trial.js'

/** A resident that might tell a mistake from the sound page: some facts, or a snippet of a record. */
export type Candidate = { readonly asOf?: string } & (
  | { readonly given: Readonly<Record<string, BoxValue>> }
  | { readonly resident: Readonly<Record<string, unknown>> }
  | { readonly home: Readonly<Record<string, unknown>> }
)

/** A sound page, the same with one mistake, and where to try them. */
export interface Duel {
  readonly screening: Screening
  readonly subject: Subject
  readonly sound: Ready
  readonly mistaken: Ready
  readonly change: Change
}

/** The candidate as an example that says what the sound page answers, if the mistaken one answers otherwise. */
export function exampleOf(duel: Duel, candidate: Candidate): Example | undefined {
  const { screening, subject, mistaken, change } = duel
  const blank: Example = {
    name: nameOf(change),
    asOf: candidate.asOf ?? `${subject.page.effectiveFrom}T12:00:00+00:00`,
    ...candidate,
    expect: 'undetermined',
  }
  const run = readable(() => runFor(screening, subject.page, subject.name, blank))
  if (typeof run === 'string') return undefined
  if ('given' in candidate) giveToAll(candidate.given, run, [{ ready: mistaken }])
  // Who is called, and all that is asked for, is only said where nothing else would tell.
  return ([[], ['ask'], ['who'], ['who', 'ask']] as const)
    .map((more): Example => ({ ...blank, ...expected(duel, run, more) }))
    .find((example) => differs(screening.compiled, mistaken, example, run) !== undefined)
}

function expected(
  { screening: { compiled }, subject, sound }: Duel,
  run: Run,
  more: readonly ('who' | 'ask')[],
): Pick<Example, 'expect' | 'ask'> {
  switch (sound.sort) {
    case 'score':
      return { expect: scoreExpectation(judgeScore(sound.outputs, run)) }
    case 'facts': {
      const found = subject.sort === 'facts' ? subject.of.facts : []
      return {
        expect: Object.fromEntries(
          found.flatMap(({ name }) => {
            const slot = sound.factOf(name)
            return slot === undefined ? [] : [[name, foundValue(read(slot, run), slot.domain)]]
          }),
        ),
      }
    }
    case 'handling':
      return { expect: { handled: judgeHandling(sound.handling, run) } }
    case 'measure':
      return { expect: judgeMeasure(sound.measure, run) }
    case 'rule': {
      const { outcome, ask, within, refer, also, perhaps } = judge(compiled, sound.rule, run)
      const whole = more.includes('who')
      const said = {
        outcome,
        ...(within !== undefined && (outcome === 'raised' || whole) && { within }),
        ...(perhaps !== undefined && { perhaps }),
        ...(refer !== undefined && whole && { refer }),
        ...(also !== undefined && (also.length > 0 || (whole && sound.rule.also.length > 0)) && { also }),
      }
      const named = ask.filter((fact) => namedBy(sound.rule).has(fact))
      return {
        expect: Object.keys(said).length === 1 ? outcome : said,
        ...(ask.length > 0 && { ask: named.length > 0 && !more.includes('ask') ? named : ask }),
      }
    }
  }
}

/** The facts that the page itself compares: what it asks for, not what those are made of. */
const namedBy = ({ condition, steps, also }: CompiledRule): ReadonlySet<string> =>
  new Set(
    [condition, ...steps.map(({ when }) => when), ...also.map(({ when }) => when)].flatMap(
      (each) => each?.comparisons.map(({ slot }) => publicName(slot.name)) ?? [],
    ),
  )

const scoreExpectation = ({ total, actsOn, highest, band }: Readonly<Record<string, unknown>>): object => ({
  total,
  ...(JSON.stringify(actsOn) !== JSON.stringify(total) && { actsOn }),
  highest,
  ...(typeof band === 'string' && { band }),
})

/** What the mistake itself says of the missing resident, as the name of an example. */
function nameOf({ family, path, missing }: Change): string {
  if (family === 'within' || family === 'service') {
    return path[0] === 'whenUndetermined'
      ? 'not known: who finds out, and by when'
      : 'raised: who acts, and by when'
  }
  return missing.replace(/^an? resident( with| whose| for whom)? /, '').slice(0, 200)
}
