/**
 * The colours and widths of the NHS design system that these pages use. A test holds them to the pinned
 * `nhsuk-frontend`, so nothing here is a colour of our own.
 */
export const palette = {
  brand: '#005eb8',
  text: '#212b32',
  'secondary-text': '#4c6272',
  white: '#fff',
  red: '#d5281b',
  'dark-blue': '#003087',
  'warm-yellow': '#ffb81c',
  'pale-yellow': '#fff9c4',
  focus: '#ffeb3b',
  'body-background': '#f0f4f5',
  border: '#d8dde0',
  'grey-3': '#aeb7bd',
  'input-border': '#4c6272',
  link: '#005eb8',
  'link-visited': '#330072',
} as const

/** Where a page stops being a phone's. */
export const tablet = '40.0625em'
