import type { Document } from 'yaml'
import type { Issue } from '../values/issue.js'

/** A place in a file; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The way to a place inside a page, outermost first; positions count from 0. */
export type Path = readonly (string | number)[]

/** A page as its author wrote it: plain values, and where each of them stands. */
export interface Written {
  readonly file: string
  readonly value: unknown
  /** Of the value at the path or of its key; where nothing stands there, of the nearest thing around it. */
  place: (path: Path, part?: Part) => Place
  /** The keys of a block in the order in which they were written, which plain objects do not keep. */
  keys: (path: Path) => readonly string[]
  /** With its comments, for laying it out anew; nothing else looks at it. */
  readonly document: () => Document
}

export type Part = 'key' | 'value'

/** What is wrong, without its place. */
export interface Saying {
  readonly code: string
  readonly message: string
  readonly help: string
  readonly seen?: string
  readonly expected?: string
}

/** The issue of something said about a place in a page. */
export const issueAt = (
  { file, place }: Pick<Written, 'file' | 'place'>,
  path: Path,
  { code, message, help, ...more }: Saying,
  part: Part = 'value',
): Issue => ({ code, message, help, path, ...more, file, ...place(path, part) })

/** Those words with their help: the nearest known one, else where to look. */
export const didYouMean = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `did you mean \`${near}\`?`
