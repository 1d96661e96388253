import type { Fields, FlagField, NumberField, ChoiceField } from './field.js'

/** One kind of entry: what it is called, what it says, and which fields it has beside the common ones. */
export interface Kind<Own extends Fields = Fields> {
  /** the name of all entries of this kind together: `falls` */
  readonly plural: string
  /** one line of plain words */
  readonly says: string
  /** the main field, which a bare mention of the kind reads; an entry may give a reason for its absence instead */
  readonly value?: string
  /** at least one of these must be there */
  readonly oneOf?: readonly string[]
  /** entries of this kind need not say when */
  readonly undated?: true
  readonly fields: Own
}

/**
 * What an entry that is not in the list means.
 * `measurement`: nobody looked. `happening`: it did not happen, where the list says it is complete.
 * `standing`: it is not so now, where the list is complete.
 */
export type Family = 'measurement' | 'happening' | 'standing'

/** A list of the record: its kinds, by name, and what its absent entries mean. */
export interface RecordList<
  Kinds extends Readonly<Record<string, Kind>> = Readonly<Record<string, Kind>>,
  Own extends Fields = Fields,
> {
  readonly family: Family
  readonly says: string
  /** a standing list that is complete unless it says otherwise */
  readonly completeUnlessSaid?: true
  readonly kinds: Kinds
  /** fields of the list itself, beside `entries` and its completeness */
  readonly fields: Own
}

/** The lists of one subject's record, by name. */
export type RecordTable = Readonly<Record<string, RecordList>>

const none = {} satisfies Fields
type None = typeof none

type About = Pick<Kind, 'value' | 'oneOf' | 'undated'>

/** A kind of entry with fields of its own. */
export const kind = <Own extends Fields = None, const More extends About = None>(
  plural: string,
  says: string,
  fields?: Own,
  more?: More,
): Kind<Own> & More => ({ plural, says, ...(more ?? (none as More)), fields: fields ?? (none as Own) })

/** A kind whose main field is called `value`: something measured, counted or judged. */
export const measured = <Value extends NumberField | ChoiceField | FlagField, More extends Fields = None>(
  plural: string,
  says: string,
  value: Value,
  more?: More,
): Kind<{ readonly value: Value } & More> & { readonly value: 'value' } => ({
  plural,
  says,
  value: 'value',
  oneOf: ['value'],
  fields: { value, ...(more ?? (none as More)) },
})

/** A list of the record. */
export const recordList = <Kinds extends Readonly<Record<string, Kind>>, Own extends Fields = None>(
  family: Family,
  says: string,
  kinds: Kinds,
  more: { readonly fields?: Own; readonly completeUnlessSaid?: true } = {},
): RecordList<Kinds, Own> => ({
  family,
  says,
  ...(more.completeUnlessSaid && { completeUnlessSaid: true }),
  kinds,
  fields: more.fields ?? (none as Own),
})
