import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** The language server that editors run for YAML, driven over its standard input and output. */
export class Editor {
  readonly #server: ChildProcess
  readonly #waiting = new Map<number, (result: unknown) => void>()
  readonly #diagnostics = new Map<string, (found: readonly Diagnostic[]) => void>()
  #received = Buffer.alloc(0)
  #next = 1

  constructor() {
    const program = createRequire(import.meta.url).resolve('yaml-language-server/out/server/src/server.js')
    this.#server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#server.stdout?.on('data', (part: Buffer) => this.#read(part))
  }

  async open(): Promise<void> {
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { completion: {} } },
    })
    this.tell('initialized', {})
  }

  /** What the editor underlines in a page. */
  diagnose(uri: string, text: string): Promise<readonly Diagnostic[]> {
    const found = new Promise<readonly Diagnostic[]>((resolve) => this.#diagnostics.set(uri, resolve))
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    return found
  }

  /** What the editor offers at a place, counted from 0. */
  async complete(uri: string, line: number, character: number): Promise<readonly string[]> {
    const result = (await this.ask('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    })) as {
      readonly items: readonly { readonly label: string }[]
    }
    return result.items.map(({ label }) => label)
  }

  close(): void {
    this.#server.kill()
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++
    const answered = new Promise((resolve) => this.#waiting.set(id, resolve))
    this.#send({ id, method, params })
    return answered
  }

  tell(method: string, params: unknown): void {
    this.#send({ method, params })
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  #read(part: Buffer): void {
    this.#received = Buffer.concat([this.#received, part])
    while (true) {
      const end = this.#received.indexOf('\r\n\r\n')
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#received.subarray(0, Math.max(end, 0)).toString())?.[1],
      )
      if (end === -1 || this.#received.length < end + 4 + length) return
      const text = this.#received.subarray(end + 4, end + 4 + length).toString()
      this.#received = this.#received.subarray(end + 4 + length)
      this.#take(JSON.parse(text) as Message)
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] }
      this.#diagnostics.get(uri)?.(diagnostics)
      return
    }
    // Whatever else the server wants to know has an empty answer.
    if (id !== undefined && method !== undefined)
      this.#send({ id, result: method === 'workspace/configuration' ? [null, null, null, null, null] : null })
    else if (id !== undefined) this.#waiting.get(id)?.(result)
  }
}

export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
}
