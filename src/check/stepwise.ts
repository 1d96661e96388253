/** How far a long piece of work is. */
export interface Step {
  readonly done: number
  readonly of: number
}

/** Long work that whoever runs it may watch, or leave off between two of its steps. It does nothing by itself. */
export type Stepwise<Result> = Generator<Step, Result>

/** All steps at once, for those who neither watch nor stop. */
export function wholly<Result>(work: Stepwise<Result>): Result {
  for (;;) {
    const next = work.next()
    if (next.done === true) return next.value
  }
}
