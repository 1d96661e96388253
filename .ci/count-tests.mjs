// count-tests.mjs REPORT EXIT-CODE LAST-STEP: what vitest counted, and where the gate stopped if it did.
import { existsSync, readFileSync } from 'node:fs'

const [reportFile, exitCode, lastStep] = process.argv.slice(2)
const stopped = exitCode !== '0'
if (stopped) console.log(`\nstopped at: ${lastStep}`)

if (!existsSync(reportFile)) {
  console.log('no test was run')
  process.exit(1)
}

const report = JSON.parse(readFileSync(reportFile, 'utf8'))
const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = report
for (const file of report.testResults) {
  if (file.status === 'failed') console.log(`failed: ${file.name.split('/test/').at(-1)} ${file.message}`)
}
const skipped = numPendingTests + (numTodoTests ?? 0)
if (skipped > 0) console.log(`${skipped} skipped`)

const green = !stopped && report.success && passed > 0
if (green || failed > 0) console.log(`${passed} passed, ${failed} failed`)
else console.log(`${passed} passed, but the gate is not green`)
process.exit(green ? 0 : 1)
