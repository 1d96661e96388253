import { cause } from '../values/possible.js'
import { read, type Run, type Slot } from './slot.js'

/** Why a fact over facts is open: the causes of its parts, or simply missing when no part says. */
export function gatherCauses(parts: readonly Slot[], run: Run): number {
  let causes = 0
  for (const part of parts) causes |= read(part, run).causes
  return causes === 0 ? cause.missing : causes
}
