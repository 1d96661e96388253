import type { Issue } from '../values/issue.js'
import { nearest } from '../record/nearest.js'
import { seenText } from '../record/seen.js'
import { digestOf } from './digest.js'
import { nameFault } from './file-name.js'
import type { Page, PagePart } from './page.js'
import { fillRows, type Row } from './rows.js'
import { schemaFaults } from './schema-fault.js'
import { pageKinds, pageSchemas, type PageKind } from './schema/page-schemas.js'
import { retiredPage, rulePage } from './schema/rule-page.js'
import { didYouMean, issueAt, type Path, type Written } from './written.js'

export interface ReadPage {
  readonly page: Page | undefined
  readonly issues: readonly Issue[]
}

type Block = Readonly<Record<string, unknown>>

/** A page by itself: what kind it is, whether it keeps to the form of that kind, and its rows filled in. */
export function readPage(written: Written): ReadPage {
  const { value } = written
  const refuse = (path: Path, saying: Parameters<typeof issueAt>[2]): ReadPage => ({
    page: undefined,
    issues: [issueAt(written, path, saying)],
  })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse([], notAPage)
  const block = value as Block
  const kind = block['kind']
  if (!pageKinds.includes(kind as PageKind)) return refuse(['kind'], unknownKind(kind))
  const { parts, issues } = partsOf(written, block, kind as PageKind)
  const named = nameFault(written.file, kind as PageKind, block['id'], block['version'])
  const page: Page = {
    file: written.file,
    id: String(block['id']),
    version: Number(block['version']),
    kind: kind as PageKind,
    title: typeof block['title'] === 'string' ? block['title'] : String(block['id']),
    effectiveFrom: String(block['effectiveFrom']),
    written,
    digest: digestOf(value),
    parts,
  }
  return { page, issues: [...issues, ...(named === undefined ? [] : [issueAt(written, ['id'], named)])] }
}

interface Parts {
  readonly parts: readonly PagePart[]
  readonly issues: readonly Issue[]
}

function partsOf(written: Written, block: Block, kind: PageKind): Parts {
  const schema = block['retired'] === true && pageSchemas[kind] === rulePage ? retiredPage : pageSchemas[kind]
  if (block['rows'] === undefined || schema !== rulePage) return partOf(written, schema, block, undefined)
  // The form of `rows` first: what does not fill cannot be checked.
  const family = schemaFaults(rulePage, block).filter(({ path }) => path[0] === 'rows')
  if (family.length > 0)
    return { parts: [], issues: family.map((fault) => issueAt(written, fault.path, fault, fault.part)) }
  const { rows, faults } = fillRows(block)
  // A row with a cell too many or too few would only repeat itself in other words.
  if (faults.some(({ code }) => code !== 'unused-column'))
    return { parts: [], issues: faults.map((fault) => issueAt(written, fault.path, fault, fault.part)) }
  const filled = rows.map((row) => partOf(written, schema, row.value, row))
  return {
    parts: filled.flatMap(({ parts }) => parts),
    issues: [
      ...faults.map((fault) => issueAt(written, fault.path, fault, fault.part)),
      ...filled.flatMap(({ issues }) => issues),
    ],
  }
}

function partOf(
  written: Written,
  schema: (typeof pageSchemas)[PageKind] | typeof retiredPage,
  block: Block,
  row: Row | undefined,
): Parts {
  const origin = row?.origin ?? ((path: Path) => path)
  const located = {
    file: written.file,
    place: (path: Path, part?: 'key' | 'value') => written.place(origin(path), part),
    keys: (path: Path) => written.keys(origin(path)),
  }
  const faults = schemaFaults(schema, block)
  if (faults.length > 0) {
    return {
      parts: [],
      issues: faults.map((fault) => ({
        ...issueAt(located, fault.path, fault, fault.part),
        path: origin(fault.path),
      })),
    }
  }
  const sort = schema === retiredPage ? 'retired' : schema === rulePage ? 'rule' : block['kind']
  const name = row === undefined ? String(block['id']) : `${String(block['id'])}/${row.id}`
  // INVARIANT: the block has just passed the schema of its sort.
  const part = {
    sort,
    name,
    content: block,
    ...located,
    ...(row !== undefined && { row: { id: row.id, cells: row.cells } }),
  } as PagePart
  return { parts: [part], issues: [] }
}

const notAPage = {
  code: 'not-a-page',
  message: 'the file holds no page',
  help: 'begin with `id`, `version` and `kind`',
  expected: 'a block of keys',
}

const unknownKind = (kind: unknown): Parameters<typeof issueAt>[2] => ({
  code: kind === undefined ? 'missing' : 'unknown-kind',
  message: kind === undefined ? '`kind` is missing' : `no page is of the kind ${seenText(kind)}`,
  help: didYouMean(
    typeof kind === 'string' ? nearest(kind, pageKinds) : undefined,
    `write one of: ${pageKinds.join(', ')}`,
  ),
  seen: seenText(kind),
  expected: pageKinds.join(', '),
})
