import type { Unit } from './unit.js'

/** The smallest difference a number may show. 36.05 in a field of step 0.1 is a fault, never rounded. */
export type Step = 1 | 0.1 | 0.01 | 0.001 | 0.0001

/** Where a meter stops counting: `HI` means `high` or more, `LO` means `low` or less. */
export interface Meter {
  readonly low: number
  readonly high: number
}

/** What every field may say beside its type. */
interface Saying {
  /** set by `required`; every other field may be left out */
  readonly required?: true
  /** plain words, where the name alone does not say it */
  readonly says?: string
}

/** A number in one fixed unit, from `least` to `most`, both included. In the record it may also be a bound. */
export interface NumberField extends Saying {
  readonly type: 'number'
  readonly unit: Unit
  readonly least: number
  readonly most: number
  readonly step: Step
  readonly meter?: Meter
}

/** A number judged by another field of the same entry: the unit and range of the thing it names. */
export interface AlikeField extends Saying {
  readonly type: 'alike'
  /** the field that names the thing */
  readonly by: string
  readonly among: Readonly<Record<string, NumberField>>
}

/** One of a closed list of words. */
export interface ChoiceField<Choice extends string = string> extends Saying {
  readonly type: 'choice'
  readonly choices: readonly Choice[]
}

/** True or false; left out when nobody knows. */
export interface FlagField extends Saying {
  readonly type: 'flag'
}

/** Free text of at most so many characters. Rules never read it; people do. */
export interface TextField extends Saying {
  readonly type: 'text'
  readonly mostCharacters: number
}

/** A kebab-case word from a named table. The record takes any such word; recognising it comes later. */
export interface SlugField extends Saying {
  readonly type: 'slug'
  readonly table: string
}

/** An instant with its offset, or a bare London day when the hour is not known. */
export interface TimeField extends Saying {
  readonly type: 'time'
}

/** A London day, `2026-11-21`. */
export interface DayField extends Saying {
  readonly type: 'day'
}

/** A time of day by the 24-hour clock, `08:00`. */
export interface ClockField extends Saying {
  readonly type: 'clock'
}

/** The answers to the items of an instrument, by item name: points, a letter or word, or true and false. */
export interface ItemsField extends Saying {
  readonly type: 'items'
}

/** Several values of one sort, at most a hundred. */
export interface ListField<Of extends PlainField = PlainField> extends Saying {
  readonly type: 'list'
  readonly of: Of
}

/** A field that holds a single value. */
export type PlainField =
  | NumberField
  | AlikeField
  | ChoiceField
  | FlagField
  | TextField
  | SlugField
  | TimeField
  | DayField
  | ClockField
  | ItemsField

/** What an entry may say about one thing, as plain data. */
export type Field = PlainField | ListField

/** The fields of an entry, by name. */
export type Fields = Readonly<Record<string, Field>>

export const number = <const Spec extends Omit<NumberField, 'type' | 'required' | 'says'>>(
  spec: Spec,
): { readonly type: 'number' } & Spec => ({ type: 'number', ...spec })

export const alike = (by: string, among: Readonly<Record<string, NumberField>>): AlikeField => ({
  type: 'alike',
  by,
  among,
})

export const choice = <const Choices extends readonly string[]>(
  ...choices: Choices
): ChoiceField<Choices[number]> => ({
  type: 'choice',
  choices,
})

export const flag = (): FlagField => ({ type: 'flag' })
export const text = (mostCharacters: number): TextField => ({ type: 'text', mostCharacters })
export const slug = (table: string): SlugField => ({ type: 'slug', table })
export const slugs = (table: string): ListField<SlugField> => list(slug(table))
export const time = (): TimeField => ({ type: 'time' })
export const day = (): DayField => ({ type: 'day' })
export const clock = (): ClockField => ({ type: 'clock' })
export const items = (): ItemsField => ({ type: 'items' })
export const list = <Of extends PlainField>(of: Of): ListField<Of> => ({ type: 'list', of })

/** The same field, which an entry may not leave out. */
export const required = <Of extends Field>(field: Of): Of & { readonly required: true } => ({
  ...field,
  required: true,
})

/** The same field, with words for what its name does not say. */
export const saying = <Of extends Field>(says: string, field: Of): Of => ({ ...field, says })
