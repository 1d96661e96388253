type Block = Readonly<Record<string, unknown>>

/** The entry with another value in one field, or in one item: `items.item-9`; undefined takes it out. */
export function withField(entry: Block, field: string, value: unknown): Block {
  const [whole = field, item] = field.split('.')
  const { [whole]: held, ...rest } = entry
  const given = item === undefined ? value : withField((held ?? {}) as Block, item, value)
  const isEmpty = item !== undefined && Object.keys(given as Block).length === 0
  return given === undefined || isEmpty ? rest : { ...entry, [whole]: given }
}
