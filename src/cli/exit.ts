/** What the process says when it ends. Raised flags are an answer, not a failure. */
export const exitCodes = {
  done: 0,
  'something could not be used': 1,
  'wrong use': 2,
} as const

/** Ends with a sentence on stderr for what the user got wrong. */
export function refuse(message: string, help: string): never {
  process.stderr.write(`${message}\n${help}\n`)
  process.exit(exitCodes['wrong use'])
}
