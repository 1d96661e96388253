import { newReadMemory, type ReadMemory } from '../pages/read-pages.js'

/** What earlier checks worked out about texts that have not changed since. */
export interface CheckMemory {
  readonly read: ReadMemory
  readonly once: Once
}

/** Works something out for a text or a page, unless that was done before. */
export type Once = <T>(topic: string, about: object | string, make: () => T) => T

/** An empty memory: give the same one to each check of a folder, and only what has changed is read again. */
export function newCheckMemory(): CheckMemory {
  const byText = new Map<string, unknown>()
  const byThing = new Map<string, WeakMap<object, unknown>>()
  return {
    read: newReadMemory(),
    once: <T>(topic: string, about: object | string, make: () => T): T => {
      if (typeof about === 'string') {
        const key = `${topic} ${about}`
        if (!byText.has(key)) byText.set(key, make())
        return byText.get(key) as T
      }
      let things = byThing.get(topic)
      if (things === undefined) byThing.set(topic, (things = new WeakMap()))
      if (!things.has(about)) things.set(about, make())
      return things.get(about) as T
    },
  }
}
