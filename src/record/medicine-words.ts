import type { RouteGroup } from './route-group.js'

/** The forms that words on a chart tell apart; a part of the forms that a record may state. */
export type MedicineForm =
  | 'tablet'
  | 'capsule'
  | 'dispersible'
  | 'liquid'
  | 'powder'
  | 'granules'
  | 'lozenge'
  | 'patch'
  | 'cream'
  | 'ointment'
  | 'gel'
  | 'drops'
  | 'spray'
  | 'inhaler'
  | 'nebuliser'
  | 'injection'
  | 'suppository'
  | 'pessary'
  | 'enema'
  | 'other'

export type Release = 'immediate' | 'modified' | 'gastro-resistant' | 'patch'

/** The words of a text, so that lists of them can be written as text. */
export const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/)

const byWord = <T extends string>(words: Readonly<Partial<Record<T, string>>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(words) as [T, string][]).flatMap(([meaning, text]) =>
      wordsIn(text).map((word) => [word, meaning] as const),
    ),
  )

const inhalers = `inhaler inhalers inhalator evohaler accuhaler autohaler easyhaler turbohaler nexthaler respimat
  handihaler ellipta spiromax breezhaler genuair zonda forspiro orbicel novolizer clickhaler diskhaler pmdi mdi`
const nebules = 'nebuliser nebulised nebules nebule neb nebs respules respule'
const pens =
  'prefilled pfs autoinjector flexpen kwikpen solostar doublestar penfill flextouch innolet cartridge cartridges'

export const forms = byWord<MedicineForm>({
  dispersible:
    'dispersible disp orodispersible orodisp odt soluble effervescent eff melt melts fastab fastabs soltab evess lyophilisate lyophilisates',
  injection: `injection injections inj ampoule ampoules amp amps vial vials pen pens ${pens}`,
  nebuliser: nebules,
  inhaler: inhalers,
  patch: 'patch patches plaster plasters',
  tablet: 'tablet tablets tab tabs caplet caplets cplt cplts',
  capsule: 'capsule capsules cap caps',
  liquid:
    'liquid liq solution soln suspension susp syrup syr elixir elix linctus mixt mouthwash rinse concentrate',
  powder: 'powder sachet sachets sach sachs',
  granules: 'granules gran grans',
  lozenge: 'lozenge lozenges lozs pastille pastilles',
  cream: 'cream crm',
  ointment: 'ointment oint ung',
  gel: 'gel emulgel',
  drops: 'drop drops gutt guttae gtt',
  spray: 'spray sprays pumpspray',
  suppository: 'suppository suppositories supp supps',
  pessary: 'pessary pessaries',
  enema: 'enema enemas',
  other: 'lotion shampoo foam paste toothpaste emulsion wash bath additive dressing dressings',
})

/** These say more than the other form words beside them: a solution for injection is an injection. */
export const tellingForms: readonly MedicineForm[] = [
  'dispersible',
  'nebuliser',
  'inhaler',
  'patch',
  'injection',
]

/** Words that settle the route by themselves, whatever the form. */
export const firmRoutes = byWord<RouteGroup>({
  eye: 'eye eyes oculentum ophthalmic',
  ear: 'ear ears otic',
  nose: 'nasal nasally nose nostril nostrils intranasal',
  inhaled: `inhalation inhaled inh ${nebules} ${inhalers}`,
  patch: 'patch patches plaster plasters',
  injection: `injection injections inj subcutaneous intramuscular intramuscularly intravenous subcut subcutaneously depot sc im iv ${pens}`,
  infusion: 'infusion',
  rectal: 'rectal rectally suppository suppositories supp supps enema enemas',
  tube: 'peg gastrostomy ng nasogastric nj pej jej jejunostomy rig',
  vaginal: 'vaginal vaginally pessary pessaries pv',
  buccal:
    'buccal sublingual sublingually sl oromucosal mouthwash rinse lozenge lozenges lozs pastille pastilles',
})

/** Words that suggest a route unless a firm one is there too: a cream may be a vaginal cream. */
export const looseRoutes = byWord<RouteGroup>({
  topical:
    'cream crm ointment oint ung gel emulgel lotion shampoo scalp cutaneous topical topically paste top',
  oral: `oral orally po tablet tablets tab tabs caplet caplets capsule capsules cap caps sachet sachets sach sachs syrup syr
    elixir elix linctus granules gran grans dispersible disp orodispersible orodisp odt evess soluble effervescent eff chewable chew`,
  patch: 'transdermal',
  injection: 'ampoule ampoules amp amps vial vials',
})

export const releases = byWord<Release>({
  modified:
    'mr xl sr cr la er xr modified prolonged sustained slow extended retard chrono chronosphere continus contin durules',
  'gastro-resistant': 'ec gr gastro enteric',
  immediate:
    'immediate ir dispersible disp orodispersible orodisp odt evess soluble effervescent eff syrup syr elixir elix linctus',
})

/** Milligrams in one of a unit of mass; for the other units nothing, they only mark a number as a strength. */
export const units: ReadonlyMap<string, number | undefined> = new Map<string, number | undefined>([
  ...wordsIn('g gram grams gm').map((unit) => [unit, 1000] as const),
  ...wordsIn('mg mgs milligram milligrams').map((unit) => [unit, 1] as const),
  ...wordsIn('mcg mcgs ug microg microgram micrograms').map((unit) => [unit, 0.001] as const),
  ...wordsIn('ng nanogram nanograms').map((unit) => [unit, 0.000001] as const),
  ...wordsIn(
    `% ml mls l litre litres kg cm mm x ppm am pm min mins minute minutes noon iu u unit units mega million mmol mmols dose doses puff puffs p hour hours
      hr hrs hourly hrly wkly h day days d week weeks month months actuation actuations application applications spray sprays`,
  ).map((unit) => [unit, undefined] as const),
])
