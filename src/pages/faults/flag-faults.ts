import type { Located, RulePart } from '../page.js'
import { unknownWord, type Vocabulary } from '../vocabulary.js'
import type { Path, Saying } from '../written.js'
import { rankOf, type Within } from '../within.js'
import type { Said } from './said.js'

/** Who is told and how soon: services that exist, and steps that only ever make it sooner, strongest first. */
export function flagFaults(said: Said, part: RulePart, vocabulary: Vocabulary): void {
  const { flag } = part.content
  serviceFaults(said, part, ['flag', 'refer'], flag.refer, vocabulary)
  const sooner = flag.sooner ?? []
  for (const [i, { within, refer }] of sooner.entries()) {
    const at = ['flag', 'sooner', i, 'within']
    serviceFaults(said, part, ['flag', 'sooner', i, 'refer'], refer ?? [], vocabulary)
    if (rankOf(within) > rankOf(flag.within)) said.add(part, at, laterThanRule(within, flag.within))
    else if (rankOf(within) === rankOf(flag.within) && sameServices(refer ?? flag.refer, flag.refer))
      said.add(part, at, noSooner(within))
    const above = sooner[i - 1]
    if (above === undefined) continue
    if (rankOf(within) < rankOf(above.within)) said.add(part, at, outOfOrder(within, above.within))
    else if (within === above.within && sameServices(refer ?? flag.refer, above.refer ?? flag.refer))
      said.add(part, at, sameStep(within))
  }
  for (const [i, { refer }] of (flag.also ?? []).entries())
    serviceFaults(said, part, ['flag', 'also', i, 'refer'], refer, vocabulary)
}

export function serviceFaults(
  said: Said,
  where: Located,
  path: Path,
  services: readonly string[],
  vocabulary: Vocabulary,
): void {
  for (const [i, service] of services.entries()) {
    const saying = unknownWord('service', service, vocabulary)
    if (saying !== undefined) said.add(where, [...path, i], saying)
  }
}

const sameServices = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join()

const laterThanRule = (within: Within, rule: Within): Saying => ({
  code: 'later-step',
  message: `this step is later (${within}) than the rule itself (${rule})`,
  help: 'make the step sooner, or put later advice on a page of its own',
  seen: within,
  expected: `${rule} or sooner`,
})

const noSooner = (within: Within): Saying => ({
  code: 'same-step',
  message: `this step is no sooner than the rule itself (${within}) and refers to the same services`,
  help: 'make it sooner, let it refer elsewhere, or take it out',
  seen: within,
  expected: 'a step that changes something',
})

const outOfOrder = (within: Within, above: Within): Saying => ({
  code: 'steps-out-of-order',
  message: `this step is sooner (${within}) than the one above it (${above})`,
  help: 'write the strongest step first: the first that holds is the one that counts',
  seen: within,
  expected: `${above} or later`,
})

const sameStep = (within: Within): Saying => ({
  code: 'same-step',
  message: `this step says the same as the one above it (${within}, the same services)`,
  help: 'join the two with `any`',
  seen: within,
  expected: 'another time or another service',
})
