import type { PageTested } from './test-pages.js'

/** The result in the form that build servers read: a suite a page, a case a figure and a case a survivor. */
export function asJunit(pages: readonly PageTested[]): string {
  const failures = pages.reduce((sum, { survivors }) => sum + survivors.length, 0)
  const tests = pages.reduce((sum, page) => sum + casesOf(page), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="mdt-screening test" tests="${String(tests)}" failures="${String(failures)}">`,
    ...pages.flatMap(suite),
    '</testsuites>',
    '',
  ].join('\n')
}

const casesOf = ({ survivors }: PageTested): number => survivors.length + 1

function suite(page: PageTested): readonly string[] {
  const { file, id, mutants, killed, equivalent, survivors } = page
  const cases = survivors.map(
    ({ rule, mutant, missing, line }) =>
      `    <testcase classname=${quoted(rule)} name=${quoted(mutant)} file=${quoted(file)}${line === undefined ? '' : ` line="${String(line)}"`}><failure message=${quoted(`missing: ${missing}`)}/></testcase>`,
  )
  return [
    `  <testsuite name=${quoted(file)} tests="${String(casesOf(page))}" failures="${String(survivors.length)}">`,
    `    <testcase classname=${quoted(id)} name=${quoted(`${String(killed)} of ${String(mutants - equivalent)} small mistakes are noticed`)} file=${quoted(file)}/>`,
    ...cases,
    '  </testsuite>',
  ]
}

const quoted = (text: string): string =>
  `"${Array.from(text, (character) => entities[character] ?? (isControl(character) ? ' ' : character)).join('')}"`

const isControl = (character: string): boolean => character < ' '

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
