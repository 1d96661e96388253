import type { Bands, Line, ScoreDefinition } from '../../facts/definition.js'
import type { Path } from '../../pages/written.js'
import { minus, plus } from '../../values/exact.js'
import { isNumeric, optionsOf } from '../../values/possible.js'
import type { About } from './about.js'
import { edgeAt, type Change } from './change.js'
import { conditionChanges } from './condition-changes.js'
import { agingChanges, lengthChange } from './length-changes.js'
import { stepBeside } from './one-step.js'
import { factWords, residentWith, residentWithout } from './words.js'

/** The small mistakes in a score: points one off, edges one step off, bands, windows, and a missing item counted. */
export function scoreChanges(score: ScoreDefinition, about: About): readonly Change[] {
  const { points, bands, over } = score
  const lines = Object.entries(points)
  return [
    ...lines.flatMap(([fact, line]) => lineChanges(fact, line, ['points', fact], about)),
    ...lines.map(([fact]): Change => ({
      family: 'points',
      path: ['points', fact],
      to: undefined,
      says: `${factWords(fact)} left out`,
      missing: `a resident with points for ${factWords(fact)} alone`,
      fact,
    })),
    ...lines.flatMap(([fact, line]) => ('always' in line || 'first' in line ? [] : missingItem(fact, about))),
    ...(bands === undefined
      ? []
      : edgeChanges('the total', Object.keys(bands.upTo), ['bands', 'upTo'], bands.upTo, 1, undefined)),
    ...(over === undefined ? [] : lengthChange('set', over.set, ['over', 'set'], 'reading', about)),
    ...agingChanges(score, [], 'set of readings', about),
    ...(score.old === undefined
      ? []
      : [
          {
            family: 'missing',
            path: ['old'],
            to: 'asks',
            says: 'an old total never raises',
            missing: 'a resident whose newest total is too old and raises',
          } as const,
        ]),
  ]
}

function lineChanges(fact: string, line: Line, path: Path, about: About): readonly Change[] {
  if ('choose' in line)
    return Object.entries(line.columns).flatMap(([key, column]) =>
      lineChanges(fact, column, [...path, 'columns', key], about),
    )
  if ('highestOf' in line) {
    return line.highestOf.map((column, i) => ({
      family: 'points',
      path: [...path, 'highestOf', i],
      to: undefined,
      says: `${column} not looked at`,
      missing: `a resident for whom ${column} gives the higher points`,
      fact,
    }))
  }
  if ('always' in line) return oneOff(line.always, [...path, 'always'], fact, factWords(fact), 'any resident')
  if ('is' in line) {
    return Object.entries(line.is).flatMap(([option, points]) =>
      oneOff(
        points,
        [...path, 'is', option],
        fact,
        `${factWords(fact)} ${option}`,
        residentWith(fact, option, undefined),
      ),
    )
  }
  if ('first' in line) {
    return line.first.flatMap(({ points, when }, i) => [
      ...oneOff(
        points,
        [...path, 'first', i, 'points'],
        fact,
        `${factWords(fact)}, the ${String(i + 1)}. case`,
        `a resident in the ${String(i + 1)}. case of ${factWords(fact)}`,
      ),
      ...(when === undefined ? [] : conditionChanges(when, [...path, 'first', i, 'when'], about)),
    ])
  }
  return bandChanges(fact, line, path, about)
}

function bandChanges(fact: string, line: Bands, path: Path, about: About): readonly Change[] {
  const domain = about.domainOf(fact)
  const step = stepBeside(0.5, domain)
  const words = (['upTo', 'below'] as const).flatMap((word) => {
    const edges = line[word] ?? {}
    return [
      ...edgeChanges(factWords(fact), Object.keys(edges), [...path, word], edges, step, fact),
      ...Object.entries(edges).flatMap(([edge, points]) => {
        const at = word === 'upTo' ? Number(edge) : minus(Number(edge), step)
        return oneOff(
          points,
          [...path, word, edge],
          fact,
          `${factWords(fact)} ${word === 'upTo' ? 'up to' : 'below'} ${edge}`,
          residentWith(fact, at, undefined),
        )
      }),
    ]
  })
  const last = Math.max(...Object.keys({ ...line.upTo, ...line.below }).map(Number))
  return [
    ...words,
    ...oneOff(
      line.above,
      [...path, 'above'],
      fact,
      `${factWords(fact)} above ${String(last)}`,
      residentWith(fact, plus(last, step), undefined),
    ),
  ]
}

/** Each edge one step either way; never past another edge. */
function edgeChanges(
  what: string,
  edges: readonly string[],
  path: Path,
  table: Readonly<Record<string, unknown>>,
  step: number,
  fact: string | undefined,
): readonly Change[] {
  const below = path.at(-1) === 'below'
  return edges.flatMap((edge) =>
    [minus(Number(edge), step), plus(Number(edge), step)].flatMap((to, side): readonly Change[] => {
      if (Object.hasOwn(table, String(to))) return []
      const at = side === 0 ? (below ? to : Number(edge)) : below ? Number(edge) : to
      return [
        {
          family: 'threshold',
          path,
          to: Object.fromEntries(
            Object.entries(table).map(([key, value]) => [key === edge ? String(to) : key, value]),
          ),
          says: `${what} ${below ? 'below' : 'up to'} ${edge} read as ${String(to)}`,
          missing: residentWith(fact ?? 'total', at, undefined),
          ...(fact !== undefined && { fact }),
          ...edgeAt([...path, edge], side === 0 ? 'below' : 'above'),
        },
      ]
    }),
  )
}

const oneOff = (points: number, path: Path, fact: string, what: string, missing: string): readonly Change[] =>
  [points + 1, points - 1].flatMap((to): readonly Change[] =>
    to < 0
      ? []
      : [
          {
            family: 'points',
            path,
            to,
            says: `${what}: ${String(points)} points read as ${String(to)}`,
            missing,
            fact,
          },
        ],
  )

/** An item that nobody recorded, counted as if it had been: as its lowest, and as its highest value. */
function missingItem(fact: string, about: About): readonly Change[] {
  const domain = about.domainOf(fact)
  if (domain === undefined || domain.kind === 'set') return []
  const ends = isNumeric(domain) ? ['lowest', 'highest'] : [optionsOf(domain)[0], optionsOf(domain).at(-1)]
  return ends.flatMap((value): readonly Change[] =>
    value === undefined
      ? []
      : [
          {
            family: 'missing',
            path: ['taken', fact],
            to: { value },
            says: `not known taken as ${value}: ${factWords(fact)}`,
            missing: residentWithout(fact),
            fact,
          },
        ],
  )
}
