import { defineConfig } from 'vitest/config'

// MDT_LONG=1 (`npm run test:long`) raises the number of runs of every property; tests read it from the environment.
// MDT_TEST_REPORT=FILE also writes the results as JSON; `.ci/run` counts from it.
const report = process.env['MDT_TEST_REPORT']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 180_000,
    pool: 'threads',
    // Every core, and the library loaded once in each: it keeps nothing between calls, so no test can see another.
    maxWorkers: '100%',
    isolate: false,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/generated/**'] },
  },
})
