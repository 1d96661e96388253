import { join } from 'node:path'
import { suggestedMark, withSuggestions } from '../check/suggest/write-suggestions.js'
import { asJunit } from '../check/test-junit.js'
import { testingPages, type PageTested, type Survivor } from '../check/test-pages.js'
import { plainText } from '../explain/plain-text.js'
import type { PageFile } from '../pages/yaml.js'
import { exitCodes, type ExitCode } from './exit.js'
import { print, type Io } from './io.js'
import { wholeFolder } from './page-files.js'
import { stepped } from './stepped.js'
import { stopped } from './stopped.js'
import { writeWhole } from './whole-file.js'

export interface TestCommand {
  readonly format: 'text' | 'json' | 'junit'
  readonly suggest?: boolean
}

/** `test [DIR]`: whether the examples of each page would notice any small mistake in it. */
export async function test(
  folder: string,
  { format, suggest = false }: TestCommand,
  io: Io,
): Promise<ExitCode> {
  const { files, issues: unread } = wholeFolder(folder)
  const tested = await stepped(testingPages(files), 'pages and rules', io)
  if ('leftOff' in tested) {
    const { done, of } = tested.leftOff
    return stopped(io, `${String(done)} of ${String(of)} pages and rules were tested; no page was changed.`)
  }
  const { pages, issues: found } = tested
  const issues = [...unread, ...found]
  const survivors = pages.flatMap((page) => page.survivors)
  if (format === 'json') await print(io, `${JSON.stringify(totals(pages))}\n`)
  else if (format === 'junit') await print(io, asJunit(pages))
  else for (const page of pages) await print(io, pageInWords(page))
  for (const { file, message, help } of issues)
    io.stderr.write(`${file === undefined ? '' : `${file}: `}${plainText(message)}\n  ${plainText(help)}\n`)
  if (suggest) for (const line of writeSuggestions(folder, files, pages)) io.stderr.write(line)
  if (format === 'text') await print(io, `${summary(pages)}\n`)
  return survivors.length + issues.length === 0 ? exitCodes.done : exitCodes['something could not be used']
}

const sum = (pages: readonly PageTested[], of: 'mutants' | 'killed' | 'equivalent'): number =>
  pages.reduce((total, page) => total + page[of], 0)

const totals = (pages: readonly PageTested[]): object => ({
  pages: pages.length,
  mutants: sum(pages, 'mutants'),
  killed: sum(pages, 'killed'),
  equivalent: sum(pages, 'equivalent'),
  survivors: pages.flatMap(({ survivors }) => survivors),
})

/** The four figures, then each mistake that nobody would notice, as the example that is missing. */
function pageInWords({
  file,
  outcomes,
  edges,
  independence,
  mutants,
  killed,
  equivalent,
  survivors,
}: PageTested): string {
  const figures = [
    `outcomes ${String(outcomes.seen)}/${String(outcomes.of)}`,
    `edges ${String(edges.seen)}/${String(edges.of)}`,
    `comparisons ${String(independence.seen)}/${String(independence.of)}`,
    `mistakes noticed ${String(killed)}/${String(mutants - equivalent)}`,
  ]
  return `${file}: ${figures.join(', ')}\n${survivors.map(survivorInWords).join('')}`
}

const survivorInWords = ({ rule, line, mutant, missing, example }: Survivor): string =>
  `  ${line === undefined ? '' : `line ${String(line)}, `}${rule}: ${plainText(mutant)}\n    missing: ${plainText(missing)}\n${example === undefined ? '' : `    ${JSON.stringify(example.given ?? example.resident ?? example.home)} -> ${JSON.stringify(example.expect)}\n`}`

function summary(pages: readonly PageTested[]): string {
  const [mutants, killed, equivalent] = [
    sum(pages, 'mutants'),
    sum(pages, 'killed'),
    sum(pages, 'equivalent'),
  ]
  return `${String(pages.length)} pages, ${String(mutants)} small mistakes: ${String(killed)} noticed, ${String(equivalent)} proved to change nothing, ${String(mutants - killed - equivalent)} not noticed`
}

function* writeSuggestions(
  folder: string,
  files: readonly PageFile[],
  pages: readonly PageTested[],
): Generator<string> {
  const texts = new Map(files.map((file) => [file.path, file]))
  for (const { file, survivors } of pages) {
    const examples = survivors.flatMap(({ example }) => (example === undefined ? [] : [example]))
    const page = texts.get(file)
    if (examples.length === 0 || page === undefined) continue
    const written = withSuggestions(page, examples)
    if (written === undefined) yield `${file}: its examples are not a block that could be added to\n`
    else {
      writeWhole(join(folder, file), written.text)
      yield `${file}: examples were added; look for \`${suggestedMark}\`\n`
    }
  }
}
