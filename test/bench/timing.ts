/** The median time of one call in microseconds, over rounds long enough to be measured; the first are warm-up. */
export function timeOf(work: () => unknown, rounds = 15): number {
  let calls = 1
  for (;;) {
    const spent = spend(work, calls)
    if (spent > 20_000) break
    calls *= 2
  }
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(spend(work, calls) / calls)
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN
}

function spend(work: () => unknown, calls: number): number {
  const start = performance.now()
  for (let i = 0; i < calls; i++) work()
  return (performance.now() - start) * 1000
}

export async function timeOfAsync(work: () => Promise<unknown>, rounds = 9): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await work()
    times.push((performance.now() - start) * 1000)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN
}

/** Two things in turn, round by round, so that a busy machine slows both: the ratio of their medians. */
export function ratioOf(one: () => unknown, other: () => unknown): number {
  const ratios: number[] = []
  for (let i = 0; i < 5; i++) ratios.push(timeOf(one, 5) / timeOf(other, 5))
  return ratios.sort((a, b) => a - b)[2] ?? NaN
}
