import type * as z from 'zod'
import type { Path } from './written.js'

/** What a schema is made of, as far as its keys go. */
interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly catchall?: z.ZodType
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly getter?: () => z.ZodType
}

/** The keys that the schema knows at a path, for suggestions. */
export function schemaKeys(schema: z.ZodType, path: Path): readonly string[] {
  let here = opened(schema)
  for (const step of path) here = here.flatMap((def) => inside(def, step)).flatMap(opened)
  return [...new Set(here.flatMap(({ shape }) => Object.keys(shape ?? {})))]
}

/** A schema without what only wraps it; of several ways to write a thing, each. */
function opened(schema: z.ZodType): readonly Def[] {
  const def = schema.def as Def
  if (def.type === 'lazy' && def.getter !== undefined) return opened(def.getter())
  if (def.innerType !== undefined) return opened(def.innerType)
  return def.options === undefined ? [def] : def.options.flatMap(opened)
}

function inside({ shape, catchall, element, valueType }: Def, step: string | number): readonly z.ZodType[] {
  const found =
    typeof step === 'number'
      ? element
      : shape !== undefined && Object.hasOwn(shape, step)
        ? shape[step]
        : (valueType ?? catchall)
  return found === undefined ? [] : [found]
}
