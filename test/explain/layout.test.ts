import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escaped, markdownOf } from '../../src/explain/markdown-of.js'
import { detail, item, type Outline } from '../../src/explain/outline.js'
import { plainText } from '../../src/explain/plain-text.js'
import { textOf } from '../../src/explain/text-of.js'
import { wrap } from '../../src/explain/wrap.js'

const outline: Outline = [
  { kind: 'title', text: 'maple-01, today' },
  { kind: 'note', text: 'DRAFT' },
  { kind: 'note', text: 'Nothing was screened.' },
  { kind: 'heading', text: 'To do' },
  item('A title', 'NOW', [
    detail('message', 'Ring somebody who can come at once and stay with the resident until then.'),
    detail('who', 'For the GP.'),
  ]),
  item('Without a label'),
]

describe('text', () => {
  test('stands in columns, labels first, and breaks at spaces', () => {
    expect(textOf(outline, { width: 50 })).toBe(
      [
        'maple-01, today',
        'DRAFT',
        '',
        'Nothing was screened.',
        '',
        'TO DO',
        '',
        '  NOW          A title',
        '               Ring somebody who can come at once',
        '               and stay with the resident until',
        '               then.',
        '               For the GP.',
        '',
        '  Without a label',
        '',
      ].join('\n'),
    )
  })

  test('marks what stands out without moving it', () => {
    const plain = textOf(outline)
    const strong = textOf(outline, { strong: (text) => `<${text}>` })
    expect(strong).toContain('  <NOW>          A title')
    expect(strong.replace(/[<>]/g, '')).toBe(plain)
  })

  test('loses no word and no line is longer than it may be, unless a word is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }),
        fc.integer({ min: 10, max: 60 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width)
          expect(lines.join(' ')).toBe(words.join(' '))
          for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true)
        },
      ),
    )
  })
})

describe('Markdown', () => {
  test('is headings and lists in the same words', () => {
    expect(markdownOf(outline)).toBe(
      [
        '# maple-01, today',
        '',
        'DRAFT',
        '',
        'Nothing was screened.',
        '',
        '## To do',
        '',
        '- **NOW** A title',
        '  - Ring somebody who can come at once and stay with the resident until then.',
        '  - For the GP.',
        '- Without a label',
        '',
      ].join('\n'),
    )
  })

  test.each([
    ['*bold*', '\\*bold\\*'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['[a](http://b)', '\\[a\\](http://b)'],
    ['a | b', 'a \\| b'],
    ['`code` & more', '\\`code\\` &amp; more'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
  ])('%s is no mark', (text, safe) => {
    expect(escaped(text)).toBe(safe)
  })
})

describe('what a record says cannot steer a terminal', () => {
  test.each([
    ['\u001b[2Jgone', '[2Jgone'],
    ['two\nlines\tand a tab', 'two lines and a tab'],
    ['right\u202eto left', 'right to left'],
    ['a\u0000b\u0007', 'a b'],
    ['  much   room ', 'much room'],
  ])('%j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })
})
