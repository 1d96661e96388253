import { Command, Option } from 'commander'
import { check } from './check.js'
import { explain } from './explain.js'
import { exitCodes } from './exit.js'
import { round } from './round.js'
import { screen } from './screen.js'

/** The version is the package's; a screening is pinned by its release, not by it. */
const program = new Command('mdt-screening')
  .description('Screening rules for care-home residents. Draft rules: no clinician has approved them.')
  .showSuggestionAfterError(true)
  .showHelpAfterError('(add --help for what can be said)')
  .addHelpText('after', `\nExit codes: ${Object.entries(exitCodes).map(([name, code]) => `${String(code)} ${name}`).join(', ')}.`)

const asOf = new Option('--as-of <instant>', 'the moment to screen for, with its offset; without it, now')
const format = new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text')
const release = new Option('--release <file>', 'a release file (JSON) instead of the bundled one')

program
  .command('screen')
  .description('screen residents: a JSON file, NDJSON, a folder of files, or - for standard input')
  .argument('<file...>')
  .addOption(format)
  .addOption(asOf)
  .addOption(release)
  .action(screen)

program
  .command('round')
  .description("a home's round: who comes first, and why")
  .argument('<dir>')
  .addOption(format)
  .addOption(asOf)
  .addOption(release)
  .action(round)

program
  .command('explain')
  .description('why one rule is raised, not raised or undetermined for one resident')
  .argument('<file>')
  .argument('<rule>')
  .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
  .addOption(asOf)
  .addOption(release)
  .action(explain)

program
  .command('check')
  .description('read pages, run their examples, verify digests')
  .argument('[dir]', 'the folder of pages', 'rules')
  .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
  .action(check)

program.exitOverride((error) => {
  process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes['wrong use']
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  // Commander has already said what was wrong; anything else is ours.
  if (!(error instanceof Error) || error.constructor.name !== 'CommanderError') throw error
}
