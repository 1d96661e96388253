import { builtinModules } from 'node:module'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// `no-restricted-syntax` does not add up across blocks: the last one that matches a file wins.
// So each block below lists everything that holds for its files.

const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'no default exports: a thing has one name' },
  {
    selector:
      "ImportDeclaration[source.value='zod'][importKind!='type'] > :matches(ImportDefaultSpecifier, ImportSpecifier[importKind!='type'])",
    message: "write `import * as z from 'zod'`: the named import costs 65 kB more",
  },
]

const inLibrary = [
  ...everywhere,
  {
    selector: ":matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind='let']",
    message: 'no module-level state that changes',
  },
]

const sameAnswer = [
  ...inLibrary,
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'no clock: the instant is an argument',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'no clock: the instant is an argument' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'no clock: the instant is an argument',
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'no randomness' },
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale[A-Z]\\w*)$/]',
    message: 'no locale: compare with < and >, print by hand',
  },
  {
    selector:
      'MemberExpression[property.name=/^(get|set)(Date|Day|FullYear|Hours|Minutes|Seconds|Month|Year|Milliseconds|TimezoneOffset)$/]',
    message: 'no local time zone: use the UTC form, or values/',
  },
]

const noPromises = {
  selector: ':function[async=true]',
  message: 'no promises below the adapters',
}

const clocksAndLocales = [{ name: 'Intl', message: 'no locale: the same bytes everywhere' }]

const hostGlobals = [
  'process',
  'console',
  'performance',
  'Buffer',
  'global',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  '__dirname',
  '__filename',
  'require',
].map((name) => ({ name, message: 'no host here: this code runs in a browser as well as in Node' }))

const nodeModules = {
  patterns: [{ group: ['node:*'], message: 'no Node here: this code runs in a browser as well' }],
  paths: builtinModules.map((name) => ({
    name,
    message: 'no Node here: this code runs in a browser as well',
  })),
}

const pure = ['values', 'record', 'facts', 'evaluate', 'explain'].map((folder) => `src/${folder}/**/*.ts`)

export default defineConfig(
  // The programs name the package as its users do, which a test resolves and types.
  globalIgnores(['examples/programs/', 'dist/', '/coverage/', 'schemas/', 'src/generated/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-dupe-else-if': 'error',
      'no-unsafe-finally': 'error',
      'no-sparse-arrays': 'error',
      'no-template-curly-in-string': 'error',
      'no-misleading-character-class': 'error',
      'no-param-reassign': ['error', { props: false }],
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A `default` says what the rest means; without one every case must stand there.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `while (true)` with a `return` inside is the plain way to write a reader or a search.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['warn', { max: 220 }],
      'no-restricted-syntax': ['error', ...inLibrary],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/workbench/**'],
    rules: {
      'no-restricted-syntax': ['error', ...sameAnswer],
      'no-restricted-globals': ['error', ...clocksAndLocales],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/workbench/**', 'src/pages/**', 'src/check/**', 'src/pages.ts'],
    rules: {
      'no-restricted-imports': ['error', nodeModules],
      'no-restricted-globals': ['error', ...clocksAndLocales, ...hostGlobals],
    },
  },
  {
    files: pure,
    rules: { 'no-restricted-syntax': ['error', ...sameAnswer, noPromises] },
  },
  {
    // Tools read their settings from a default export.
    files: ['*.config.ts', '*.config.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Wrong on purpose: each mistake in here stands under a `@ts-expect-error`.
    files: ['test/types/as-a-user/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
)
