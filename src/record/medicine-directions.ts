import { wordsIn } from './medicine-words.js'

/**
 * Left out only where the word before is no part of a name either: `tablets at night`, `5mg one daily`. Beside a
 * name they may make another product of it (`Panadol Night`), and then the line stays unrecognised. None of them
 * says that a medicine is not taken, and none may: `stopped`, `held`, `refused`, `allergy` are left for a person.
 */
export const directions: ReadonlySet<string> = new Set([
  // How much, how often, how long.
  ...wordsIn(`
    a an the or up then than half one two three four five six seven eight nine ten twelve fourteen twenty i ii iii
    max maximum minimum least more less total other another second third first next same equal equals quarter
    whole part full dosage amount teaspoon teaspoons teaspoonful teaspoonfuls tsp capful capfuls pea sized size
    puff puffs spoonful spoonfuls spoon spoons spoonsful scoop scoops pad pads layer generously liberally cup
    glass pint ounce thickness finger fingertip pieces stage time times rpt repeat repeated only additional extra
    intervals interval between apart within day days week weeks wk wks wkly month months mth mths year years yr
    yrs yearly annual annually long short term course courses ongoing regularly usual usually frequency frequently
    often initially thereafter minute minutes min mins th st nd rd bi fourth fifth sixth seventh fortnight
    fortnights followed eighteen thirty fifteen sixteen dir throughout evenly space spaced spaces nightly thrice
    divided plenty necessary reqd req tbsp tablespoon tablespoons dessertspoon dessertspoonful pumps ftu
    actuations application applications applicator inhalations iu international s h loading target
  `),
  // When.
  ...wordsIn(`
    am pm md mid morning mornings morn lunch lunches lunchtime lunchtimes noon midday midnight afternoon
    afternoons tea teatime teatimes supper dinner evening evenings eve night nights bedtime bed overnight
    nighttime daytime waking rising wake awake alternate alt monday tuesday wednesday thursday friday saturday
    sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed weds thu thur thurs
    fri sat sun weekend weekends january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec breakfast bfast meal meals mealtime mealtimes food
    foods feed feeds snack snacks milk water juice squash yoghurt yogurt jam porridge custard fluid fluids before
    after afterwards during until till while whilst since later around about approx approximately prior following
    immediately early late soon start starting starts date due ends exactly precisely critical set bowel bowels
    motion motions loose stool stools bno open opened seizure seizures fit fits lasting attack attacks movement
    movements episode episodes change changes changed
  `),
  // Where.
  ...wordsIn(`
    both left right lt rt r l re le affected area areas skin site sites fold folds skinfold skinfolds intact
    broken palm palms sole soles legs arms feet groin groins sacrum bottom buttock buttocks mouth knee knees back
    hips lower upper leg arm foot hand hands face neck shoulder shoulders elbow elbows ankle ankles wrist wrists
    hip heel heels toe toes nail nails tongue under underneath behind inside outside inner outer chest breast
    breasts abdomen abdominal tummy stomach thigh thighs body rectum waterproof trunk fingers joint joints muscle
    muscles lip lips gum gums cheek cheeks teeth tooth lid lids lashes perineum vulva penis anus side sides down
    onto over above below towards from toward all any
  `),
  // What for.
  ...wordsIn(`
    pain painful ache aches aching agitation agitated anxiety anxious nausea nauseous vomiting sickness sick
    constipation constipated breathlessness breathless sob wheeze wheezing wheezy cough secretions drooling phlegm
    sputum mucus prophylaxis prophylactic cramp cramps spasm spasms spasticity sore sores soreness itch itching
    itchy rash red redness fever pyrexia temp temperature wind bloating indigestion heartburn reflux gord
    diarrhoea sleep sleeping insomnia dizziness dizzy vertigo swelling swollen oedema overload infection
    infections distress distressed restlessness restless aggression aggressive hallucinations psychosis mood
    depression delirium confusion dementia behaviour panic tremor parkinsons pd epilepsy angina heart failure
    pulse hf ccf af bp blood pressure hypertension cholesterol stroke tia dvt pe clot clots diabetes diabetic hypo
    hypos hypoglycaemia bm bms cbg copd asthma chesty pneumonia aspiration cellulitis uti utis urinary urine
    bladder retention prostate bph shingles thrush fungal candida eczema psoriasis dermatitis excoriation
    excoriated moisture wounds ulcer ulcers infected inflamed inflammation arthritis osteoarthritis oa ra pmr gout
    nerve neuropathic neuropathy neuralgia sciatica headache headaches migraine bone bones osteoporosis thyroid
    anaemia deficiency deficient bleeding haemorrhoids piles cdiff diff c difficile mrsa sepsis anaphylaxis
    withdrawal smoking cessation crisis dying end life palliative hayfever cold colds bites stings hiccups colic
    gastric protection cover unwell unresponsive symptoms symptom relief breakthrough severe mild moderate acute
    chronic terminal respiratory noisy breathing respirations rattle palpitations poor appetite weight loss gain
    nutrition malnutrition dysphagia choking difficulty difficulties prevention preventative prevent prevents
    treatment treat help helps bloods levels personal care hygiene toileting anticoagulation anticoag
  `),
  // How, and what to mind.
  ...wordsIn(`
    swallow swallowed chewed dissolve dissolved dissolving disperse dispersed dispersing mix mixing stir stirred
    dilute diluted made add added suck placed put spread smear massage washes washing washed bathe bathing shower
    shaving gargle spit cleanse cleansing clean wipe pat dried wait sit sitting standing stand remain upright stay
    empty remove reapply replace rotate rotating keep store stored fridge refrigerated protect light leave squeeze
    press monitor check checked record document sign offer encourage assist prompt supervise supervised administer
    administered administration administering crushed opening covert covertly disguised soap substitute just case
    kit meds medicines according accordance inr chart charts see book card protocol guidelines guidance plan
    instructions instruction instructed label leaflet flushed line driver syringedriver csci continuous thickened
    consistency volume rate mask spacer chamber cannula cannulae mouthpiece rapid fast acting slowly quickly
    gently well reapplied routine adjust adjusted adjusting depending response tolerated tolerance sedation
    dependent available alongside warning caution sleepy drowsy drowsiness happens tools machines sunlight colour
    harmless advised advice flammable fire flame flames away naked call rescue standby emergency make makes cause
    causes t34 best interests special specials unlicensed wef effective discard expiry expires external externally
    hairless unbroken suddenly abruptly exceed break split cut halve halved handle handled freeze refrigerate
    drive lie together separately post also still can should must will needs need is are it its this that these
    they you your his her their them without either unless otherwise told so some allow allowed sucked sucking
    chewing swallowing taking using applying
  `),
  // Who, and by what arrangement.
  ...wordsIn(`
    nurse nurses nursing dn dns cpn district community hospital hosp clinic hospice consultant specialist gp gps
    dr doctor doctors prescriber pharmacist pharmacy chemist surgery practice staff carer carers team family
    daughter son wife husband relative relatives patient patients pt resident residents himself herself self slt
    dietitian dietician dentist podiatrist optician physio own home homely remedy otc gsl pom cd private
    prescription supply authorised signed witness review reviewed reviews rv bought purchased brown blue pink
    white yellow green purple grey black coloured
  `),
  // What else is written beside a dose, in whole sentences.
  ...wordsIn(`
    recently newly currently normally gradually slightly roughly occasionally sometimes always mainly mostly
    particularly especially preferably possible possibly again further aim aims through aware eating drinking
    poorly swell swells prefers preferred enlarged round goal weights weigh weighed weighing records recorded
    recording write dated timed log diary apex apical rhythm beats heartbeat saturations sats obs observations
    fracture fractures fractured operation preop postop replacement injury injuries bruise bruising bruised scar
    scars stump amputation tap warm lukewarm room boiled fresh sundowning wandering calling shouting resistive
    resistance disturbed disturbance behavioural behaviours psychological distressing paranoia delusions
    delusional suspicious tearful impacted impaction overflow straining strain regularity bristol swill swish
    gargled lifelong indefinitely indefinite permanent temporary hay season seasonal spring summer winter scabies
    lice nits worms ringworm athletes intertrigo rosacea acne boil abscess impetigo blisters burn burns scald
    graze grazes lasts persists persistent persisting worsening worsens worse worst bad improving improve
    improvement age elderly frail lady gentleman man woman near close front tip base middle centre upwards
    downwards inwards outwards across along lump lumps crack cracks cracked peeling flaky flaking weeping oozing
    sticky crusty crust watering gritty tired itchiness vision glaucoma cataract cataracts macular conjunctivitis
    blepharitis styes hearing nosebleeds nosebleed congestion sinus sinuses sinusitis sneezing runny catarrh
    rhinitis tonsillitis laryngitis toothache anal fissure fissures prolapse oedematous ascites calf calves shin
    shins tachycardia bradycardia palpitation arrhythmia fibrillation atrial ventricular valve valves stent stents
    bypass pacemaker ischaemic ischaemia vascular peripheral claudication embolism thrombosis pulmonary renal
    kidney kidneys liver hepatic insufficiency impairment impaired function functions electrolytes cancer cancers
    tumour metastases metastatic bony oncology radiotherapy lung brain menopause menopausal underactive overactive
    anaemic alzheimers alzheimer lewy memory cognitive cognition bipolar schizophrenia psychotic manic mania
    obsessive stress grief fibromyalgia polymyalgia rheumatica rheumatoid rheumatism lumbar spinal spine disc
    cervical frozen carpal tunnel trigeminal postherpetic herpetic shooting burning stabbing tingling numbness
    phantom tension cluster essential resting focal generalised tonic clonic convulsion convulsions status gi
    gastrointestinal oesophagus oesophagitis gullet hiatus hernia duodenal peptic barretts dyspepsia trapped
    crohns colitis ibs irritable diverticular diverticulitis coeliac pancreatitis pancreatic gallstones biliary
    bacterial viral fungus yeast infective exacerbation exacerbations flare flares flareup culture recurrent
    recurring frequent infrequent bereavement period periods phase step steps stepped tail first-line shared
    pathway passport agreed discussed checks admission admitted ward range forty fifty sixty ninety hundred
    quarterly bimonthly biweekly threetimes sunrise sunset dusk wakes waken wakened lying reclined propped pillows
    supine transfer transfers transferring physiotherapy exercise exercises walking mobilising moving handling
    procedure procedures catheterisation drying podiatry chiropody spare cupboard trolley locker bedside bedroom
    kitchen drawer plunger beaker straw spout spoonfed carefully fully completely partly lightly firmly shaken
    swirl invert snap peel hairline hairy hair beard forehead cheekbone chin earlobe temple temples
  `),
])

/** How much may also be said first: `one paracetamol suppository`, `half a 5mg tablet of ...`. */
export const openers: ReadonlySet<string> = new Set(wordsIn('one two three four half a an the repeat'))

/**
 * What a medicine is for, or of what kind: left out only in brackets, where it speaks of the one before (`(blood
 * thinner)`). Anywhere else it is one more medicine: `codeine with a laxative`.
 */
export const kindsOfMedicine: ReadonlySet<string> = new Set(
  wordsIn(`
    antibiotic anticoagulant antidepressant antiplatelet antipsychotic diuretic laxative painkiller preventer reliever
    statin steroid thickener thinner
  `),
)
