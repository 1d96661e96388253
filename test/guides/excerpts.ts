import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { filesIn } from '../../src/check/folder.js'
import { readPages } from '../../src/pages/read-pages.js'
import { root } from './guide.js'

const files = filesIn(join(root, 'rules'))

/**
 * Why a `yaml` block is not as it says. Under `part of FILE` it has to stand in that page, shortened at most; a
 * page that the repository has, likewise; any other has to read without a fault among the shipped pages.
 */
export function faultOfYaml(code: string, note: string | undefined): string | undefined {
  const shown: unknown = parse(code)
  const named = /^part of (\S+)$/.exec(note ?? '')?.[1]
  if (note !== undefined && named === undefined) return `nobody knows what \`${note}\` means over yaml`
  const file = named ?? fileOf(shown)
  if (file !== undefined) {
    const whole: unknown = parse(readFileSync(join(root, file), 'utf8'))
    return within(whole).some((part) => isExcerpt(shown, part))
      ? undefined
      : `this does not stand in ${file} as it is there`
  }
  if (typeof shown !== 'object' || shown === null || !('id' in shown))
    return 'this is no whole page: say above it `part of` which it is'
  const path = `${String(shown.id)}${'version' in shown ? `.v${String(shown.version)}` : ''}.yaml`
  const { issues } = readPages([...files, { path, text: code }])
  const own = issues.filter((issue) => issue.file === path)
  return own.length === 0
    ? undefined
    : own.map(({ line, message }) => `line ${String(line)}: ${message}`).join('; ')
}

function fileOf(shown: unknown): string | undefined {
  if (typeof shown !== 'object' || shown === null || !('id' in shown) || !('version' in shown))
    return undefined
  const name = `/${String(shown.id)}.v${String(shown.version)}.yaml`
  const path = files.find((file) => `/${file.path}`.endsWith(name))?.path
  return path === undefined ? undefined : `rules/${path}`
}

/** Why a `json` block is not part of the file that it says it is of. */
export function faultOfJson(code: string, note: string | undefined): string | undefined {
  const file = /^part of (\S+)$/.exec(note ?? '')?.[1]
  const shown: unknown = JSON.parse(code)
  if (file === undefined) return 'say above it `part of` which file it is'
  const whole: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'))
  return within(whole).some((part) => isExcerpt(shown, part))
    ? undefined
    : `this does not stand in ${file} as it is there`
}

/** A value and all that it holds. */
function within(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return [value, ...Object.values(value).flatMap(within)]
}

/** Whether something is a whole with fields and entries left out, nothing changed and the order kept. */
function isExcerpt(shown: unknown, whole: unknown): boolean {
  if (Array.isArray(shown)) {
    if (!Array.isArray(whole)) return false
    let at = 0
    return shown.every((each) => {
      while (at < whole.length) if (isExcerpt(each, whole[at++])) return true
      return false
    })
  }
  if (typeof shown !== 'object' || shown === null) return isSameText(shown, whole)
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return false
  return Object.entries(shown).every(
    ([key, value]) =>
      Object.hasOwn(whole, key) && isExcerpt(value, (whole as Readonly<Record<string, unknown>>)[key]),
  )
}

/** A long text may be shown up to the end of one of its sentences. */
function isSameText(shown: unknown, whole: unknown): boolean {
  if (typeof shown !== 'string' || typeof whole !== 'string') return shown === whole
  const [start, text] = [shown.trim(), whole.trim()]
  return text === start || (/[.:;]$/.test(start) && text.startsWith(`${start} `))
}
