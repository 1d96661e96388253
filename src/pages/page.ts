import type { Cells } from './rows.js'
import type { WrittenFacts } from './schema/facts-page.js'
import type { WrittenHandling } from './schema/handling-page.js'
import type { WrittenMeasure } from './schema/measure-page.js'
import type { WrittenOrder } from './schema/order-page.js'
import type { PageKind } from './schema/page-schemas.js'
import type { WrittenPromise } from './schema/promise-page.js'
import type { WrittenRule } from './schema/rule-page.js'
import type { WrittenScore } from './schema/score-page.js'
import type { WrittenSettings } from './schema/settings-page.js'
import type { Part, Path, Place, Written } from './written.js'

/** One page, read. */
export interface Page {
  readonly file: string
  readonly id: string
  readonly version: number
  readonly kind: PageKind
  readonly title: string
  readonly effectiveFrom: string
  /** As it was written, before any row is filled in. */
  readonly written: Written
  /** SHA-256 of its canonical JSON. */
  readonly digest: string
  /** What it says: once, or once a row. */
  readonly parts: readonly PagePart[]
}

/** What a page, or one row of it, says, and where each piece of that was written. */
export type PagePart =
  | RulePart
  | RetiredPart
  | FactsPart
  | ScorePart
  | SettingsPart
  | HandlingPart
  | MeasurePart
  | PromisePart
  | OrderPart

export type RulePart = PartOf<'rule', WrittenRule>
export type RetiredPart = PartOf<'retired', object>
export type FactsPart = PartOf<'facts', WrittenFacts>
export type ScorePart = PartOf<'score', WrittenScore>
export type SettingsPart = PartOf<'settings', WrittenSettings>
export type HandlingPart = PartOf<'handling', WrittenHandling>
export type MeasurePart = PartOf<'measure', WrittenMeasure>
export type PromisePart = PartOf<'promise', WrittenPromise>
export type OrderPart = PartOf<'order', WrittenOrder>

interface PartOf<Sort extends string, Content> extends Located {
  readonly sort: Sort
  /** The page's id, or `<page>/<row>`. */
  readonly name: string
  readonly row?: { readonly id: string; readonly cells: Cells }
  readonly content: Content
}

/** Something whose pieces can be found in a file. */
export interface Located {
  readonly file: string
  readonly place: (path: Path, part?: Part) => Place
  readonly keys: (path: Path) => readonly string[]
}
