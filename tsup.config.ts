import { defineConfig } from 'tsup'

// tsup inlines whatever is not a dependency or a peer: a dev dependency imported from `src/` ends up in `dist/`.
// `clean` stays off because both builds run at once; `npm run build` empties `dist/` first.
export default defineConfig([
  {
    name: 'library',
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
    format: ['esm', 'cjs'],
    target: 'es2022',
    // These cannot be required everywhere: they are modules only.
    noExternal: ['canonicalize', 'flesch-kincaid', 'syllable'],
    // tsup still sets `baseUrl`, which TypeScript 6 calls deprecated.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    name: 'cli',
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    target: 'es2022',
    banner: { js: '#!/usr/bin/env node' },
  },
])
