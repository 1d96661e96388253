import { kindOf, sourceOf } from '../../record/source.js'
import { namesOf } from '../../facts/selection.js'
import { verbOf } from '../../facts/verbs.js'
import type { About } from '../mutants/about.js'
import type { Said } from '../mutants/subject.js'
import { factsBehind } from './facts-behind.js'
import { beside, type Place } from './tested-fields.js'

/** What an entry has to say to be one, with the values that the page compares it with. */
export function mainFields(
  said: Said,
  list: string,
  kind: string | undefined,
  about: About,
): Place['fields'] {
  const declared = kind === undefined ? undefined : kindOf(list, kind)
  const [field] = declared?.oneOf ?? []
  if (declared === undefined || field === undefined) return []
  const { type, ...more } = declared.fields[field] ?? { type: 'text' }
  if (type === 'flag') return [[field, [true, false]]]
  if (type === 'choice') return [[field, 'choices' in more ? more.choices : []]]
  if (type !== 'number' || !('least' in more)) return []
  const compared = factsBehind(said, about).comparisons.filter(({ fact }) =>
    readsSource(about, fact, list, kind),
  )
  const limits = compared.flatMap(({ value }) => [value].flat().map((each) => about.figure(each)))
  const values = limits.flatMap((limit) => (typeof limit === 'number' ? beside(limit, more.step) : []))
  return [
    [
      field,
      [...new Set([...values, (more.least + more.most) / 2])].filter(
        (value) => Number(value) >= more.least && Number(value) <= more.most,
      ),
    ],
  ]
}

function readsSource({ definitionOf }: About, fact: string, list: string, kind: string | undefined): boolean {
  const { selection } = definitionOf(fact) ?? {}
  const verb = selection === undefined ? undefined : verbOf(selection)
  return (
    verb !== undefined &&
    namesOf(selection?.[verb.name]).some(
      (name) => sourceOf(name)?.list === list && sourceOf(name)?.kind === kind,
    )
  )
}
