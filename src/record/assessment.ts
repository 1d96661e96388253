import type { Absence, common } from './entry-fields.js'
import type { ChoiceField, Field, Fields, ListField } from './field.js'
import type { homeTable } from './home-table.js'
import type { Kind, RecordList, RecordTable } from './kind.js'
import type { NotUsed } from './not-used.js'
import type { homeFields, residentFields } from './resident.js'
import type { table } from './table.js'

/** What is known of a number that is not known exactly: `<5` is `{ atMost: 5 }`. At least one end is there. */
export interface Bound {
  readonly atLeast?: number
  readonly atMost?: number
}

/** A number in the unit of its field, or a bound on it. */
export type Quantity = number | Bound

/** What a field of this type holds. Instants, days and clock times are text. */
export type ValueOf<F extends Field> =
  F extends ListField<infer Of>
    ? readonly ValueOf<Of>[]
    : F extends { readonly type: 'number'; readonly meter: object }
      ? Quantity | 'HI' | 'LO'
      : F extends { readonly type: 'number' | 'alike' }
        ? Quantity
        : F extends ChoiceField<infer Choice>
          ? Choice
          : F extends { readonly type: 'flag' }
            ? boolean
            : F extends { readonly type: 'items' }
              ? Readonly<Record<string, number | boolean | string>>
              : string

/** One readable object type instead of several joined ones. */
type Joined<T> = { [Name in keyof T]: T[Name] }

/** The fields of an object: those marked `required` always there, the others perhaps. */
export type Holding<Of extends Fields> = Joined<
  {
    readonly [Name in keyof Of as Of[Name] extends { readonly required: true } ? Name : never]: ValueOf<
      Of[Name]
    >
  } & {
    readonly [Name in keyof Of as Of[Name] extends { readonly required: true } ? never : Name]?: ValueOf<
      Of[Name]
    >
  }
>

type When<K extends Kind> = K extends { readonly undated: true }
  ? { readonly at?: string }
  : { readonly at: string }
type Lack<K extends Kind> = K extends { readonly value: string } ? { readonly absent?: Absence } : unknown

/** An entry of one kind: the common fields and its own. */
type EntryOf<Name extends string, K extends Kind> = Joined<
  { readonly kind: Name } & When<K> & Lack<K> & Omit<Holding<typeof common>, 'at'> & Holding<K['fields']>
>

type EntriesOf<L extends RecordList> = {
  [Name in keyof L['kinds'] & string]: EntryOf<Name, L['kinds'][Name]>
}[keyof L['kinds'] & string]

/** What a list says about itself: its entries, how far they are complete, or why there are none. */
type ListOf<L extends RecordList> = Joined<
  {
    readonly entries: readonly EntriesOf<L>[]
    readonly absent?: Absence
    /** measurements and happenings: nothing is missing between these two times */
    readonly completeFrom?: string
    readonly completeTo?: string
    /** the kinds that the two times hold for; left out when they hold for all */
    readonly completeOf?: readonly (keyof L['kinds'] & string)[]
    /** standing lists: nothing is missing, or something may be */
    readonly complete?: boolean
  } & Holding<L['fields']>
>

type ListsOf<Table extends RecordTable> = { readonly [Name in keyof Table]?: ListOf<Table[Name]> }

/** The name of a list in a resident's record: `'observations'`. */
export type ListName = keyof typeof table

/** An entry of a list, told apart by `kind`: `Entry<'events'>`. */
export type Entry<Name extends ListName = ListName> = EntriesOf<(typeof table)[Name]>

/** The resident's own part of the record. */
export type Resident = Holding<typeof residentFields>

/** What is known about a resident on a day: the input of a screening, as `parseAssessment` gives it out. */
export type ResidentAssessment = Joined<
  { readonly resident: Resident; readonly notUsed: readonly NotUsed[] } & ListsOf<typeof table>
>

/** What is known about a home on a day, as `parseHome` gives it out. */
export type HomeAssessment = Joined<
  { readonly home: Holding<typeof homeFields>; readonly notUsed: readonly NotUsed[] } & ListsOf<
    typeof homeTable
  >
>
