import { Composer, LineCounter, Parser, type CST, type Document } from 'yaml'
import type { Issue } from '../values/issue.js'
import type { Saying, Written } from './written.js'
import { keyFaults } from './yaml-keys.js'
import { faultOfParser, tooLarge } from './yaml-faults.js'
import { placesIn, plainOf, type Places } from './yaml-nodes.js'
import { scanTokens } from './yaml-tokens.js'

/** A file of a release: where it was found, and what it says. */
export interface PageFile {
  readonly path: string
  readonly text: string
}

/** What a file says in YAML 1.2, unless it cannot be read at all; and everything wrong with how it is written. */
export interface ReadYaml {
  readonly written: Written | undefined
  readonly issues: readonly Issue[]
}

/** Larger files are nobody's page. */
const mostBytes = 256 * 1024

/**
 * Reads one page, strictly: nothing that could mean two things to two readers, and nothing that grows when it
 * is read. Nesting is measured on the flat list of tokens first, so that no text can overflow the stack.
 */
export function readYaml({ path: file, text }: PageFile): ReadYaml {
  const lines = new LineCounter()
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const refuse = (offset: number, saying: Saying): Issue => ({ ...saying, path: [], file, ...at(offset) })
  if (bytesOf(text) > mostBytes) return { written: undefined, issues: [refuse(0, tooLarge(mostBytes))] }

  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const refused = scanTokens(tokens).map(({ offset, ...saying }) => refuse(offset, saying))
  if (refused.length > 0) return { written: undefined, issues: refused }

  const document = compose(tokens, lines, text)
  const faults = [...document.errors, ...document.warnings]
  const twice = faults.filter(({ code }) => code === 'DUPLICATE_KEY')
  // What follows the first unreadable place is mostly its echo.
  const [unreadable] = faults.filter(({ code }) => code !== 'DUPLICATE_KEY')
  const issues = [...twice, ...(unreadable === undefined ? [] : [unreadable])].map((fault) =>
    refuse(fault.pos[0], faultOfParser(fault)),
  )
  if (unreadable !== undefined) return { written: undefined, issues }

  // Ten thousand pages with all their nodes would fill any memory: they are made again where they are asked for.
  const again = (): Document.Parsed => compose([...new Parser().parse(text)], new LineCounter(), text)
  let asked: Places | undefined
  const places = (): Places => (asked ??= placesIn(again()))
  const written: Written = {
    file,
    value: plainOf(document.contents),
    place: (path, part = 'value') => at(places().offsetOf(path, part)),
    keys: (path) => places().keysAt(path),
    document: again,
  }
  const odd = keyFaults(document.contents).map(({ path, offset, ...saying }): Issue => ({
    ...refuse(offset, saying),
    path,
  }))
  return {
    written: odd.some(({ code }) => code === 'odd-key') ? undefined : written,
    issues: [...issues, ...odd],
  }
}

/** The one document that the tokens of a page make. */
function compose(tokens: Iterable<CST.Token>, lineCounter: LineCounter, text: string): Document.Parsed {
  const composer = new Composer({ version: '1.2', schema: 'core', lineCounter, stringKeys: false })
  const [document] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[]
  if (document === undefined) throw new Error('INVARIANT: the composer is told to make a document')
  return document
}

/** In UTF-8, without making a copy of a text that is surely too long. */
const bytesOf = (text: string): number =>
  text.length > mostBytes ? text.length : new TextEncoder().encode(text).length
