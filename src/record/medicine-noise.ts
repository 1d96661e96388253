import { firmRoutes, forms, looseRoutes, releases, wordsIn } from './medicine-words.js'

/** Left out of a name when it is looked up. None of these words is a medicine, so leaving it out hides none. */
export const noise: ReadonlySet<string> = new Set([
  ...forms.keys(),
  ...firmRoutes.keys(),
  ...looseRoutes.keys(),
  ...releases.keys(),
  ...wordsIn(`
    release resistant coated film films free pre filled medicated matrix mixture concentrated
    dose doses unit units hour hours day days mg ml mcg microgram micrograms per for of in x
    device pump actuation bottle pack op box tube strips syringe syringes single multi multidose junior tempo
    sugar sf cfc npf pf preservative alcohol gluten lactose dairy dry low high strength standard adult adults
    flavour flavoured style drink drinks plain neutral natural orange lemon lime strawberry vanilla chocolate banana
    blackcurrant raspberry peppermint mint forest fruit fruits berry cherry caramel mocha coffee apple peach
    mango tropical citrus
    regular prn od om on bd tds qds nocte mane daily weekly once twice pr as directed required needed when ready use
    teva accord mylan viatris sandoz zentiva aurobindo milpharm actavis almus crescent wockhardt abbott nutricia
    fresenius kabi rosemont thornton ross consilient martindale ethypharm galen morningside tillomed zydus lupin
    sanofi pfizer novartis bayer boehringer ingelheim
    uk ltd limited plc gmbh pharma pharmaceuticals laboratories healthcare europe generics`),
])

/** Salts and esters, left out at the end of a name; where one makes another medicine, the table has the whole name. */
export const salts: ReadonlySet<string> = new Set(
  wordsIn(`
    sodium disodium potassium calcium magnesium hydrochloride dihydrochloride hcl hydrobromide bromide chloride
    sulfate sulphate bisulfate hydrogen phosphate citrate tartrate bitartrate maleate hydrogenmaleate malate fumarate
    succinate mesilate dimesilate mesylate besilate besylate tosilate isetionate acetate acetonide valerate propionate
    dipropionate furoate butyrate pivalate caproate enantate decanoate undecanoate palmitate stearate xinafoate
    embonate pamoate nitrate gluconate lactate oxalate orotate hydroxide oxide carbonate hyclate teoclate
    anhydrous monohydrate hemihydrate dihydrate trihydrate hexahydrate erbumine tert butylamine arginine
    medoxomil cilexetil axetil etexilate mofetil tromethamine trometamol ethylsuccinate diethylammonium trifenatate`),
)
