import { createContext, runInContext, type Context } from 'node:vm'
import { build } from 'esbuild'
import { doors, type Program } from './typescript.js'

/** An element of a page, as far as a guide has to do with one. */
interface Element {
  readonly files: readonly { text: () => Promise<string> }[]
  readonly addEventListener: (event: string, act: (event: object) => unknown) => void
  textContent: string
  srcdoc: string
}

/** A page or a worker in which a guide's program was started. */
export interface Started {
  /** What its elements show, by their selectors. */
  readonly shown: () => Readonly<Record<string, string>>
  /** Does what the program waits for: a file is chosen, or a message comes. */
  readonly happen: (event: 'change' | 'message', data?: unknown) => Promise<void>
  /** What a worker has sent. */
  readonly sent: readonly unknown[]
}

/** Bundles a program for browsers: what needs Node is not found, and refused. */
async function bundled({ typed }: Program): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [typed],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    alias: { ...doors },
  })
  return outputFiles.map(({ text }) => text).join('')
}

/**
 * Starts a program in a world that has no more than a browser under a strict content security policy gives it:
 * no Node, and neither `eval` nor `new Function`. `record` is the file that somebody chooses.
 */
export async function started(
  program: Program,
  record: string,
  worker?: () => Promise<Started>,
): Promise<Started> {
  const elements = new Map<string, Element>()
  const acts: { event: string; act: (event: object) => unknown }[] = []
  const sent: unknown[] = []
  const waiting: Promise<unknown>[] = []
  const listen = (event: string, act: (event: object) => unknown): void => {
    acts.push({ event, act })
  }
  const elementOf = (selector: string): Element => {
    const known = elements.get(selector) ?? {
      files: [{ text: () => Promise.resolve(record) }],
      addEventListener: listen,
      textContent: '',
      srcdoc: '',
    }
    elements.set(selector, known)
    return known
  }
  class Worker {
    readonly started = worker?.()
    addEventListener(event: string, act: (event: object) => unknown): void {
      listen(`worker ${event}`, act)
    }
    postMessage(data: unknown): void {
      waiting.push(this.pass(data))
    }
    private async pass(data: unknown): Promise<void> {
      const inside = await this.started
      await inside?.happen('message', data)
      for (const { event, act } of acts)
        if (event === 'worker message') await act({ data: inside?.sent.at(-1) })
    }
  }
  const world: Context = createContext(
    {
      document: { querySelector: elementOf },
      addEventListener: listen,
      postMessage: (message: unknown) => sent.push(structuredClone(message)),
      Worker,
      TextEncoder,
      structuredClone,
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  runInContext('globalThis.self = globalThis', world)
  runInContext(await bundled(program), world)
  return {
    sent,
    shown: () =>
      Object.fromEntries(
        [...elements].map(([selector, { textContent, srcdoc }]) => [selector, textContent || srcdoc]),
      ),
    happen: async (event, data) => {
      for (const each of acts) if (each.event === event) await each.act({ data, target: elementOf('') })
      await Promise.all(waiting)
    },
  }
}
