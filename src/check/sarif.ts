import type { CheckIssue, Severity } from './check.js'
import { checks } from './checks.js'

/** The program that made a report, for whoever reads it. */
export interface Maker {
  readonly version: string
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' }

/**
 * Issues as SARIF 2.1.0, which code hosts and editors show beside the lines: every check as a rule with its
 * reason and remedy, every issue as a result at its place, and the word for another where a fix is safe.
 */
export function asSarif(issues: readonly CheckIssue[], { version }: Maker): object {
  const rules = rulesFor(issues)
  const index = new Map(rules.map(({ id }, i) => [id, i]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mdt-screening', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: issues.map((issue) => resultOf(issue, index.get(issue.code) ?? -1)),
      },
    ],
  }
}

interface SarifRule {
  readonly id: string
}

/** Every check, and the reader's own refusals as they occur. */
function rulesFor(issues: readonly CheckIssue[]): readonly SarifRule[] {
  const known = checks.map(({ id, says, help, severity }) => ({
    id,
    shortDescription: { text: sentence(id.replaceAll('-', ' ')) },
    fullDescription: { text: says },
    help: { text: sentence(help) },
    defaultConfiguration: { level: levels[severity] },
  }))
  const others = [...new Set(issues.map(({ code }) => code))]
    .filter((code) => known.every(({ id }) => id !== code))
    .sort()
  return [
    ...known,
    ...others.map((id) => ({
      id,
      shortDescription: { text: sentence(id.replaceAll('-', ' ')) },
      defaultConfiguration: { level: 'error' },
    })),
  ]
}

function resultOf(
  { code, severity, message, help, file, line, column, fix }: CheckIssue,
  ruleIndex: number,
): object {
  const region =
    line === undefined ? undefined : { startLine: line, ...(column !== undefined && { startColumn: column }) }
  const artifactLocation =
    file === undefined ? undefined : { uri: file.split('/').map(encodeURIComponent).join('/') }
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: `${sentence(message)} ${sentence(help)}` },
    ...(artifactLocation !== undefined && {
      locations: [{ physicalLocation: { artifactLocation, ...(region !== undefined && { region }) } }],
    }),
    ...(artifactLocation !== undefined &&
      region?.startColumn !== undefined &&
      fix !== undefined &&
      'replace' in fix && {
        fixes: [
          {
            description: { text: `Write ${fix.by}.` },
            artifactChanges: [
              {
                artifactLocation,
                replacements: [
                  {
                    deletedRegion: { ...region, endColumn: region.startColumn + fix.replace.length },
                    insertedContent: { text: fix.by },
                  },
                ],
              },
            ],
          },
        ],
      }),
  }
}

/** As a sentence: pages say what is wrong without a capital and a full stop. */
const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`
