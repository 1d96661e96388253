/** A page about a comfort plan, to be laid over the ground, with what it changes. */
export const comfortPlan = (then: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: {
    'handling/comfort-plan.v1.yaml': `id: comfort-plan
version: 1
kind: handling
title: An agreed comfort plan changes who is called
effectiveFrom: 2026-12-01
reviewBy: 2027-12-01
owner: Palliative care lead
for: { planMayReroute: true }

why: >
  Some residents have agreed with a clinician that care is for comfort and that they stay at home.

evidence:
  - source: A statement on resuscitation
    supports: A plan may change who is called, and never hides a finding.
    basis: published

limits: >
  Only when every condition is known to hold.

facts:
  planIsForComfort: { latest: carePlans, is: { priority: comfort }, ask: Is the newest plan for comfort? }

conditions: planIsForComfort

then:
  reroute: { ambulance: palliative-line }
${then}  say: Ring the palliative care line now, and call 999 if nobody answers.

examples:
  - name: the newest plan is for comfort
    given: { planIsForComfort: true }
    expect: { handled: true }
  - name: the newest plan is for treatment
    given: { planIsForComfort: false }
    expect: { handled: false }
`,
  },
})
