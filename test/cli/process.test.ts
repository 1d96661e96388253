import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { asOf, home } from './command.js'

const program = (...words: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
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

test('Ctrl-C while more residents are awaited: whole lines, what was done, and 130', async () => {
  const child = program('screen', '--as-of', asOf, '--format', 'json', '-')
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.write('{"resident":{"id":"a"}}\n{"resident":{"id":"b"}}\n')
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk)
    if (Buffer.concat(out).toString().split('\n').length === 3) child.kill('SIGINT')
  })
  const [code] = (await once(child, 'close')) as [number]
  expect(Buffer.concat(err).toString()).toBe('Stopped: 2 residents were screened.\n')
  expect(code).toBe(130)
  for (const line of Buffer.concat(out).toString().trimEnd().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ counts: {} })
})
