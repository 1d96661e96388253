import { firmRoutes, forms, looseRoutes, releases, wordsIn } from './medicine-words.js'

/** Left out of a name when it is looked up. None of these words is a medicine, so leaving it out hides none. */
export const noise: ReadonlySet<string> = new Set([
  ...forms.keys(),
  ...firmRoutes.keys(),
  ...looseRoutes.keys(),
  ...releases.keys(),
  ...wordsIn(`
    release resistant coated film films fc pre filled medicated matrix mixture concentrated compressed
    dose doses unit units hour hours hourly mg ml mcg microgram micrograms per for of in x
    device devices disposable pump actuation bottle pack op box tube tubes strips syringe syringes single multi multidose
    junior tempo shot shots implant vaccine emollient pot tub dispenser reusable refill
    sugar sf cfc npf pf preservative alcohol gluten lactose dairy dry low high strength standard adult adults
    flavour flavoured style drink drinks plain neutral natural original orange lemon lime strawberry vanilla chocolate
    banana blackcurrant raspberry peppermint spearmint aniseed mint forest fruit fruits berry cherry caramel mocha coffee
    apple peach mango tropical citrus grapefruit tutti frutti butterscotch cappuccino toffee honeycomb
    regular prn od om on bd tds qds nocte mane daily weekly fortnightly monthly once twice pr as directed required needed
    when ready use at be by to into via if take taken give given apply applied insert inhale instil rub each every
    oro velotab velotabs wound aqueous iddsi level paediatric infant vaccination shake shakes bottles boxes packs pots tubs
    sol ww wv vv sos tid qid bid mwf qhs qam qpm tiw eod hs ac pc stat mdu mitte anticipatory eol jic hr hrs hrly
    tto ttos tta new started commenced restarted continue continues continued continuing unchanged remains increase
    increased increasing decrease decreased decreasing reduce reduced reducing reduction titrate titrated titrating
    wean weaning thin thinly sparingly tapering variable dosette dossette blister please pls crush flavours assorted mixed bottled mups dpi easi
    breathe starter soft hard delayed mucoadhesive ed occ mw formulation brand branded generic medicine medication supplied prescribed
    teva accord mylan viatris sandoz zentiva aurobindo milpharm actavis almus crescent wockhardt abbott nutricia
    fresenius kabi rosemont thornton ross consilient martindale ethypharm galen morningside tillomed zydus lupin
    sanofi pfizer novartis bayer boehringer ingelheim qdem napp chiesi gsk lilly astrazeneca msd organon internis
    relonchem cipla reddys amarox torrent macleods dexcel chanelle medreich ennogen colonis thame flynn norgine
    ferring menarini recordati servier takeda ucb lundbeck otsuka janssen roche almirall thea alcon kent dermal
    uk ltd limited plc gmbh pharma pharmaceuticals laboratories healthcare europe generics`),
])

/** What a medicine may be free of; by itself the word says that it holds no medicine at all (`paracetamol-free`). */
export const freeOf: ReadonlySet<string> = new Set(
  wordsIn(
    'sugar cfc preservative alcohol gluten lactose dairy colour dye latex fragrance perfume paraffin sf',
  ),
)

/** One of these in brackets makes it the name of a maker. */
export const company: ReadonlySet<string> = new Set(
  wordsIn(`uk ltd limited plc gmbh pharma pharmaceuticals pharmaceutical laboratories laboratory healthcare europe
    generics inc ag bv`),
)

/** Salts and esters, left out at the end of a name; where one makes another medicine, the table has the whole name. */
export const salts: ReadonlySet<string> = new Set(
  wordsIn(`
    sodium disodium potassium calcium magnesium hydrochloride dihydrochloride hcl hydrobromide bromide chloride
    sulfate sulphate sulph na bisulfate hydrogen phosphate phos citrate tartrate bitartrate maleate hydrogenmaleate malate fumarate
    succinate mesilate dimesilate mesylate besilate besylate tosilate isetionate acetate acetonide valerate propionate
    dipropionate furoate butyrate pivalate caproate enantate decanoate undecanoate palmitate stearate xinafoate
    embonate pamoate nitrate gluconate lactate oxalate orotate hydroxide oxide carbonate hyclate teoclate
    anhydrous monohydrate hemihydrate dihydrate trihydrate hexahydrate erbumine tert butylamine arginine
    medoxomil cilexetil axetil etexilate mofetil tromethamine trometamol ethylsuccinate diethylammonium trifenatate`),
)
