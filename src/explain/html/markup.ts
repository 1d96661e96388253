import { unsteered } from '../plain-text.js'

/** Markup that is safe to print. INVARIANT: only `element`, `inside` and `all` make it; a text becomes one only escaped. */
export interface Markup {
  readonly markup: string
}

export type Child = Markup | string | undefined
type Attributes = Readonly<Record<string, string | number | true | undefined>>

/** What a record or page says, shown as written: no character of it is a mark, none steers the direction of writing. */
const escapedHtml = (text: string): string =>
  unsteered(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** One element. Attributes that are undefined are left out, those that are `true` stand without a value. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : value === true ? [` ${key}`] : [` ${key}="${escapedHtml(String(value))}"`],
    )
    .join('')
  return {
    markup: isVoid.has(name) ? `<${name}${written}>` : `<${name}${written}>${inside(children)}</${name}>`,
  }
}

const isVoid: ReadonlySet<string> = new Set(['br', 'hr', 'input', 'link', 'meta'])

/** Several pieces one after the other. */
export const all = (...children: readonly Child[]): Markup => ({ markup: inside(children) })

const inside = (children: readonly Child[]): string =>
  children
    .map((child) =>
      child === undefined ? '' : typeof child === 'string' ? escapedHtml(child) : child.markup,
    )
    .join('')

/** An address inside a page or beside it. */
export const linkTo = (address: string, ...children: readonly Child[]): Markup =>
  element('a', { href: address }, ...children)
