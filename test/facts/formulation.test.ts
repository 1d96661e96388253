import { describe, expect, it } from 'vitest'
import { mayBeMissing } from '../../src/check/mutants/test-changes.js'
import { createScreener, outcomeOf } from '../../src/explain/screener.js'
import { derivedFieldNames } from '../../src/facts/derived-fields.js'
import { testedField, valueFault } from '../../src/pages/faults/value-faults.js'
import type { MedicineRow } from '../../src/record/medicines.js'
import { formulationRisks } from '../../src/record/medicine-row.js'
import { releaseOf, ruleOf } from '../safety/release.js'
import { assessmentOf } from '../safety/screened.js'

const asOf = '2026-12-08T09:00:00+00:00'
const { tables } = releaseOf({})
const row = (medicine: string, more: Partial<MedicineRow>): MedicineRow => ({
  medicine,
  name: medicine,
  ingredients: [],
  countsAs: 'product',
  route: 'oral',
  kind: 'medicine',
  classes: [],
  anticholinergic: 0,
  abruptStop: false,
  brands: [],
  codes: [],
  ...more,
})
const is = (fact: string) => ({ fact, operator: 'equal', value: true }) as const
const release = releaseOf({
  tables: {
    ...tables,
    medicines: [
      ...tables.medicines,
      row('alendronate', { formulation: ['do-not-crush'] }),
      row('fentanyl', { route: 'patch', formulation: ['heat', 'duplicate'] }),
      row('colecalciferol', {}),
      row('boneplus', { ingredients: ['alendronate', 'colecalciferol'], countsAs: 'ingredients' }),
    ],
  },
  facts: [
    { name: 'notToBeCrushed', selection: { any: 'medicines', where: { formulation: 'do-not-crush' } } },
    { name: 'heated', selection: { any: 'medicines', where: { formulation: ['heat', 'handling'] } } },
    {
      name: 'plain',
      selection: {
        any: 'medicines',
        where: { formulation: { not: ['do-not-crush', 'heat', 'duplicate'] } },
      },
    },
    {
      name: 'crushedAnyway',
      selection: { any: 'medicines', where: { formulation: 'do-not-crush', givenAs: 'crushed' } },
    },
  ],
  rules: ['notToBeCrushed', 'heated', 'plain', 'crushedAnyway'].map((fact) =>
    ruleOf({ id: fact.toLowerCase(), conditions: is(fact) }),
  ),
})
const screener = createScreener(release)
const outcomes = (...entries: readonly object[]): readonly string[] => {
  const assessment = assessmentOf({ resident: { id: 'a' }, medicines: { entries } })
  const report = screener.screen(assessment, { asOf })
  return ['nottobecrushed', 'heated', 'plain', 'crushedanyway'].map((rule) => outcomeOf(report, rule))
}

describe('the formulation risks of a medicine', () => {
  it.each([
    ['one of one', 'alendronate', ['raised', 'not-raised', 'not-raised', 'undetermined']],
    ['one of several', 'fentanyl', ['not-raised', 'raised', 'not-raised', 'not-raised']],
    ['none', 'colecalciferol', ['not-raised', 'not-raised', 'raised', 'not-raised']],
    ['by ingredient', 'boneplus', ['raised', 'not-raised', 'raised', 'undetermined']],
    ['of a name that nobody knows', 'zzyzxol', Array(4).fill('undetermined')],
  ])('%s', (_what, asWritten, expected) => expect(outcomes({ asWritten })).toEqual(expected))

  it('are of the very line that the other tests speak of', () => {
    const crushed = { asWritten: 'colecalciferol', givenAs: 'crushed' }
    expect(outcomes({ asWritten: 'alendronate', givenAs: 'whole' }, crushed)[3]).toBe('not-raised')
    expect(outcomes({ asWritten: 'alendronate', givenAs: 'crushed' })[3]).toBe('raised')
  })
})

describe('a test of formulation risks', () => {
  const field = testedField(undefined, 'formulation', true)
  // Only words of a table are looked up among the names; these are a closed list.
  const faultOf = (value: string) => valueFault('formulation', field, value, {} as never)

  it('may name each of them, and nothing else', () => {
    expect(derivedFieldNames('medicines')).toContain('formulation')
    for (const risk of formulationRisks) expect(faultOf(risk)).toBeUndefined()
    expect(faultOf('dont-crush')).toMatchObject({ code: 'wrong-value' })
    expect(faultOf('do-not-crushed')?.help).toContain('do-not-crush')
  })

  it('is of the row: only a name that nobody recognises lacks them', () => {
    expect(mayBeMissing('medicines', 'formulation')).toBe(true)
    expect(mayBeMissing('medicines', 'formulation', ['class'])).toBe(false)
    expect(mayBeMissing('medicines', 'formulation', ['medicine'])).toBe(false)
  })
})
