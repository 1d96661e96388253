import { Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import type { PageFile } from '../../pages/yaml.js'
import type { Survivor } from '../test-pages.js'

export const suggestedMark = '# suggested: read and confirm'

type Suggested = NonNullable<Survivor['example']>

/**
 * The page with these examples after its own. Everything that stood there stays as it is, to the letter; each
 * new one is marked for its author, who reads it, names it and takes the mark away. A facts page that has no
 * examples yet begins with these. Undefined where the page has examples that are no block to add to.
 */
export function withSuggestions(
  { path, text }: PageFile,
  suggestions: readonly Suggested[],
): PageFile | undefined {
  if (isFactsPageWithout(text)) {
    const first = named(suggestions, new Set(), '  ')
    return { path, text: `${text.trimEnd()}\n\nexamples:\n${first.join('\n')}\n` }
  }
  const examples = examplesOf(text)
  const last = examples?.items.at(-1)
  if (examples === undefined || !isMap(last) || !last.range || !examples.range) return undefined
  const indent = ' '.repeat(columnOf(text, examples.range[0]))
  const end = endOfLine(text, lastWritten(text, last.range[1]))
  const names = new Set(examples.items.map((item) => (isMap(item) ? String(item.get('name')) : '')))
  const added = named(suggestions, names, indent)
  return {
    path,
    text: `${text.slice(0, end)}\n${added.join('\n')}${text.slice(end) === '' ? '\n' : text.slice(end)}`,
  }
}

const named = (suggestions: readonly Suggested[], names: Set<string>, indent: string): readonly string[] =>
  unlike(suggestions).map((each) => itemText({ ...each, name: fresh(each.name, names) }, indent))

function isFactsPageWithout(text: string): boolean {
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  return document.errors.length === 0 && document.get('kind') === 'facts' && !document.has('examples')
}

function examplesOf(text: string): YAMLSeq | undefined {
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  const examples = document.get('examples')
  return document.errors.length === 0 && isSeq(examples) && examples.flow !== true ? examples : undefined
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)

/** The last character of what is written, before blank lines. */
const lastWritten = (text: string, offset: number): number => text.slice(0, offset).trimEnd().length

const endOfLine = (text: string, offset: number): number => {
  const at = text.indexOf('\n', offset)
  return at === -1 ? text.length : at
}

/** One example may be suggested for several mistakes. */
const unlike = (suggestions: readonly Suggested[]): readonly Suggested[] => [
  ...new Map(suggestions.map(({ name, ...rest }) => [JSON.stringify(rest), { name, ...rest }])).values(),
]

function fresh(name: string, names: Set<string>): string {
  let found = name
  for (let n = 2; names.has(found); n++) found = `${name} (${String(n)})`
  names.add(found)
  return found
}

/** In the layout of a page: one line a key, a record one entry a line. */
function itemText({ name, row, given, resident, home, expect, ask }: Suggested, indent: string): string {
  const lines = [
    `${indent}${suggestedMark}`,
    `${indent}- name: ${inline(name)}`,
    ...(row === undefined ? [] : [`row: ${inline(row)}`]),
    ...(given === undefined ? [] : [`given: ${inline(given)}`]),
    ...(resident === undefined ? [] : recordLines('resident', resident)),
    ...(home === undefined ? [] : recordLines('home', home)),
    `expect: ${inline(expect)}`,
    ...(ask === undefined ? [] : [`ask: ${inline(ask)}`]),
  ]
  return lines.map((line, i) => (i < 2 ? line : `${indent}  ${line}`)).join('\n')
}

function recordLines(whose: string, record: Readonly<Record<string, unknown>>): readonly string[] {
  if (Object.keys(record).length === 0) return [`${whose}: {}`]
  return [
    `${whose}:`,
    ...Object.entries(record).flatMap(([list, written]) =>
      Array.isArray(written) && written.length > 0
        ? [`  ${inline(list)}:`, ...(written as readonly unknown[]).map((entry) => `    - ${inline(entry)}`)]
        : [`  ${inline(list)}: ${inline(written)}`],
    ),
  ]
}

/** On one line, as pages write it: `{ a: 1, b: [c, d] }`. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return scalar(value)
  const parts = Object.entries(value).map(([key, inner]) => `${scalar(key)}: ${inline(inner)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

/** Quoted where a list on one line needs it. */
const scalar = (value: unknown): string =>
  new Document([value], { version: '1.2', schema: 'core' })
    .toString({ lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'flow' })
    .trim()
    .slice(1, -1)
