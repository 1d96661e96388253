import type { Check } from '../check.js'
import { faultIn } from '../find.js'
import { moreFacts } from '../ground.js'

export const instrumentWording: Check = {
  id: 'instrument-wording',
  severity: 'warning',
  says: 'A text that names a scale seems to quote its items or its answers. Their wording belongs to whoever publishes the scale; thresholds and bands may be used, item texts may not.',
  help: 'ask for the score, and leave the wording to the scale itself',
  bad: moreFacts(`
  frailty: { latest: instruments, where: { tool: cfs }, ask: 'For the Clinical Frailty Scale, ▸"people who are not dependent but slow up" is which level?' }
`),
  good: moreFacts(`
  frailty: { latest: instruments, where: { tool: cfs }, ask: What is the level on the Clinical Frailty Scale? }
`),
  find: (context) => {
    const names = context.tables.instruments.flatMap(({ instrument, title }) => [
      title,
      ...(instrument.length > 2 ? [instrument.toUpperCase()] : []),
    ])
    const isNamed = (text: string): boolean => names.some((name) => text.includes(name))
    return context.texts.flatMap((text) => {
      const quoted = [...text.text.matchAll(quotation), ...text.text.matchAll(answers)].map(
        ([found]) => found,
      )
      return isNamed(text.text)
        ? quoted.map((found) =>
            faultIn(context, text, found, { message: 'this looks like the wording of a scale' }),
          )
        : []
    })
  },
}

/** Four words or more in quotes; three answers or more with their points. */
const quotation = /(?<!\b(?:say|says|saying|tell|telling) )["“]\S+(?:\s+\S+){3,}?["”]/g
const answers = /\b0\s*[=:]\s*[a-z][^;,]*[;,]\s*1\s*[=:]\s*[a-z][^;,]*[;,]\s*2\s*[=:]\s*[a-z]\w*/gi
