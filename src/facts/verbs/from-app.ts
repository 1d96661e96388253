import { cause, copyPossible, setUnknown, type Domain } from '../../values/possible.js'
import type { Selection } from '../definition.js'
import type { Scope } from '../scope.js'
import type { Verb } from '../verb.js'

/**
 * `{ fromApp: number, least: 0, most: 60, step: 1, unit: min }` - something the embedding app knows and the
 * record has no place for; `{ fromApp: boolean }`, `{ fromApp: choice, options: [...] }` and
 * `{ fromApp: set, options: [...] }` likewise. The page says what it can be, the app says what it is.
 * Missing: what the app does not say is unknown.
 */
export const fromApp: Verb = {
  name: 'fromApp',
  words: ['least', 'most', 'step', 'unit', 'options'],
  compile(selection, scope, { name }) {
    // The app may look at anything, and at the moment.
    scope.reads('resident')
    scope.reads('today')
    // An app gives a fact by the one name that all pages know it by.
    if (name.includes(':')) scope.problem('a fact from the app is declared on a facts page, for all rules')
    const domain = domainOf(selection, scope)
    return {
      domain,
      derive: (run, into) => {
        const given = run.own?.(name)
        if (given === undefined) setUnknown(into, domain, cause.missing)
        else copyPossible(given, into)
      },
    }
  },
}

function domainOf(selection: Selection, scope: Scope): Domain {
  const { least, most, step, unit, options } = selection as {
    readonly least?: number
    readonly most?: number
    readonly step?: number
    readonly unit?: string
    readonly options?: readonly string[]
  }
  switch (selection['fromApp']) {
    case 'boolean':
      return { kind: 'boolean' }
    case 'choice':
    case 'set':
      if (options === undefined) scope.problem('`fromApp` needs `options` to choose from')
      return { kind: selection['fromApp'], of: options ?? [] }
    default:
      if (least === undefined || most === undefined || step === undefined || !(least < most))
        scope.problem('a number from the app needs `least`, `most` and `step`, with `least` the lower')
      return {
        kind: 'number',
        least: least ?? 0,
        most: most ?? 1,
        step: step ?? 1,
        ...(unit === undefined ? {} : { unit }),
      }
  }
}
