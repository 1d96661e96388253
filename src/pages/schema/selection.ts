import * as z from 'zod'
import { daysSpent } from '../../facts/verbs/resident-days.js'
import { condition } from './condition.js'
import { duration, oneOrMore, ownFactName, scalar, settingValue, slug, span, text } from './words.js'

const source = oneOrMore(z.string().min(1).meta({ vocabulary: 'sources' })).describe(
  'A list (`medicines`), a kind of entry (`temperature`), or the plural of a kind (`falls`)',
)
const facts = z.array(z.string().meta({ vocabulary: 'facts' })).min(1)

const opener = oneOrMore(z.string().min(1).meta({ vocabulary: 'openers' }))

const figure = z.union([z.number(), z.string(), settingValue], {
  error: 'a number, a length of time, a dose, or `{ setting: name }`',
})
const values = z.union([scalar, z.array(scalar).min(1)])
const limits = z.strictObject({
  not: values.optional().describe('Any value but this, or these'),
  atLeast: figure.optional(),
  atMost: figure.optional(),
  above: figure.optional(),
  below: figure.optional(),
  recorded: z.literal(false).optional().describe('Nobody wrote this field down, and that is acted on'),
})
const test = z
  .union([scalar, z.array(scalar).min(1), limits], { error: 'a value, a list of values, `not`, or limits' })
  .describe(
    'A value, a list of values, `{ not: ... }`, limits: `atLeast`, `atMost`, `above`, `below`, or `{ recorded: false }`',
  )
const tests = z.record(z.string(), test).describe('Tests on one and the same entry; all of them hold')

const bandedSpan = z.strictObject({
  upTo: z.record(z.string(), span).describe('Up to this value, current for so long'),
  above: span,
})
export const currentFor = z
  .union([duration, bandedSpan, settingValue], {
    error: 'a length of time, bands of them, or `{ setting: name }`',
  })
  .describe('How long a value stays current')
export const old = z
  .union([z.enum(['asks', 'raises']), z.strictObject({ raises: span })], {
    error: '`asks`, `raises`, or `{ raises: 72 hours }`',
  })
  .describe('What an old value may still do: prompt a re-check, or raise')

export const ask = z
  .union(
    [
      text('The question in plain words', 300),
      z.strictObject({
        group: slug('Who can find it out: a group of the ask table', 'groups').optional(),
        say: text('The question in plain words', 300).optional(),
      }),
    ],
    {
      error: 'a question in plain words, or `{ group, say }`',
    },
  )
  .describe('How the fact is asked for when it is not known')

/** The verbs, each with what it takes. */
const verbShape = {
  any: source.optional().describe('Is there at least one such entry?'),
  count: source.optional().describe('How many such entries?'),
  latest: source.optional().describe('The newest reading'),
  highest: source.optional().describe('The highest value in a window'),
  lowest: source.optional().describe('The lowest value in a window'),
  median: source.optional().describe('The middle reading of a window'),
  mean: source.optional().describe('The mean of the readings of a window'),
  total: source.optional().describe('The sum of a field, or of the points of a column'),
  share: source.optional().describe('Of the entries that pass, how many per cent also look like `of`'),
  members: source.optional().describe('The set of classes, diagnoses or signs'),
  timeSince: source.optional().describe('How long since the newest one'),
  daysPast: source.optional().describe('Days past the day something fell due'),
  rise: source.optional().describe('How far the newest value lies above an earlier or usual one'),
  drop: source.optional().describe('How far the newest value lies below an earlier or usual one'),
  lossPercent: source.optional().describe('How much of the heaviest value the newest has lost, in percent'),
  age: z.literal('today').optional().describe('Whole years today'),
  inPeriod: slug('Whether today lies in a period of the periods table', 'periods').optional(),
  resident: z.string().optional().describe('Something recorded once about the person'),
  residentDays: z
    .enum(daysSpent)
    .optional()
    .describe(
      'Days of a past stretch of time: here at midnight, in hospital at midnight, or lived at the home',
    ),
  status: source
    .optional()
    .describe('What became of asking: recorded, old, declined, unable, notVisible, none'),
  isRecorded: source.optional().describe('Whether anything at all is recorded'),
  when: condition.optional().describe('A condition as a fact'),
  trueWhen: condition.optional().describe('Known to be true when this holds'),
  first: z
    .array(z.strictObject({ is: z.string().min(1), when: condition.optional() }))
    .min(1)
    .optional()
    .describe('A choice by ordered cases; the first that holds'),
  tally: z
    .union([z.array(condition).min(1), z.string()])
    .optional()
    .describe('How many of these hold, or how many members a set has'),
  sources: facts.optional().describe('Several facts that say one thing'),
  ratio: facts.optional().describe('The first fact over the second'),
  difference: facts.optional().describe('The first fact less the second'),
  bodyMassIndex: facts.optional().describe('[weight, height]'),
  creatinineClearance: facts.optional().describe('[age, weight, creatinine, sex]'),
  fromApp: z
    .enum(['number', 'boolean', 'choice', 'set'])
    .optional()
    .describe('Something the embedding app knows and the record has no place for'),
}

