/** The tables of the ground, and the list of its release. */
export const groundTables: Readonly<Record<string, string>> = {
  'tables/services.csv': `service,title,hours,fallback
ambulance,999 ambulance,always,
nhs-111,NHS 111,always,
gp,the GP practice,weekdays 08:00-18:30,nhs-111
pharmacist,the practice pharmacist,local,gp nhs-111
palliative-line,the palliative care advice line,always,nhs-111
senior-on-duty,the senior on duty,always,
`,
  'tables/ask-groups.csv': `group,title,refer,say
observations,Observations,senior-on-duty,Take a full set of observations now.
events,What has happened,senior-on-duty,Check the daily record.
medicines,The medicines list,pharmacist,Bring the medicines list up to date.
diagnoses,The problem list,gp,Ask the practice for the problem list.
`,
  'tables/classes.csv': `class,title,includes,abrupt_stop,min_duration_days
benzodiazepine,a benzodiazepine,,yes,14
nsaid,an anti-inflammatory painkiller,,no,
ppi,a stomach-acid medicine,,no,
`,
  'tables/medicines.csv': `medicine,name,ingredients,counts_as,route,chapter,kind,classes,anticholinergic,aec,qt,serotonin,tier,delay_minutes,abrupt_stop,formulation,brands,brand_release,codes
nitrazepam,nitrazepam,,,oral,4,medicine,benzodiazepine,,,,,,,yes,,,,
ibuprofen,ibuprofen,,,oral,10,medicine,nsaid,,,,,,,,,,,
omeprazole,omeprazole,,,oral,1,medicine,ppi,,,,,,,,,,,
`,
  'tables/diagnoses.csv': `diagnosis,title,includes,codes,grade
dementia,dementia,,52448006,A
epilepsy,epilepsy,,84757009,A
pneumonia,pneumonia,,233604007,A
`,
  'tables/signs.csv': `sign,group,title
withdrawn,soft,quieter or more withdrawn than usual
rigor,infection,shaking with cold
`,
  'tables/instruments.csv': `instrument,title,least,most,direction,bands
cfs,Clinical Frailty Scale,1,9,higher-worse,
`,
  'tables/rows.csv': `row,base,section,plan,never_suppress,pages
FAL-02,mdt,4.2,,,1
MR-BZD-01,medicines,5,,,1
NEWS2-7,escalation,3.5,reroute,yes,1
HYPO-999,escalation,5.8,,yes,1
`,
  'releases/2026-12.yaml': `release: 2026-12
publisher: Tests
status: draft
validFrom: 2026-12-01
approvals: []
pages: all
`,
}
