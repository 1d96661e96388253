import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { home } from './command.js'

const program = (...words: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })

test('who has read enough may close the pipe', async () => {
  const child = program('screen', '--format', 'json', home, home, home, home)
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = (await once(child, 'close')) as [number]
  expect(Buffer.concat(said).toString()).toBe('')
  expect(code).toBe(0)
})

test('the process ends with the code of the command', async () => {
  const child = program('screen', '--as-of', 'yesterday', home)
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(2)
})
