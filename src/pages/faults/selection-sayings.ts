import { nearest } from '../../record/nearest.js'
import type { Verb } from '../../facts/verb.js'
import { verbs } from '../../facts/verbs.js'
import type { WrittenSelection } from '../schema/selection.js'
import { didYouMean, type Saying } from '../written.js'

// What can be wrong with a selection, said once.

export const noVerb = (selection: WrittenSelection): Saying => ({
  code: 'no-verb',
  message: 'this fact has no verb',
  help: didYouMean(
    Object.keys(selection)
      .map((word) =>
        nearest(
          word,
          verbs.map(({ name }) => name),
        ),
      )
      .find(Boolean),
    'begin with `any`, `count`, `latest`, `when` or another verb',
  ),
  expected: verbs.map(({ name }) => name).join(', '),
})

export const twoVerbs = (first: string, second: string): Saying => ({
  code: 'several-verbs',
  message: `a fact has one verb, not both \`${first}\` and \`${second}\``,
  help: 'make two facts of it',
  seen: second,
  expected: 'one verb',
})

export const wrongWord = (verb: Verb, word: string): Saying => ({
  code: 'wrong-word',
  message: `\`${word}\` does not go with \`${verb.name}\``,
  help:
    verb.words.length === 0
      ? 'take it out'
      : didYouMean(nearest(word, verb.words), `take it out; \`${verb.name}\` takes ${verb.words.join(', ')}`),
  seen: word,
  expected: verb.words.join(', '),
})

export const missingWord = (verb: string, word: string): Saying => ({
  code: 'missing',
  message: `\`${verb}\` needs \`${word}\``,
  help: `write \`${word}\` beside it`,
  expected: `\`${word}\``,
})

export const wrongCount = (verb: string, count: number, says: string): Saying => ({
  code: 'wrong-length',
  message: `\`${verb}\` names ${count === 1 ? 'one fact' : `${count} facts`}`,
  help: `write ${says}`,
  seen: String(count),
  expected: says,
})

export const endsEarly: Saying = {
  code: 'unreachable',
  message: 'this case always holds, so those below it are never reached',
  help: 'give it a `when`, or move it to the end',
  expected: 'a case with `when`',
}

export const notASet = (name: string): Saying => ({
  code: 'wrong-list',
  message: `\`members\` reads medicines, diagnoses or signs, not \`${name}\``,
  help: 'use `any` or `count` with tests',
  seen: name,
  expected: 'medicines, diagnoses, signs',
})

export const notALength = (name: string): Saying => ({
  code: 'wrong-setting',
  message: `the setting \`${name}\` is not a length of time`,
  help: 'use a setting whose value is like `28 days`',
  seen: name,
  expected: 'a length of time',
})

export const wrongFrom = (from: string): Saying => ({
  code: 'wrong-form',
  message: `\`from\` is ${JSON.stringify(from)}, not \`usual\` or a time such as \`3 days ago\``,
  help: 'write `usual`, or a time such as `3 days ago`',
  seen: from,
  expected: '`usual`, or a time ago',
})
