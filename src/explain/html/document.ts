import { all, element, type Child, type Markup } from './markup.js'
import { styles } from './styles.js'

/**
 * Everything up to the contents: a document may be written piece by piece, whatever its length. `scripts` is what
 * its content security policy allows to run; without it, nothing.
 */
export const documentStart = (title: string, scripts = ''): string =>
  `<!doctype html>\n<html lang="en-GB">\n${headOf(title, scripts).markup}\n<body>\n<main>\n`

export const documentEnd = '</main>\n</body>\n</html>\n'

/** One self-contained page: no script, no font, no picture from elsewhere. */
export const documentOf = (title: string, ...contents: readonly Child[]): string =>
  `${documentStart(title)}${all(...contents).markup}\n${documentEnd}`

const headOf = (title: string, scripts: string): Markup =>
  element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('title', {}, title),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // What a record says must never fetch or run anything, even if our escaping were wrong.
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'unsafe-inline';${scripts} base-uri 'none'; form-action 'none'`,
    }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    // INVARIANT: the stylesheet is ours and holds no `<`.
    { markup: `<style>${styles}</style>` },
  )
