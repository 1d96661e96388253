import type { PageFile } from '../pages/yaml.js'

/**
 * Files that show a check at work. They are laid over the ground, a small release in which nothing is wrong,
 * so that an example says only what matters to it. `▸` marks each place where something is found.
 */
export interface Example {
  readonly files: Readonly<Record<string, string>>
  /** The day of checking, where the check needs one. */
  readonly asOf?: string
}

const mark = '▸'

/** Where the marks of an example stand: file, line and column, both from 1. */
export function marksOf({
  files,
}: Example): readonly { readonly file: string; readonly line: number; readonly column: number }[] {
  return Object.entries(files).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, i) => {
      const columns: number[] = []
      for (let at = line.indexOf(mark); at !== -1; at = line.indexOf(mark, at + 1))
        columns.push(at + 1 - columns.length)
      return columns.map((column) => ({ file, line: i + 1, column }))
    }),
  )
}

/** The files of an example on its ground, without the marks. An empty text takes a file of the ground away. */
export const laidOut = (ground: Readonly<Record<string, string>>, { files }: Example): readonly PageFile[] =>
  Object.entries({ ...ground, ...files }).flatMap(([path, text]) =>
    text === '' ? [] : [{ path, text: text.replaceAll(mark, '') }],
  )

/**
 * A page of the ground with some of its sections written anew: each section runs from a word at the start of
 * a line to the next. A section that the page does not have goes before its examples, or to its end.
 */
export function withSections(page: string, sections: string): string {
  const written = sectionsOf(page)
  for (const [word, text] of sectionsOf(sections.replace(/^\n/, ''))) {
    const at = written.findIndex(([known]) => known === word)
    const examples = written.findIndex(([known]) => known === 'examples')
    if (at !== -1)
      written[at] = [word, `${text.trimEnd()}${/\n*$/.exec(written[at]?.[1] ?? '')?.[0] ?? '\n'}`]
    else if (examples === -1) written.push([word, `${text.trimEnd()}\n`])
    else written.splice(examples, 0, [word, `${text.trimEnd()}\n\n`])
  }
  return written.map(([, text]) => text).join('')
}

const sectionsOf = (text: string): [word: string, text: string][] =>
  text
    .split(/^(?=▸?["A-Za-z])/m)
    .filter((part) => part.trim() !== '')
    .map((part) => [/^▸?([A-Za-z]+)/.exec(part)?.[1] ?? part, part])
