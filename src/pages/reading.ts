import { fieldOf, sourceOf } from '../record/source.js'
import type { DomainOf } from './domains.js'
import { edgeOf, edgesIn } from './edges.js'
import { exampleAsOf } from './examples.js'
import { privateNames, ownFactsOf } from './expand.js'
import type { OrderedSide } from './order.js'
import type { MeasurePart, Page, PagePart } from './page.js'
import type { Evidence, Example, PageText } from './reading-matter.js'
import type { Cells } from './rows.js'

type Block = Readonly<Record<string, unknown>>

/** What is read of a page, and not screened with: why, evidence, limits, and examples ready to be run. */
export function pageText(page: Page, domainOf: DomainOf): PageText {
  const block = page.written.value as Block
  const text = (key: string): Record<string, string> =>
    typeof block[key] === 'string' ? { [key]: block[key].trim() } : {}
  const evidence = page.parts.flatMap((part) =>
    'evidence' in part.content ? (part.content.evidence as readonly Evidence[]) : [],
  )
  const makesRules = page.parts.filter(({ sort }) => sort === 'rule' || sort === 'retired')
  return {
    id: page.id,
    version: page.version,
    kind: page.kind,
    title: page.title,
    file: page.file,
    effectiveFrom: page.effectiveFrom,
    ...text('owner'),
    ...text('reviewBy'),
    ...text('why'),
    ...whysIn(page),
    ...text('limits'),
    evidence: [...new Map(evidence.map((each) => [JSON.stringify(each), each])).values()],
    examples: page.parts.flatMap((part) => examplesOf(page, part, domainOf)),
    ...definedBy(page),
    ...promisedBy(page),
    ...orderedBy(page),
    rules: makesRules.map(({ name }) => name),
  }
}

function whysIn({ written, parts }: Page): Pick<PageText, 'whyOf'> {
  const { why } = written.value as Block
  const filled = parts.flatMap((part): [string, string][] =>
    'why' in part.content && typeof part.content.why === 'string' && part.content.why !== why
      ? [[part.name, part.content.why.trim()]]
      : [],
  )
  return filled.length === 0 ? {} : { whyOf: Object.fromEntries(filled) }
}

const definedBy = ({ parts: [part] }: Page): Pick<PageText, 'defines'> =>
  part?.sort === 'facts' ? { defines: Object.keys(part.content.facts) } : {}

function promisedBy({ parts: [part] }: Page): Pick<PageText, 'promised'> {
  if (part?.sort !== 'promise') return {}
  const { given, promises } = part.content
  return { promised: { given, promises } }
}

function orderedBy({ parts: [part], effectiveFrom }: Page): Pick<PageText, 'ordered'> {
  if (part?.sort !== 'order') return {}
  const side = ({
    given,
    resident,
    asOf,
  }: (typeof part.content.examples)[number]['before']): OrderedSide => ({
    ...(given !== undefined && { given }),
    ...(resident !== undefined && { resident }),
    asOf: exampleAsOf(asOf, effectiveFrom),
  })
  return {
    ordered: part.content.examples.map(({ name, before, after }) => ({
      name,
      before: side(before),
      after: side(after),
    })),
  }
}

interface WrittenExample {
  readonly name: string
  readonly given?: Block
  readonly resident?: Block
  readonly home?: Block
  readonly asOf?: string
  readonly expect: unknown
  readonly ask?: readonly string[]
  readonly row?: string | readonly string[]
}

/** The examples of a part; of a family, those for its row, with the cells in their places. */
function examplesOf(page: Page, part: PagePart, domainOf: DomainOf): readonly Example[] {
  if (part.sort === 'measure') return measuredExamples(page, part)
  if (part.sort === 'order' || !('examples' in part.content)) return []
  const nameOf = privateNames(ownFactsOf(part), part.name)
  const cells = part.row?.cells
  return (part.content.examples as readonly WrittenExample[])
    .filter(({ row }) => row === undefined || part.row === undefined || [row].flat().includes(part.row.id))
    .map(({ name, given, resident, home, asOf, expect, ask }) => ({
      name,
      ...(given !== undefined && {
        given: Object.fromEntries(
          Object.entries(given).map(([fact, value]) => [
            fact,
            fillGiven(value, cells, domainOf(nameOf(fact))),
          ]),
        ),
      }),
      ...(resident !== undefined && {
        resident: cells === undefined ? resident : fillSnippet(resident, cells),
      }),
      ...(home !== undefined && { home: cells === undefined ? home : fillSnippet(home, cells) }),
      asOf: exampleAsOf(asOf, page.effectiveFrom),
      expect,
      ...(ask !== undefined && { ask }),
      ...(part.row !== undefined && { rule: part.name }),
    }))
}

/** Those of a measure: the facts of each resident, or a small home. */
const measuredExamples = (page: Page, { content }: MeasurePart): readonly Example[] =>
  content.examples.map(({ name, given, home, asOf, expect }) => ({
    name,
    ...(given !== undefined && { residents: given }),
    ...(home !== undefined && { home }),
    asOf: exampleAsOf(asOf, page.effectiveFrom),
    expect,
  }))

function fillGiven(value: unknown, cells: Cells | undefined, domain: ReturnType<DomainOf>): unknown {
  if (Array.isArray(value)) return value.map((each) => fillGiven(each, cells, domain))
  return typeof value === 'string' ? edgeOf(value, cells, domain) : value
}

/** `{justBelow limit}` in a record, one step of the field that it stands in. */
function fillSnippet(snippet: Block, cells: Cells): Block {
  return Object.fromEntries(
    Object.entries(snippet).map(([list, value]) => [list, fillIn(value, cells, sourceOf(list))]),
  )
}

function fillIn(
  value: unknown,
  cells: Cells,
  source: ReturnType<typeof sourceOf>,
  field?: string,
  kind = source?.kind,
): unknown {
  if (typeof value === 'string') {
    const declared =
      source === undefined || field === undefined ? undefined : fieldOf(source.list, kind, field)
    return edgesIn(value, cells, declared?.type === 'number' ? declared.step : undefined)
  }
  if (Array.isArray(value)) return value.map((each) => fillIn(each, cells, source, field, kind))
  if (typeof value !== 'object' || value === null) return value
  const own = 'kind' in value && typeof value.kind === 'string' ? value.kind : kind
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fillIn(inner, cells, source, key, own)]),
  )
}
