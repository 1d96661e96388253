import { Argument, Command, Option } from 'commander'
import packageFile from '../../package.json' with { type: 'json' }
import { release as bundled } from '../generated/release.js'
import { check, type CheckCommand } from './check.js'
import { exitCodes, type ExitCode } from './exit.js'
import { explain } from './explain.js'
import { facts, type FactsCommand } from './facts.js'
import { fmt } from './fmt.js'
import type { Io } from './io.js'
import type { Common } from './load.js'
import { measures, type MeasuresCommand } from './measures.js'
import { page, type PageCommand } from './page.js'
import { pages, type PagesCommand } from './pages.js'
import { round } from './round.js'
import { screen } from './screen.js'
import { test, type TestCommand } from './test.js'

const records =
  'a JSON file, a file with one JSON object a line (NDJSON), a folder of such files, or - for standard input'

const formats = (...choices: string[]): Option =>
  new Option('--format <format>', 'how to print').choices(choices).default('text')
const out = (): Option =>
  new Option('--out <file>', 'write to a file instead: it is there when it is whole, or stays as it was')
const asOf = (): Option =>
  new Option(
    '--as-of <instant>',
    'the moment to screen for, with its offset; else what screening.json beside the records says, else now',
  )
const folder = (): Option =>
  new Option('--release <folder>', 'a folder of pages instead of the bundled release')
const release = (): Option =>
  new Option('--release <path>', 'another release (JSON), or a folder of pages to try')

/** The commands; `done` is told with which code each ends. */
export function programFor(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('mdt-screening')
    .description(
      'Screening rules for care-home residents: who needs whom, how soon, and why.\nDraft rules: no clinician has approved them. Not for use in care.',
    )
    .version(versionLine(), '--version', 'the versions of the program and of its rules')
    .helpOption('--help', 'this help')
    .helpCommand('help [command]', 'help for one command')
    .showSuggestionAfterError(true)
    .showHelpAfterError('(--help says what can be asked)')
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .exitOverride()
    .addHelpText('after', `\nExit codes: ${exitWords()}.\n\nExample: mdt-screening round examples/home`)

  program
    .command('screen')
    .description('a report for each resident: who should act, by when, why, and what to find out')
    .addArgument(new Argument('<path...>', records))
    .addOption(formats('text', 'json', 'markdown', 'html'))
    .addOption(out())
    .addOption(asOf())
    .addOption(release())
    .addHelpText(
      'after',
      '\nWith --format json one report a line, in the order of the records; faults go to standard error.',
    )
    .action(async (paths: string[], options: Common) => done(await screen(paths, options, io)))

  program
    .command('round')
    .description("a home's round: who comes first, how soon, and why")
    .addArgument(new Argument('<path>', records))
    .addOption(formats('text', 'json', 'markdown', 'html'))
    .addOption(out())
    .addOption(asOf())
    .addOption(release())
    .addHelpText('after', '\nNOW is raised; now? is what the missing data could still turn out to be.')
    .action(async (path: string, options: Common) => done(await round(path, options, io)))

  program
    .command('measures')
    .description(
      'what a home can see of itself over time: falls, admissions, plans, each with what is not known',
    )
    .addArgument(new Argument('<path>', "the folder of a home's records, with home.json in it"))
    .option(
      '--periods <number>',
      'so many periods that follow each other, the last one ending the day before',
      '1',
    )
    .option('--every <length>', 'how long one period is, in days or weeks: 28d, 4w; else what the rules say')
    .addOption(formats('text', 'json', 'markdown'))
    .addOption(out())
    .addOption(asOf())
    .addOption(release())
    .addHelpText('after', "\nEarlier periods are told from today's records. Nothing is raised by a figure.")
    .action(async (path: string, options: MeasuresCommand) => done(await measures(path, options, io)))

  program
    .command('explain')
    .description(
      'why one rule is raised, not raised or undetermined for a resident, and what would settle it',
    )
    .addArgument(new Argument('<path>', records))
    .addArgument(new Argument('<rule>', 'the id of a rule, such as news2-emergency'))
    .addOption(formats('text', 'json'))
    .addOption(asOf())
    .addOption(release())
    .action(async (path: string, rule: string, options: Common) =>
      done(await explain(path, rule, options, io)),
    )

  program
    .command('page')
    .description('a rule as a leaflet: what, why, when, then, what missing data mean, sources, examples')
    .addArgument(new Argument('<rule>', 'the id of a rule, a page, a score or a handling page'))
    .addOption(formats('text', 'markdown', 'html'))
    .addOption(out())
    .addOption(folder())
    .action(async (rule: string, options: PageCommand) => done(await page(rule, options, io)))

  program
    .command('pages')
    .description('the whole release as a book to browse and search, without a server')
    .requiredOption('--html <folder>', 'where its files are written')
    .addOption(folder())
    .action(async (options: PagesCommand) => done(await pages(options, io)))

  program
    .command('facts')
    .description(
      'the facts that rules share: how each is found, what missing means, who can be asked, who reads it',
    )
    .addArgument(new Argument('[folder]', 'a folder of pages; else the bundled release'))
    .addOption(formats('text', 'markdown', 'json'))
    .action(async (folder: string | undefined, options: FactsCommand) =>
      done(await facts(folder, options, io)),
    )

  program
    .command('check')
    .description('read a folder of pages strictly, run every example and every check, verify the digests')
    .addArgument(new Argument('[folder]', 'the folder of pages').default('rules'))
    .addOption(formats('text', 'json', 'sarif'))
    .option('--fix', 'make the fixes that are safe: key order, spacing, the one name that was surely meant')
    .option('--watch', 'check again whenever a page is saved')
    .addOption(new Option('--as-of <day>', 'the day on which review dates are judged; else today'))
    .addHelpText('after', '\nErrors end with 1; a warning has to be answered for, a note only tells.')
    .action(async (folder: string, options: CheckCommand) => done(await check(folder, options, io)))

  program
    .command('fmt')
    .description(
      'one layout for every page: key order, brackets, 120 characters a line; comments kept, meaning never changed',
    )
    .addArgument(new Argument('[folder]', 'the folder of pages').default('rules'))
    .option('--check', 'only say which pages would change')
    .action(async (folder: string, options: { check?: boolean }) => done(await fmt(folder, options, io)))

  program
    .command('test')
    .description('whether the examples of each page would notice any small mistake in it')
    .addArgument(new Argument('[folder]', 'the folder of pages').default('rules'))
    .addOption(formats('text', 'json', 'junit'))
    .option('--suggest', 'write the missing examples into the pages, for their authors to read and confirm')
    .addHelpText(
      'after',
      '\nFour figures a page: outcomes seen, edges on both sides, comparisons that decide by themselves, mistakes noticed.',
    )
    .action(async (folder: string, options: TestCommand) => done(await test(folder, options, io)))

  return program
}

const exitWords = (): string =>
  Object.entries(exitCodes)
    .map(([name, code]) => `${String(code)} ${name}`)
    .join(', ')

/** A screening is pinned by its release, not by the program's version. */
const versionLine = (): string =>
  `mdt-screening ${packageFile.version}, release ${bundled.release} (${bundled.status}, ${bundled.digest.slice(0, 12)})`
