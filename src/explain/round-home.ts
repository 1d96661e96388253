import { rankOf } from '../pages/within.js'
import type { HomeReport } from './home-report.js'

/** One matter of the home as a whole, as it stands above a round list. */
export interface HomeItem {
  readonly label: string
  readonly text: string
}

const week = rankOf('7 days')

/** A few questions by themselves; of many the first, and how many more the report holds. */
function asked(ask: HomeReport['questions'][number]['ask'], say: string): string {
  if (ask.length === 0) return say
  const first = ask.slice(0, ask.length <= 3 ? 3 : 2).map((each) => each.say)
  const more = ask.length - first.length
  return `${first.join(' ')}${more === 0 ? '' : ` And ${String(more)} more.`}`
}

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
    ...questions.map(({ within, ask, say }) => ({ label: `${within}?`, text: asked(ask, say) })),
  ]
}
