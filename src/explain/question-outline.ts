import { rankOf } from '../pages/within.js'
import { detail, item, type Block, type Item } from './outline.js'
import type { Asked, Question } from './report.js'
import type { Words } from './words.js'
import { wrap } from './wrap.js'

/** A question in two lines, with who can answer: for a list that is read from top to bottom. */
export function questionItem({ group, say, within, ask, rules, refer }: Question, words: Words): Item {
  const tail = ` (${words.service(refer)}; ${waiting(rules)})`
  return item(fitting([say], asksOf(group, ask), 0, tail), `${within}?`)
}

/** All questions, whole, under who can answer them; whoever is needed soonest comes first. */
export function questionsByService(questions: readonly Question[], words: Words): readonly Block[] {
  const byService = new Map<string, Question[]>()
  for (const question of [...questions].sort((a, b) => rankOf(a.within) - rankOf(b.within)))
    byService.set(question.refer, [...(byService.get(question.refer) ?? []), question])
  return [...byService].flatMap(([refer, asked]): readonly Block[] => [
    { kind: 'part', text: capital(words.service(refer)) },
    ...asked.map(wholeQuestion),
  ])
}

function wholeQuestion({ group, say, within, ask, rules }: Question): Item {
  const others = [...new Set(asksOf(group, ask).map((each) => each.say))].filter((each) => each !== say)
  return item(say, `${within}?`, [
    ...others.map((each) => detail('ask', each)),
    detail('plain', `${capital(waiting(rules))} for this.`),
  ])
}

/** Behind a name, or a list that cannot be seen, the single facts tell nobody anything. */
const asksOf = (group: string, ask: readonly Asked[]): readonly Asked[] =>
  group === 'names' || group === 'not-visible' ? [] : ask

const waiting = (rules: readonly string[]): string =>
  `${String(rules.length)} ${rules.length === 1 ? 'rule waits' : 'rules wait'}`

/** @example capital('the senior on duty') // 'The senior on duty' */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a line of a terminal holds beside its label. */
const lineLength = 100 - 15

/** As many questions as fit on two lines, each once, and how many more there are; the first always. */
export function fitting(
  first: readonly string[],
  ask: readonly Asked[],
  taken: number,
  tail: string,
): string {
  const every = [...new Set([...first, ...ask.map(({ say }) => say)])]
  const text = (count: number): string => {
    const more = count < every.length ? [`And ${String(every.length - count)} more.`] : []
    return [...every.slice(0, count), ...more].join(' ') + tail
  }
  let kept = Math.min(1, every.length)
  while (kept < every.length && wrap(text(kept + 1), lineLength, taken).length <= 2) kept++
  return text(kept)
}
