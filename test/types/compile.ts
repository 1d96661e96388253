import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Programs that an app of ours might hold, with the mistakes that its compiler has to find. */
export const folder = join(import.meta.dirname, 'as-a-user')

/** A way in which apps are set up. */
export interface Setup {
  readonly moduleResolution: 'node16' | 'bundler'
  readonly exactOptionalPropertyTypes: boolean
}

export const setups: readonly Setup[] = (['node16', 'bundler'] as const).flatMap((moduleResolution) =>
  [true, false].map((exactOptionalPropertyTypes) => ({ moduleResolution, exactOptionalPropertyTypes })),
)

/** Those of the programs that are right under a set-up. */
export const programsFor = ({ exactOptionalPropertyTypes }: Setup): readonly string[] =>
  readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && (exactOptionalPropertyTypes || file !== 'exact-optional.ts'),
  )

/** What the compiler of a strict app has against some files; `more` says where it finds the library. */
export function typeFaults(
  files: readonly string[],
  { moduleResolution, exactOptionalPropertyTypes }: Setup,
  more: ts.CompilerOptions,
): readonly string[] {
  const program = ts.createProgram(files, {
    strict: true,
    exactOptionalPropertyTypes,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    noEmit: true,
    ...(moduleResolution === 'bundler'
      ? { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }
      : { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }),
    ...more,
  })
  // Sources that stand in for the package are checked with our own settings, not with an app's.
  const sources = more.paths === undefined ? [undefined] : files.map((file) => program.getSourceFile(file))
  return sources
    .flatMap((source) => ts.getPreEmitDiagnostics(program, source))
    .map(({ file, start = 0, messageText }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
      return `${file?.fileName.split('/').at(-1) ?? ''}:${String(line)} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
}
