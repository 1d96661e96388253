/** What a page shows, without its head: tags and drawings' shapes gone, entities read. */
export const textIn = (html: string): string =>
  unescaped(
    html
      .replace(/^[^]*<body>/, '')
      .replace(/<script>[^]*?<\/script>/g, '')
      .replace(/<[^>]*>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim()

/** Every tag with the names of its attributes: what a page is built of, whatever it says. */
export const skeletonOf = (html: string): readonly string[] =>
  [...html.matchAll(/<(\/?[a-z!][^\s>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>/gi)].map(
    ([, name = '', attributes = '']) =>
      `${name} ${[...attributes.matchAll(/\s([^\s=>]+)(?:="[^"]*")?/g)].map(([, key]) => key).join(' ')}`.trim(),
  )

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

export const flow = (text: string): string => text.replace(/\s+/g, ' ').trim()
