import type { RouteGroup } from './route-group.js'

/** The words around a medicine's name on a chart. None of them is a medicine, so leaving them out hides none. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

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
  | 'pump'
  | 'suppository'
  | 'pessary'
  | 'enema'
  | 'dressing'
  | 'other'

export type Release = 'immediate' | 'modified' | 'gastro-resistant' | 'patch'

const byWord = <T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([value, text]) => words(text).map((word) => [word, value] as const)))

export const forms = byWord<MedicineForm>([
  ['dispersible', 'dispersible orodispersible soluble effervescent melt melts fastab soltab'],
  ['tablet', 'tablet tablets tab tabs caplet caplets'],
  ['capsule', 'capsule capsules cap caps'],
  ['liquid', 'liquid solution suspension syrup elixir linctus mouthwash concentrate'],
  ['powder', 'powder sachet sachets'],
  ['granules', 'granules'],
  ['lozenge', 'lozenge lozenges pastille pastilles'],
  ['patch', 'patch patches plaster plasters'],
  ['cream', 'cream'],
  ['ointment', 'ointment'],
  ['gel', 'gel emulgel'],
  ['drops', 'drop drops'],
  ['spray', 'spray sprays pumpspray'],
  [
    'inhaler',
    'inhaler inhalers evohaler accuhaler autohaler easyhaler turbohaler nexthaler respimat handihaler',
  ],
  [
    'inhaler',
    'ellipta spiromax breezhaler genuair zonda forspiro orbicel novolizer clickhaler diskhaler pmdi mdi',
  ],
  ['nebuliser', 'nebuliser nebules nebule nebulised respules respule'],
  [
    'injection',
    'injection injections ampoule ampoules vial vials pen pens prefilled flexpen kwikpen solostar',
  ],
  ['injection', 'penfill flextouch innolet cartridge cartridges'],
  ['suppository', 'suppository suppositories'],
  ['pessary', 'pessary pessaries'],
  ['enema', 'enema enemas'],
  ['other', 'lotion shampoo foam paste emulsion'],
])

/** Words that settle the route by themselves, whatever the form. */
export const firmRoutes = byWord<RouteGroup>([
  ['eye', 'eye eyes ophthalmic'],
  ['ear', 'ear ears otic'],
  ['nose', 'nasal nose nostril nostrils intranasal'],
  [
    'inhaled',
    'inhalation inhaled inhaler inhalers nebuliser nebules nebule nebulised respules respule evohaler',
  ],
  [
    'inhaled',
    'accuhaler autohaler easyhaler turbohaler nexthaler respimat handihaler ellipta spiromax breezhaler',
  ],
  ['inhaled', 'genuair zonda forspiro orbicel novolizer clickhaler diskhaler pmdi mdi'],
  ['patch', 'patch patches plaster plasters'],
  [
    'injection',
    'injection injections ampoule ampoules vial vials subcutaneous intramuscular subcut prefilled',
  ],
  ['injection', 'flexpen kwikpen solostar penfill flextouch innolet cartridge cartridges depot'],
  ['infusion', 'infusion'],
  ['rectal', 'rectal suppository suppositories enema enemas'],
  ['vaginal', 'vaginal pessary pessaries'],
  ['buccal', 'buccal sublingual oromucosal mouthwash lozenge lozenges pastille pastilles'],
])

/** Words that suggest a route unless a firm one is there too: a cream may be a vaginal cream. */
export const looseRoutes = byWord<RouteGroup>([
  ['topical', 'cream ointment gel emulgel lotion shampoo scalp cutaneous paste'],
  [
    'oral',
    'oral tablet tablets tab tabs caplet caplets capsule capsules cap caps sachet sachets syrup elixir',
  ],
  ['oral', 'linctus granules dispersible orodispersible soluble effervescent chewable'],
  ['patch', 'transdermal'],
])

export const releases = byWord<Release>([
  [
    'modified',
    'mr xl sr cr la er xr modified prolonged sustained slow extended retard chrono chronosphere continus',
  ],
  ['gastro-resistant', 'ec gastro enteric'],
  ['immediate', 'immediate ir dispersible orodispersible soluble effervescent syrup elixir linctus'],
])

/** Milligrams in one of the unit, for the units of mass; the others only mark a number as a strength. */
export const units: ReadonlyMap<string, number | undefined> = new Map([
  ...words('g gram grams gm').map((unit) => [unit, 1000] as const),
  ...words('mg milligram milligrams mgs').map((unit) => [unit, 1] as const),
  ...words('microgram micrograms mcg mcgs ug microg').map((unit) => [unit, 0.001] as const),
  ...words('nanogram nanograms ng').map((unit) => [unit, 0.000001] as const),
  ...words(
    '% ml mls l litre litres kg cm mm iu u unit units mega million mmol mmols dose doses puff puffs hour hours hr hrs h day days d',
  ).map((unit) => [unit, undefined] as const),
  ...words('actuation actuations application applications spray sprays week weeks vial sachet tablet').map(
    (unit) => [unit, undefined] as const,
  ),
])

/** Left out of a name: forms, packs, flavours, makers, how often. */
export const noise: ReadonlySet<string> = new Set([
  ...forms.keys(),
  ...firmRoutes.keys(),
  ...looseRoutes.keys(),
  ...releases.keys(),
  ...words(
    'release resistant coated free pre filled for of in the x per device dose doses unit units hour hours day days',
  ),
  ...words(
    'mg ml mcg microgram micrograms sugar sf cfc pf preservative alcohol gluten lactose dairy dry ready use',
  ),
  ...words(
    'medicated matrix single multi multidose pump actuation bottle pack op box tube strips ampoules syringe',
  ),
  ...words(
    'film films junior tempo mixture concentrated low high strength standard adult adults flavour flavoured style',
  ),
  ...words(
    'orange lemon lime strawberry vanilla chocolate banana blackcurrant raspberry peppermint neutral mint',
  ),
  ...words('natural forest fruits berry cherry caramel mocha coffee apple peach mango tropical citrus fruit'),
  ...words('regular prn od om bd tds qds nocte mane daily weekly once twice'),
  ...words('teva accord mylan viatris sandoz zentiva aurobindo milpharm actavis almus crescent wockhardt'),
  ...words('uk ltd limited pharma pharmaceuticals laboratories'),
])

/** Salts and esters at the end of a name; where one makes another medicine, the whole name is in the table. */
export const salts: ReadonlySet<string> = new Set(
  words(`sodium potassium calcium magnesium disodium hydrochloride dihydrochloride hcl hydrobromide bromide chloride
    sulfate sulphate bisulfate hydrogen phosphate citrate tartrate bitartrate maleate malate fumarate succinate
    mesilate mesylate besilate besylate tosilate acetate acetonide valerate dipropionate propionate furoate
    butyrate xinafoate hexahydrate dihydrate monohydrate anhydrous trihydrate hemihydrate erbumine arginine tert butylamine
    medoxomil cilexetil axetil etexilate decanoate palmitate embonate pamoate undecanoate nitrate gluconate
    lactate oxalate tromethamine trometamol mofetil teoclate hyclate stearate ethylsuccinate diethylammonium
    hydroxide oxide carbonate isetionate pivalate caproate enantate hydrogenmaleate orotate dimesilate trifenatate`),
)
