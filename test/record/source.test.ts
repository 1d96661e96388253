import { describe, expect, it, test } from 'vitest'
import {
  fieldOf,
  kindOf,
  sourceIn,
  sourceNames,
  sourceOf,
  subjects,
  tableOf,
} from '../../src/record/source.js'

describe('a name on a page', () => {
  test.each([
    ['medicines', { list: 'medicines', family: 'standing' }],
    ['temperature', { list: 'observations', kind: 'temperature', family: 'measurement' }],
    ['temperatures', { list: 'observations', kind: 'temperature', family: 'measurement' }],
    ['falls', { list: 'events', kind: 'fall', family: 'happening' }],
    ['headKnock', { list: 'events', kind: 'headKnock', family: 'happening' }],
    ['reviews', { list: 'reviews', family: 'happening' }],
  ])('%s stands for a list or a kind', (name, source) => {
    expect(sourceOf(name)).toMatchObject(source)
  })

  test.each(['fal', 'constructor', '__proto__', '', 'resident', 'home'])('%j stands for nothing', (name) => {
    expect(sourceOf(name)).toBeUndefined()
  })

  it('may be of a home', () => {
    expect(sourceOf('cases')).toMatchObject({ list: 'cases', family: 'happening', subject: 'home' })
    expect(sourceNames()).toContain('champions')
    expect(sourceIn('resident', 'cases')).toBeUndefined()
  })
})

describe('the record table', () => {
  const reserved = ['resident', 'home', 'notUsed', 'findings', 'residents', 'homes', 'kind', '$schema']

  it('names nothing twice, whoever it is about', () => {
    const lists = subjects.flatMap((subject) => Object.entries(tableOf(subject)))
    const names = lists.flatMap(([list, { kinds }]) => [
      list,
      ...Object.entries(kinds).flatMap(([kind, { plural }]) => {
        // Only where a list has one kind may all of its entries be called like the list.
        const only = Object.keys(kinds).length === 1 && plural === list
        return only ? [kind] : [kind, plural]
      }),
    ])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(names.filter((name) => reserved.includes(name))).toEqual([])
  })

  const kinds = subjects.flatMap((subject) =>
    Object.entries(tableOf(subject)).flatMap(([list, of]) =>
      Object.entries(of.kinds).map(([name, kind]) => ({ list, name, kind })),
    ),
  )

  test.each(kinds)('$list $name says what it is, and its main field is there', ({ list, name, kind }) => {
    expect(kind.says).toMatch(/^\S.*[^.]$/)
    expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/)
    for (const field of [...(kind.oneOf ?? []), ...(kind.value === undefined ? [] : [kind.value])]) {
      expect(kind.fields).toHaveProperty([field])
      expect(kind.fields[field]?.required).toBeUndefined()
    }
    if (kind.value !== undefined) expect(kind.oneOf).toContain(kind.value)
    for (const [field, of] of Object.entries(kind.fields)) {
      expect(field).toMatch(/^[a-z][A-Za-z0-9]*$/)
      // Copies of entries are plain objects, so a name that every object inherits would seem to be recorded.
      expect(field in {}).toBe(false)
      if (of.type === 'alike') expect(kind.fields[of.by]?.type).toBe('choice')
      if (of.type === 'choice') expect(new Set(of.choices).size).toBe(of.choices.length)
      if (of.type === 'number') expect(of.least).toBeLessThan(of.most)
      expect(fieldOf(list, name, field)).toBe(of)
    }
  })
})

describe('a field', () => {
  it('is found by list and kind, the common ones too', () => {
    expect(fieldOf('observations', 'temperature', 'value')).toMatchObject({
      type: 'number',
      unit: 'Cel',
      step: 0.1,
    })
    expect(fieldOf('observations', 'temperature', 'at')).toMatchObject({ type: 'time', required: true })
    expect(fieldOf('medicines', undefined, 'startedOn')).toEqual({ type: 'day' })
    expect(fieldOf('diagnoses', 'diagnosis', 'at')?.required).toBeUndefined()
  })

  test.each([
    ['observations', 'fall', 'value'],
    ['observations', 'temperature', 'toString'],
    ['toString', undefined, 'value'],
    ['events', undefined, 'valu'],
  ])('is not found where there is none: %s %s %s', (list, kind, field) => {
    expect(fieldOf(list, kind, field)).toBeUndefined()
    expect(kindOf(list, 'constructor')).toBeUndefined()
  })
})
