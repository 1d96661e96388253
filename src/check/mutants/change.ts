import type { Path } from '../../pages/written.js'

/** The families of small mistakes, as they are counted. */
export const families = [
  'threshold',
  'operator',
  'value',
  'comparison',
  'all or any',
  'window',
  'unit',
  'test',
  'missing',
  'assumption',
  'steps',
  'service',
  'within',
  'points',
  'order',
] as const
export type Family = (typeof families)[number]

/** One small mistake in an expanded rule, score or handling page: what stands at one place instead. */
export interface Change {
  readonly family: Family
  readonly path: Path
  /** Undefined where it is taken out. */
  readonly to: unknown
  /** The mistake in a few words. */
  readonly says: string
  /** The resident that would tell the two apart, in plain words, as far as the mistake itself knows: `a resident ...`. */
  readonly missing: string
  /** The fact that the mistake is about, by its full name. */
  readonly fact?: string
  /** The edge that it moves, by its place, and to which side. */
  readonly edge?: Edge
}

export interface Edge {
  readonly of: string
  readonly side: 'below' | 'above'
}

export const edgeAt = (path: Path, side: Edge['side']): { readonly edge: Edge } => ({
  edge: { of: path.join('.'), side },
})

type Block = Readonly<Record<string, unknown>>

/** The same with the mistake in it; everything else is shared. */
export const withChange = <Of extends object>(of: Of, { path, to }: Pick<Change, 'path' | 'to'>): Of =>
  edit(of, path, to) as Of

function edit(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to
  if (Array.isArray(value)) {
    const at = Number(step)
    if (rest.length === 0 && to === undefined) return value.toSpliced(at, 1)
    return value.with(at, edit(value[at], rest, to))
  }
  const block = (value ?? {}) as Block
  if (rest.length > 0 || to !== undefined) return { ...block, [step]: edit(block[step], rest, to) }
  return Object.fromEntries(Object.entries(block).filter(([key]) => key !== String(step)))
}
