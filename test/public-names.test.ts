import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { library } from '../src/explain/library.js'

/** Every name that a door gives out, types included: a name more or less is a change for all who use it. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'src/index.ts': [
    'AppFact',
    'AsOf',
    'Box',
    'BoxValue',
    'Explanation',
    'Finding',
    'HomeAssessment',
    'HomeExplanation',
    'HomeMeasures',
    'HomeReport',
    'Issue',
    'MeasuredPage',
    'MeasuredPeriod',
    'NotScreened',
    'Place',
    'Question',
    'Reason',
    'Release',
    'ReleaseRefused',
    'Remaining',
    'Report',
    'ResidentAssessment',
    'Round',
    'RoundList',
    'Screener',
    'ScreenerOptions',
    'Span',
    'ToFindOut',
    'Within',
    'asMarkdown',
    'asText',
    'createScreener',
    'defineFact',
    'explanationAsText',
    'measuresAsMarkdown',
    'measuresAsText',
    'outcomeOf',
    'parseAssessment',
    'parseHome',
    'roundAsMarkdown',
    'roundAsText',
    'roundOrder',
  ],
  'src/rules.ts': ['FactName', 'RuleId', 'ServiceId', 'release'],
  'src/reading.ts': ['ReadingMatter', 'reading'],
  'src/html.ts': ['ReportHtmlOptions', 'RoundHtmlOptions', 'reportAsHtml', 'roundAsHtml', 'ruleAsHtml'],
  'src/pages.ts': [
    'BuildOptions',
    'BuiltRelease',
    'Change',
    'Check',
    'CheckIssue',
    'CheckMemory',
    'CheckOptions',
    'Checked',
    'Example',
    'Fix',
    'Fixed',
    'Formatted',
    'Handling',
    'Page',
    'PageFile',
    'PageTested',
    'PageText',
    'PagesTested',
    'ReadingMatter',
    'Release',
    'Rule',
    'Severity',
    'Share',
    'Survivor',
    'asJunit',
    'asSarif',
    'buildRelease',
    'checkRelease',
    'checks',
    'exampleAsOf',
    'exampleBox',
    'exampleRecord',
    'fixed',
    'formatPage',
    'freezeRelease',
    'newCheckMemory',
    'pageJsonSchemas',
    'readPages',
    'testPages',
    'withSuggestions',
  ],
  'src/json-rules-engine.ts': ['AsyncScreener', 'createScreener'],
  'src/io-ts.ts': ['AssessmentAsWritten', 'ResidentAssessment', 'residentAssessment'],
  'src/testing.ts': [
    'At',
    'FastCheckOfApp',
    'PageCheck',
    'PageSource',
    'ResidentOnADay',
    'RunOptions',
    'Runner',
    'SafetyOptions',
    'SafetyProperty',
    'anyAssessment',
    'anyBox',
    'anyRule',
    'describePages',
    'momentOf',
    'pageChecks',
    'safetyProperties',
    'worldsOf',
  ],
}

/** Names in `export { a, type b } from`: doors hold nothing else. */
function namesIn(file: string): readonly string[] {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').replace(
    /\/\/.*|\/\*[^]*?\*\//g,
    '',
  )
  const statements = text.matchAll(/export (?:type )?\{([^}]*)\}(?: from '[^']+')?;?/g)
  expect(text.replace(/export (?:type )?\{[^}]*\}(?: from '[^']+')?;?/g, '').trim()).toBe('')
  return [...statements]
    .flatMap(([, names = '']) =>
      names.split(',').map((name) =>
        name
          .trim()
          .replace(/^type /, '')
          .replace(/^.* as /, ''),
      ),
    )
    .filter((name) => name !== '')
    .sort()
}

test.each(Object.entries(doors))('%s gives out these names and no others', (file, names) => {
  expect(namesIn(file)).toEqual(names)
})

test.each(Object.keys(doors))('%s can be opened, and its values are there', async (file) => {
  const door = (await import(new URL(`../${file}`, import.meta.url).href)) as Readonly<
    Record<string, unknown>
  >
  const values = Object.keys(door)
  expect(namesIn(file)).toEqual(expect.arrayContaining(values))
  for (const name of values) expect(door[name]).toBeDefined()
})

test('a report names the version that package.json says', () => {
  expect(library).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version)
})
