/** What the process says when it ends. Raised flags are an answer, not a failure. */
export const exitCodes = {
  done: 0,
  'something could not be used': 1,
  'wrong use': 2,
  stopped: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What the user got wrong, in a sentence, and what to do instead. Never shown with a stack trace. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
  constructor(
    message: string,
    readonly help: string,
  ) {
    super(message)
  }
}
