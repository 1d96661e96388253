import { transform } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

// tsup inlines whatever is not a dependency or a peer: a dev dependency imported from `src/` ends up in `dist/`.
// `clean` stays off because the builds run at once; `npm run build` empties `dist/` first.
const library: Options = {
  entry: {
    index: 'src/index.ts',
    rules: 'src/rules.ts',
    reading: 'src/reading.ts',
    html: 'src/html.ts',
    pages: 'src/pages.ts',
    'json-rules-engine': 'src/json-rules-engine.ts',
    'io-ts': 'src/io-ts.ts',
    testing: 'src/testing.ts',
  },
  target: 'es2022',
  removeNodeProtocol: false,
  // These cannot be required everywhere: they are modules only.
  noExternal: ['canonicalize', 'flesch-kincaid', 'syllable'],
}

const types: Options = {
  ...library,
  name: 'types',
  format: ['esm', 'cjs'],
  // tsup still sets `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
}

export default defineConfig([
  { ...library, name: 'ESM', format: ['esm'] },
  {
    ...library,
    name: 'CommonJS',
    format: ['esm'],
    // esbuild shares code between entries only as modules. Each is turned into CommonJS afterwards: else every door would
    // hold a library of its own, and the `ReleaseRefused` that one throws would be none to the others.
    outExtension: () => ({ js: '.cjs' }),
    plugins: [
      {
        name: 'as-commonjs',
        renderChunk: async (code, { path }) =>
          path.endsWith('.cjs')
            ? { code: (await transform(code, { format: 'cjs', target: 'es2022', platform: 'node' })).code }
            : undefined,
      },
    ],
  },
  // `--no-dts` would make code of it again, over the other two.
  ...(process.argv.includes('--no-dts') ? [] : [types]),
  {
    name: 'cli',
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    target: 'es2022',
    removeNodeProtocol: false,
    banner: { js: '#!/usr/bin/env node' },
  },
])
