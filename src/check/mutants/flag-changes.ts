import type { Also, Flag, Rule, Step } from '../../pages/rule.js'
import { rankOf, withins, type Within } from '../../pages/within.js'
import type { Path } from '../../pages/written.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { conditionChanges } from './condition-changes.js'

/** The small mistakes in what a finding says: who, by when, its steps and their order. */
export function flagChanges(
  { flag, whenUndetermined }: Pick<Rule, 'flag' | 'whenUndetermined'>,
  about: About,
): readonly Change[] {
  const { sooner = [], also = [] } = flag
  const raised = 'an example that is raised and says'
  return [
    ...whoAndWhen(flag, ['flag'], raised, about),
    ...sooner.flatMap((step, i) => stepChanges(step, sooner, i, about)),
    ...also.flatMap((each, i) => alsoChanges(each, i, about)),
    ...(whenUndetermined === undefined
      ? []
      : whoAndWhen(
          whenUndetermined,
          ['whenUndetermined'],
          'an example that is undetermined and says',
          about,
        )),
  ]
}

function stepChanges(
  step: Step,
  steps: NonNullable<Flag['sooner']>,
  i: number,
  about: About,
): readonly Change[] {
  const path = ['flag', 'sooner', i]
  const before = steps[i - 1]
  const which = `step ${String(i + 1)} of \`sooner\``
  return [
    ...conditionChanges(step.when, [...path, 'when'], about),
    ...whoAndWhen(step, path, `an example in ${which} that says`, about),
    {
      family: 'steps',
      path,
      to: undefined,
      says: `${which} left out`,
      missing: `a resident in ${which}, with \`within: ${step.within}\``,
    },
    ...(before === undefined
      ? []
      : [
          {
            family: 'steps',
            path: ['flag', 'sooner'],
            to: steps.with(i - 1, step).with(i, before),
            says: `${which} before the one above it`,
            missing: `a resident for whom ${which} and the one above it both hold`,
          } as const,
        ]),
  ]
}

function alsoChanges(also: Also, i: number, about: About): readonly Change[] {
  const path = ['flag', 'also', i]
  return [
    ...(also.when === undefined ? [] : conditionChanges(also.when, [...path, 'when'], about)),
    ...whoAndWhen(also, path, 'a raised example that says `also`:', about),
    {
      family: 'service',
      path,
      to: undefined,
      says: `left out: also ${also.refer.join(', ')}`,
      missing: `a raised example that says \`also\`: ${also.refer.join(', ')}`,
    },
  ]
}

function whoAndWhen(
  { refer = [], within }: { readonly refer?: readonly string[]; readonly within: Within },
  path: Path,
  where: string,
  { tables }: About,
): readonly Change[] {
  const rank = rankOf(within)
  const beside = [withins[rank - 1], withins[rank + 1]].filter((each) => each !== undefined)
  return [
    ...beside.map((other): Change => ({
      family: 'within',
      path: [...path, 'within'],
      to: other,
      says: `within ${within} read as ${other}`,
      missing: `${where} \`within: ${within}\``,
    })),
    ...refer.flatMap((service, i): readonly Change[] => {
      const other = tables.services.find((each) => !refer.includes(each.service))?.service
      return other === undefined
        ? []
        : [
            {
              family: 'service',
              path: [...path, 'refer', i],
              to: other,
              says: `${service} read as ${other}`,
              missing: `${where} \`refer: [${refer.join(', ')}]\``,
            },
          ]
    }),
  ]
}
