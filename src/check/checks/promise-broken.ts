import { promiseInWords } from '../../explain/leaflet/promise-in-words.js'
import type { Check } from '../check.js'
import { faultAt } from '../find.js'
import { brokenPromises } from '../promise.js'

const page = (promise: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: {
    'safety/hot-whatever-else.v1.yaml': `id: hot-whatever-else
version: 1
kind: promise
title: A high temperature is never waited with, whatever else is not known
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Infection lead

why: >
  A fever in somebody old can be the only sign of a severe infection, and often nothing else has been measured yet.

evidence:
  - source: A guideline on fever
    supports: A high temperature is acted on the same day.
    basis: published

limits: >
  Only what the rules do with the temperature; whether it was measured is for the home.

given: { temperature: [38.5, 45] }

promises:
  - ${promise}
`,
  },
})

export const promiseBroken: Check = {
  id: 'promise-broken',
  severity: 'error',
  says: 'A safety promise does not hold for everybody of whom it is known what the page gives. Somebody may rely on it, and a resident would wait.',
  help: 'mend the rule that no longer keeps it; or, if the promise says too much, the promise',
  bad: page('▸{ raised: fever, within: 15 minutes }'),
  good: page('{ raised: fever, within: today }'),
  // It is proved of a whole release: without a page that could not be read nothing is kept or broken yet.
  find: ({ compiled, soundParts, broken }) =>
    compiled === undefined || broken.length > 0
      ? []
      : soundParts.flatMap((part) =>
          part.sort !== 'promise'
            ? []
            : brokenPromises(compiled, part).map(({ at, why }) => {
                const promise = part.content.promises[at]
                return faultAt(part, ['promises', at], {
                  message: `it does not hold for everybody that ${promise === undefined ? '' : promiseInWords(promise, inQuotes)}: ${why}`,
                  seen: why,
                })
              }),
        ),
}

const inQuotes = (rule: string): string => `\`${rule}\``
