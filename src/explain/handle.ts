import { beyondDoubt, possible } from '../values/truth.js'
import type { Run } from '../facts/slot.js'
import type { CompiledHandling } from '../evaluate/compile.js'
import { dueAt } from './due.js'
import type { Raised } from './finding.js'
import { rankOf, type Within } from '../pages/within.js'
import type { Finding } from './report.js'
import type { Decide } from './truths.js'

/**
 * What a care plan or decision changes about a raised finding. It acts only beyond doubt (over could:
 * leaning never softens), never removes a finding, and reroutes only what its rule or step lets a plan reroute.
 */
export function handle(
  raised: Raised,
  handling: readonly CompiledHandling[],
  run: Run,
  decide: Decide,
): Finding {
  const { finding } = raised
  for (const each of handling) {
    if (!isFor(each, raised) || (decide(each.condition, run) & beyondDoubt) === 0) continue
    const { then, id } = each.handling
    const reroute = then.reroute ?? {}
    const refer = Object.freeze([...new Set(finding.refer.map((service) => reroute[service] ?? service))])
    if (then.reroute !== undefined && refer.every((service, i) => service === finding.refer[i])) continue
    // What was `now` may wait until the plan's own limit; nothing else gets slower.
    const within = then.within !== undefined && finding.within === 'now' ? then.within : finding.within
    return {
      ...finding,
      refer,
      within,
      // The plan's words stand in place of "call 999": who reads the message must not get both.
      message: then.meanwhile === undefined ? then.say : `${then.say} ${then.meanwhile}`,
      due: dueAt(run.asOf, within),
      handled: Object.freeze({
        by: id,
        say: then.say,
        ...(then.meanwhile === undefined ? {} : { meanwhile: then.meanwhile }),
        message: finding.message,
        refer: finding.refer,
        within: finding.within,
      }),
    }
  }
  return finding
}

/** How late a finding could become at most, if every plan holds that is not ruled out; and which page says so. */
export function atTheLatest(
  raised: Raised,
  handling: readonly CompiledHandling[],
  run: Run,
  decide: Decide,
): { readonly within: Within; readonly by?: string } {
  const { finding } = raised
  let latest: { readonly within: Within; readonly by?: string } = { within: finding.within }
  if (finding.within !== 'now') return latest
  for (const each of handling) {
    const { id, then } = each.handling
    if (then.within === undefined || rankOf(then.within) <= rankOf(latest.within)) continue
    if (then.reroute !== undefined && !finding.refer.some((service) => then.reroute?.[service] !== undefined))
      continue
    if (isFor(each, raised) && (decide(each.condition, run) & possible) !== 0)
      latest = { within: then.within, by: id }
  }
  return latest
}

function isFor(
  { handling: { for: wanted } }: CompiledHandling,
  { finding, planMayReroute }: Raised,
): boolean {
  if (wanted.planMayReroute === true && !planMayReroute) return false
  if (wanted.rules !== undefined && !wanted.rules.includes(finding.rule)) return false
  return wanted.refer === undefined || wanted.refer.some((service) => finding.refer.includes(service))
}
