import fc from 'fast-check'

// The default run asks the same questions every time, so that it says something about a change and not about
// luck; the long mode, and `MDT_SEED=random`, ask new ones. Every failure prints its seed and path.
if (process.env['MDT_LONG'] === undefined && process.env['MDT_SEED'] !== 'random') {
  fc.configureGlobal({ seed: Number(process.env['MDT_SEED'] ?? 20_261_121) })
}
