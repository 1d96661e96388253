import { rankOf, withins, type Within } from '../pages/within.js'

/** How a message may say each time, and the step of the scale that it is at the latest. */
const phrases: readonly (readonly [RegExp, Within])[] = [
  [/\b(?:now|at once|immediately|straight away|call 999|ring 999)\b/i, 'now'],
  [/\bwithin (?:the|an?) hour\b/i, '1 hour'],
  [/\b(?:today|the same day|this shift)\b/i, 'today'],
  [/\b(?:tomorrow|within a day)\b/i, '24 hours'],
  [/\b(?:this week|this week's (?:home )?round|within (?:a|one|the) week|each day)\b/i, '7 days'],
  [/\b(?:within two weeks|within a fortnight)\b/i, '14 days'],
  [
    /\b(?:next (?:home )?round|next MDT|within (?:a|one|the) month|this month|within four weeks)\b/i,
    '28 days',
  ],
  [/\b(?:within three months|this quarter)\b/i, '90 days'],
  [/\b(?:next structured medication review|this year|within (?:a|one|the) year|books? one)\b/i, '12 months'],
]

const minutes: Readonly<Record<string, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  month: 40_320,
  year: 525_600,
}

/** The soonest time that a message names; undefined where it names none. */
export function soonestNamed(text: string): Within | undefined {
  const named = phrases.flatMap(([pattern, within]) => (pattern.test(text) ? [within] : []))
  const counted = [
    ...text.matchAll(/\b(?:within|in|every) (\d+) (minute|hour|day|week|month|year)s?\b/gi),
  ].flatMap(([, number = '', unit = '']) =>
    atMost(Number(number) * (minutes[unit.toLowerCase()] ?? Infinity)),
  )
  return [...named, ...counted].reduce<Within | undefined>(
    (soonest, each) => (soonest === undefined || rankOf(each) < rankOf(soonest) ? each : soonest),
    undefined,
  )
}

/** The soonest step of the scale that is not shorter than so many minutes. */
const atMost = (length: number): readonly Within[] => {
  const found = withins.find((within) => lengthOf(within) >= length)
  return found === undefined ? [] : [found]
}

function lengthOf(within: Within): number {
  if (within === 'now') return 0
  if (within === 'today') return 720
  const [number = '0', unit = ''] = within.split(' ')
  return Number(number) * (minutes[unit.replace(/s$/, '')] ?? Infinity)
}
