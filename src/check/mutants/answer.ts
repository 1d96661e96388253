import { certain, outcomeName, possible } from '../../values/truth.js'
import { read, type Run } from '../../facts/slot.js'
import type { CompiledRelease, CompiledRule } from '../../evaluate/compile.js'
import type { Example } from '../../pages/reading-matter.js'
import { judge, judgeHandling, judgeScore, unlikeFound } from '../judge.js'
import { judgeMeasure } from '../measured.js'
import { unlike, unlikeExample } from '../run-examples.js'
import type { Ready } from './ready.js'

/** How an example's expectation differs from the answer, in the words of `check`; undefined where it does not. */
export function differs(
  compiled: CompiledRelease,
  ready: Ready,
  example: Example,
  run: Run,
): string | undefined {
  switch (ready.sort) {
    case 'rule':
      return unlikeExample(example, judge(compiled, ready.rule, run))
    case 'score':
      return unlike(example.expect, judgeScore(ready.outputs, run))
    case 'handling':
      return unlike(example.expect, { handled: judgeHandling(ready.handling, run) })
    case 'measure':
      return unlike(example.expect, judgeMeasure(ready.measure, run))
    case 'facts':
      return unlikeFound(example.expect, ready.factOf, run, ready.soundFactOf)
  }
}

/**
 * All that an example could hold a rule to, as one text: outcome, urgency and recipients. What it asks for is
 * left out, so that a mistake that never changes more than that counts as none.
 */
export function answerKey(ready: Ready, run: Run): string {
  switch (ready.sort) {
    case 'rule':
      return ruleKey(ready.rule, run)
    case 'score':
      return [...ready.outputs]
        .filter(([name]) => name !== 'before')
        .map(([, slot]) => read(slot, run))
        .map(({ low, high, leanLow, leanHigh, could, lean }) =>
          [low, high, leanLow, leanHigh, could, lean].join(),
        )
        .join('|')
    case 'handling':
      return String(judgeHandling(ready.handling, run))
    case 'measure':
      return JSON.stringify(judgeMeasure(ready.measure, run))
    case 'facts':
      throw new Error('INVARIANT: shared facts are compared one by one')
  }
}

function ruleKey(
  { rule: { flag, whenUndetermined }, condition, appliesWhen, steps, also }: CompiledRule,
  run: Run,
): string {
  const truth = condition.truth(run)
  if ((truth & possible) === 0) return 'not-raised'
  if (appliesWhen !== undefined && (appliesWhen.truth(run) & possible) === 0) return 'not-applicable'
  if ((truth & certain) === 0) return `${outcomeName(truth)} ${whoAndWhen(whenUndetermined)}`
  let perhaps = ''
  let urgency = whoAndWhen(flag)
  for (const { step, when } of steps) {
    const now = when.truth(run)
    if ((now & certain) !== 0) {
      urgency = whoAndWhen({ refer: step.refer ?? flag.refer, within: step.within })
      break
    }
    if (perhaps === '' && (now & possible) !== 0) perhaps = step.within
  }
  const more = also.flatMap((each) =>
    each.when === undefined || (each.when.truth(run) & possible) !== 0 ? [whoAndWhen(each.also)] : [],
  )
  return `raised ${urgency}; perhaps ${perhaps}; also ${more.join()}`
}

const whoAndWhen = (
  said: { readonly refer: readonly string[]; readonly within: string } | undefined,
): string => (said === undefined ? '' : `${said.refer.join('+')} ${said.within}`)
