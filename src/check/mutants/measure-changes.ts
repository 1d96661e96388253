import type { Measure } from '../../pages/measure.js'
import type { About } from './about.js'
import type { Change } from './change.js'
import { conditionChanges } from './condition-changes.js'
import { factChanges } from './fact-changes.js'
import { factWords } from './words.js'

/** Every small mistake in a figure: upside down, per something else, of everybody, in its conditions and its facts. */
export function measureChanges({ figure, facts }: Measure, about: About): readonly Change[] {
  const change = (family: Change['family'], to: object, says: string, missing: string): Change => ({
    family,
    path: ['figure'],
    to: { ...figure, ...to },
    says,
    missing,
  })
  const { among } = figure
  return [
    ...(figure.of === 'rate'
      ? [
          change(
            'points',
            { sum: figure.over, over: figure.sum },
            `${factWords(figure.over)} divided by ${factWords(figure.sum)}, and not the other way round`,
            `a home with unlike sums of these: ${factWords(figure.sum)}, ${factWords(figure.over)}`,
          ),
          ...(['resident-year', '1000 resident-days', 100] as const)
            .filter((per) => per !== figure.per)
            .map((per) =>
              change(
                'points',
                { per },
                `per ${String(figure.per)} read as per ${String(per)}`,
                'a home whose figure is not nothing',
              ),
            ),
        ]
      : []),
    ...(figure.of === 'mean' || figure.of === 'median'
      ? [
          change(
            'points',
            { of: figure.of === 'mean' ? 'median' : 'mean' },
            `the ${figure.of} read as the ${figure.of === 'mean' ? 'median' : 'mean'}`,
            'a home in which one resident lies far from the others',
          ),
        ]
      : []),
    ...(among === undefined
      ? []
      : [
          change(
            'comparison',
            { among: undefined },
            '`among` left out',
            'a resident who does not count, and for whom it would make a difference',
          ),
          ...conditionChanges(among, ['figure', 'among'], about),
        ]),
    ...(figure.of === 'share' ? conditionChanges(figure.have, ['figure', 'have'], about) : []),
    ...factChanges(facts, about).filter(({ path }) => !leans(String(path[3]))),
  ]
}

/** What a fact only leans to never moves a figure: that is of all that the data allow. */
const leans = (word: string): boolean => ['orNotRecorded', 'protective', 'old'].includes(word)