const wordShape = {
  where: tests.optional(),
  within: span.optional().describe('Only entries from this long ago until now'),
  between: z
    .tuple([span, span], { error: 'two lengths of time, the nearer one first: `[3 months, 6 months]`' })
    .optional()
    .describe('Only entries from the second of these lengths ago up to the first; both ends count'),
  since: opener
    .optional()
    .describe('Only entries since the newest of these: `headKnock`, a `timeSince` fact, a period'),
  before: z
    .union([opener, settingValue], {
      error: 'a length of time such as `14 days`, a kind of entry, a `timeSince` fact or a period',
    })
    .optional()
    .describe(
      'Only entries at least so old (`14 days`), or before the newest of these, and not at its moment',
    ),
  last: z.int().min(1).max(1000).optional().describe('Only the newest so many that pass'),
  onAtLeast: span.optional().describe('Known only with readings on so many different days: `2 days`'),
  of: tests.optional().describe('What the share is of: tests on the same entries'),
  orNotRecorded: z.array(z.string()).min(1).optional().describe('Fields whose absence lets the entry count'),
  ifNotRecorded: z
    .strictObject({ value: scalar, source: text('Where this definition comes from') })
    .optional()
    .describe('What the fact is, by definition, when nothing is recorded'),
  currentFor: currentFor.optional(),
  old: old.optional(),
  dated: z.string().optional().describe('A time or day of the newest entry from which it counts: `endsOn`'),
  atLeastWhen: condition
    .optional()
    .describe('While this may hold the value may understate: it is anything from what was measured up'),
  field: z.string().optional().describe('The field that is read, where it is not the main one'),
  oldest: z.literal(true).optional().describe('Of `timeSince`: the first one in the window, not the newest'),
  back: z.int().min(0).max(20).optional().describe('1 reads the one before the newest'),
  is: tests.optional().describe('Whether the newest entry looks like this'),
  distinct: z.string().optional().describe('Count each value of this field once'),
  apart: duration.optional().describe('Count only entries so far from each other'),
  together: duration
    .optional()
    .describe('Count only those within so long of each other, the most of them: `72 hours`, `5 days`'),
  unbroken: z
    .union([z.literal(true), z.string()])
    .optional()
    .describe('Count from the newest until one fails; or until one fails the test on this field'),
  in: z.enum(['days', 'hours', 'minutes']).optional(),
  protective: z.literal(true).optional().describe('Leans to no until one is recognised'),
  points: z.string().optional().describe('A column of points of the medicines table'),
  allow: span.optional().describe('How long is allowed before it is overdue'),
  from: z.string().optional().describe('`usual`, or a time such as `3 days ago`'),
  usualFor: span.optional().describe('How long what is usual for a resident counts, with `from: usual`'),
  reaching: span.optional().describe('How far back the readings must reach; else it is at least so much'),
  least: z.number().optional().describe('The least it can be'),
  most: z.number().optional().describe('The most it can be'),
  step: z.number().positive().optional().describe('What it is counted in: 1, or 0.1'),
  unit: z.string().min(1).optional().describe('Its unit, in UCUM'),
  options: z.array(z.string().min(1)).min(1).max(30).optional().describe('What it can be, or hold'),
  falseWhen: condition.optional().describe('Known to be false when this holds'),
}

/** One verb with a list or facts, tests on one and the same entry, a window; which words go together is checked later. */
export const selection = z
  .strictObject({
    title: text('What people call it, in a few words, where the name alone would read badly', 80).optional(),
    ...verbShape,
    ...wordShape,
    ask: ask.optional(),
  })
  .describe('How a fact is derived: one verb with a list or facts, tests on one entry, a window')
export type WrittenSelection = z.infer<typeof selection>

/** Facts by their names. */
export const selections = z.record(ownFactName, selection).describe('Facts, each by its name')
