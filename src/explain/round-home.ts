import { rankOf } from '../pages/within.js'
import type { HomeReport } from './report.js'

/** One matter of the home as a whole, as it stands above a round list. */
export interface HomeItem {
  readonly label: string
  readonly text: string
}

const week = rankOf('7 days')

/** What cannot wait for a quieter week with what to do; the rest, and what to find out, in a line each. */
export function homeItems({ raised, questions }: HomeReport): readonly HomeItem[] {
  const soon = raised.filter(({ within }) => rankOf(within) <= week)
  const later = raised.slice(soon.length)
  return [
    ...soon.map(({ within, title, message }) => ({
      label: within.toUpperCase(),
      text: `${title}. ${message}`,
    })),
    ...(later.length === 0
      ? []
      : [
          { label: 'LATER', text: `${later.map(({ title, within }) => `${title} (${within})`).join('; ')}.` },
        ]),
    ...questions.map(({ within, ask, say }) => ({
      label: `${within}?`,
      text: ask.length === 0 ? say : ask.map((each) => each.say).join(' '),
    })),
  ]
}
