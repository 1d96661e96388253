import { ruleAsHtml } from '../explain/html/rule-as-html.js'
import { pageOutline } from '../explain/leaflet/page-outline.js'
import { shelfOf, subjectNamed, subjectNames } from '../explain/leaflet/shelf.js'
import { markdownOf } from '../explain/markdown-of.js'
import { textOf } from '../explain/text-of.js'
import { nearest } from '../record/nearest.js'
import { exitCodes, WrongUse, type ExitCode } from './exit.js'
import { layoutFor, type Io } from './io.js'
import { forOutput, outputTo } from './output.js'
import { readingFor, type Readable } from './reading-for.js'

export interface PageCommand {
  readonly format: 'text' | 'markdown' | 'html'
  readonly out?: string
  readonly release?: string
}

/** `page RULE`: a page as a leaflet: what, why, when, then, what missing data mean, sources, shown by. */
export async function page(name: string, options: PageCommand, io: Io): Promise<ExitCode> {
  const readable = await readingFor(options.release)
  const text = leafletOf(name, options.format, readable, forOutput(options.out, io))
  const output = outputTo(options.out, io)
  await output.write(text)
  await output.finish()
  return exitCodes.done
}

function leafletOf(
  name: string,
  format: PageCommand['format'],
  { release, reading }: Readable,
  io: Io,
): string {
  const shelf = shelfOf(release, reading)
  const subject = subjectNamed(shelf, name)
  if (subject === undefined) {
    const near = nearest(name, subjectNames(shelf))
    throw new WrongUse(
      `no rule or page is called \`${name}\``,
      near === undefined ? '`pages --html DIR` writes them all, by topic' : `did you mean \`${near}\`?`,
    )
  }
  if (format === 'html') return ruleAsHtml(name, release, reading)
  const outline = pageOutline(subject, shelf)
  return format === 'markdown' ? markdownOf(outline) : textOf(outline, layoutFor(io))
}
