import fc from 'fast-check'
import type { Comparison, Condition, Scalar } from '../../src/facts/condition.js'
import type { FactDefinition } from '../../src/facts/definition.js'
import type { Release, Rule } from '../../src/pages/rule.js'
import type { Domain } from '../../src/values/possible.js'
import { news2, news2Facts } from './news2.js'
import { releaseOf, ruleOf } from './release.js'
import { compiledOf, slotOf } from './screened.js'
import { factDefinitions, selections } from './selections.js'

const contains = (fact: string, value: string): Condition => ({ fact, operator: 'contains', value })

/** Facts that only some medicine or diagnosis can make true, so that a screening may pass over their rules. */
const behindAList: readonly FactDefinition[] = [
  {
    name: 'takesEither',
    selection: {
      when: { any: [contains('medicineClasses', 'nsaid'), contains('regularClasses', 'tricyclic')] },
    },
  },
  {
    name: 'hasEither',
    selection: {
      when: {
        not: {
          all: [{ not: contains('diagnoses', 'dementia') }, { not: contains('diagnoses', 'epilepsy') }],
        },
      },
    },
  },
  {
    name: 'risks',
    selection: {
      tally: [contains('medicineClasses', 'nsaid'), contains('medicineClasses', 'anticoagulant')],
    },
  },
  { name: 'benzodiazepines', selection: { count: 'medicines', where: { class: 'benzodiazepine' } } },
  {
    name: 'takesByDefinition',
    selection: {
      any: 'medicines',
      where: { class: 'laxative' },
      ifNotRecorded: { value: true, source: 'a test' },
    },
  },
]

/** Every fixed selection and NEWS2: what rules over records may ask of. */
export const vocabulary = releaseOf({
  facts: [
    ...factDefinitions,
    ...behindAList,
    ...news2Facts.filter(({ name }) => !Object.hasOwn(selections, name)),
  ],
  scores: [news2],
})
const { compiled } = compiledOf(vocabulary)
const names = [
  ...Object.keys(selections),
  ...behindAList.map(({ name }) => name),
  'news2.total',
  'news2.highest',
  'news2.before',
  'respirationRate',
]

function limitsFor(domain: Domain): readonly Scalar[] {
  switch (domain.kind) {
    case 'number':
      return [0, 1, 2, 3, 5, 7, 36, 37.9, 38, 60]
    case 'elapsed':
      return domain.in === 'days'
        ? ['0 days', '1 day', '28 days', '12 months', 'never']
        : ['1 hour', '72 hours', 'never']
    case 'boolean':
      return [true, false]
    case 'choice':
    case 'set':
      return domain.of
  }
}

const operatorsFor = (domain: Domain): readonly Comparison['operator'][] => {
  if (domain.kind === 'set') return ['contains', 'doesNotContain', 'containsAny']
  if (domain.kind === 'boolean' || domain.kind === 'choice') return ['equal', 'notEqual']
  return ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal']
}

const anyLeaf: fc.Arbitrary<Condition> = fc.constantFrom(...names).chain((fact) => {
  const { domain } = slotOf(compiled, fact)
  return fc.record({
    fact: fc.constant(fact),
    operator: fc.constantFrom(...operatorsFor(domain)),
    value: fc.constantFrom(...limitsFor(domain)),
  })
})

const anyRule = (id: string): fc.Arbitrary<Rule> =>
  fc
    .tuple(
      fc.array(anyLeaf, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.constantFrom('now', 'today', '28 days'),
      fc.option(fc.constantFrom('chest', 'falls'), { nil: undefined }),
    )
    .map(([parts, isAny, within, problem]) =>
      ruleOf({
        id,
        conditions: isAny ? { any: parts } : { all: parts },
        flag: {
          refer: ['gp'],
          within: within,
          message: 'Look at {medicines}.',
        },
        ...(problem === undefined ? {} : { problem }),
      }),
    )

/** A release of a few rules over facts of the record. */
export const anyRecordRelease: fc.Arbitrary<Release> = fc
  .tuple(...[1, 2, 3, 4, 5, 6].map((i) => anyRule(`r${String(i)}`)))
  .map((rules) => ({ ...vocabulary, rules }))
