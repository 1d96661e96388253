import type { Io, Progress } from './io.js'

/** Shows nothing. */
export const silent: Progress = { at: () => undefined, end: () => undefined }

/** Shows progress where somebody watches; `of` is left out where nobody knows how much there is. */
export const progressOf = ({ progress }: Io, what: string, of?: number): Progress =>
  progress?.(what, of) ?? silent
