import { beyondDoubt } from '../values/truth.js'
import type { Run } from '../facts/slot.js'
import type { CompiledHandling } from '../evaluate/compile.js'
import { dueAt } from './due.js'
import type { Raised } from './finding.js'
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

function isFor(
  { handling: { for: wanted } }: CompiledHandling,
  { finding, planMayReroute }: Raised,
): boolean {
  if (wanted.planMayReroute === true && !planMayReroute) return false
  if (wanted.rules !== undefined && !wanted.rules.includes(finding.rule)) return false
  return wanted.refer === undefined || wanted.refer.some((service) => finding.refer.includes(service))
}
