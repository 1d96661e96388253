import type { Check } from '../check.js'
import type { RulePlace } from '../context.js'
import { faultAt } from '../find.js'
import { falls, fever, together } from '../ground.js'
import { alikeRules } from '../pairs.js'
import { worldsOf } from '../worlds.js'

const highFever = (conditions: string, within = 'today'): string => `id: high-fever
version: 1
kind: trigger
title: A high fever
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Infection lead

why: >
  A high fever is often the first sign of an infection that a clinician should hear of the same day.

evidence:
  - source: A guideline on infection
    year: 2024
    supports: The thresholds of 39.0 degrees and of a pulse of 100.
    basis: published

limits: >
  Older people may be very ill without a fever.

conditions: ${conditions}

flag:
  refer: [gp]
  within: ${within}
  message: A high fever. Ring the GP practice now and say the temperature.

examples:
  - name: a temperature of 39.0
    given: { temperature: 39.0, pulseRate: 100 }
    expect: raised
  - name: a temperature of 38.9
    given: { temperature: 38.9, pulseRate: 99 }
    expect: not-raised
  - name: no thermometer to hand
    given: {}
    expect: undetermined
`

const plainFever = fever(`
flag:
  refer: [gp]
  within: today
  message: A fever. Ring the GP practice today and say the temperature.
examples:
  - name: a temperature of 38.0
    given: { temperature: 38.0 }
    expect: raised
  - name: a temperature of 37.9
    given: { temperature: 37.9 }
    expect: not-raised
  - name: no thermometer to hand
    given: {}
    expect: undetermined
`)

const second = (text: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { 'observations/high-fever.v1.yaml': text },
})

export const coveredRule: Check = {
  id: 'covered-rule',
  severity: 'warning',
  says: 'Whenever this rule is raised another one is raised too, and sends the resident to the same services in the same time. One of them says nothing of its own.',
  help: 'take one of them out, or let this one be sooner or go to somebody else',
  bad: together(
    plainFever,
    second(highFever('▸{ fact: temperature, operator: greaterThanInclusive, value: 39.0 }')),
  ),
  good: together(
    plainFever,
    second(highFever('{ fact: pulseRate, operator: greaterThanInclusive, value: 100 }')),
    falls(''),
  ),
  find: (context) => {
    const worlds = worldsOf(context)
    const told = new Set<string>()
    return alikeRules(
      context.rules,
      ({ rule: { flag } }) => `${flag.refer.toSorted().join()} ${flag.within}`,
    ).flatMap(([one, other]) => {
      if (
        !isSilent(one) ||
        !isSilent(other) ||
        aboutOthers(one, other) ||
        (told.has(one.rule.id) && told.has(other.rule.id))
      )
        return []
      const covered = worlds.implies(one.rule.conditions, other.rule.conditions)
        ? one
        : worlds.implies(other.rule.conditions, one.rule.conditions)
          ? other
          : undefined
      if (covered === undefined || told.has(covered.rule.id)) return []
      told.add(covered.rule.id)
      const by = covered === one ? other : one
      return [
        faultAt(covered.part, ['conditions'], {
          message: `\`${by.rule.id}\` is always raised too, for the same services in the same time`,
          seen: covered.rule.id,
        }),
      ]
    })
  },
}

/** Two rules of different problems are two thoughts, and are shown side by side. */
const aboutOthers = ({ rule: one }: RulePlace, { rule: other }: RulePlace): boolean =>
  one.problem !== undefined && other.problem !== undefined && one.problem !== other.problem

/** A rule that says nothing beyond its one flag. */
const isSilent = ({ rule: { flag, appliesWhen, clearedBy } }: RulePlace): boolean =>
  flag.sooner === undefined && flag.also === undefined && appliesWhen === undefined && clearedBy === undefined
