import type { FactDefinition, ScoreDefinition, Setting } from '../facts/definition.js'
import { privateNames } from './expand.js'
import { expandFact } from './expand-selection.js'
import { expandScore } from './expand-score.js'
import type {
  FactsPart,
  HandlingPart,
  MeasurePart,
  Page,
  PagePart,
  RulePart,
  ScorePart,
  SettingsPart,
} from './page.js'
import type { WrittenSelection } from './schema/selection.js'
import type { Path } from './written.js'

/** A fact, and where it is written. */
export interface FactPlace {
  /** The name that the whole release knows it by. */
  readonly name: string
  readonly part: FactsPart | RulePart | HandlingPart | MeasurePart
  readonly path: Path
  readonly selection: WrittenSelection
  readonly definition: FactDefinition
}

export interface ScorePlace {
  readonly part: ScorePart
  readonly definition: ScoreDefinition
}

/** Everything that pages define for others, or for themselves. */
export interface Definitions {
  readonly facts: readonly FactPlace[]
  readonly scores: readonly ScorePlace[]
  readonly settings: readonly {
    readonly name: string
    readonly part: SettingsPart
    readonly setting: Setting
  }[]
}

export function definitionsOf(pages: readonly Page[]): Definitions {
  const parts = pages.flatMap((page) => page.parts)
  return {
    facts: parts.flatMap(factsOf),
    scores: parts.flatMap((part) =>
      part.sort === 'score' ? [{ part, definition: expandScore(part.content) }] : [],
    ),
    settings: parts.flatMap((part) =>
      part.sort === 'settings'
        ? Object.entries(part.content.settings).map(([name, { value, least, most, step, owner, basis }]) => ({
            name,
            part,
            setting: {
              value,
              ...(least !== undefined && { least }),
              ...(most !== undefined && { most }),
              ...(step !== undefined && { step }),
              ...(owner !== undefined && { owner }),
              basis,
            },
          }))
        : [],
    ),
  }
}

function factsOf(part: PagePart): readonly FactPlace[] {
  if (part.sort !== 'facts' && part.sort !== 'rule' && part.sort !== 'handling' && part.sort !== 'measure')
    return []
  const written = part.content.facts ?? {}
  const nameOf = part.sort === 'facts' ? (name: string) => name : privateNames(written, part.name)
  const group = part.sort === 'facts' ? part.content.ask?.group : undefined
  return Object.entries(written).map(([name, selection]) => ({
    name: nameOf(name),
    part,
    path: ['facts', name],
    selection,
    definition: expandFact(nameOf(name), selection, nameOf, group),
  }))
}
