import type { Fields } from './field.js'

/** The fields of an object, with those it may not leave out. */
export interface Shape {
  readonly fields: Fields
  readonly required: readonly string[]
}

export const shapeOf = (fields: Fields): Shape => ({
  fields,
  required: Object.keys(fields).filter((name) => fields[name]?.required),
})
