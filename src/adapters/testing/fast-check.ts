import type * as FastCheck from 'fast-check'

/** The app's own fast-check, as it is imported by default: the library has none of its own. */
export type FastCheckOfApp = Omit<typeof FastCheck, 'default'>

export type { Arbitrary } from 'fast-check'
