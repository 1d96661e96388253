import type { CheckContext } from './context.js'

/** Words that mean a medicine, whatever it is called. */
const general =
  'medicines?|medications?|tablets?|capsules?|doses?|drugs?|patch(?:es)?|injections?|inhalers?|pills?|painkillers?|antibiotics?|steroids?|insulin|blood thinners?|anticoagulants?|opioids?|laxatives?|diuretics?|water tablets?|statins?|antidepressants?|antipsychotics?|sleeping tablets?|benzodiazepines?|warfarin|prescription'

/** A pattern of words that mean a medicine: everyday words, and the names in the medicines table. */
export function medicinePattern({ tables }: CheckContext): string {
  const names = tables.medicines
    .map(({ name }) => name.toLowerCase())
    .filter((name) => /^[a-z][a-z -]{3,}$/.test(name))
  return `(?:${general}|${[...new Set(names)].sort((a, b) => b.length - a.length).join('|') || '(?!)'})`
}
