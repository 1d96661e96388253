import { ingredientRow } from './medicine-pick.js'
import type { MedicineRow } from './medicine-row.js'

/** The rows that a product counts as: itself, or each of its ingredients. */
export function countedRows(
  product: MedicineRow,
  rowsOf: (medicine: string) => readonly MedicineRow[],
): readonly MedicineRow[] {
  if (product.countsAs === 'product' || product.ingredients.length === 0) return [product]
  const own = product.ingredients.map((id) => ingredientRow(rowsOf(id), product.route))
  const listed = own.filter((row) => row !== undefined)
  if (listed.length === own.length) return listed
  const [first] = product.ingredients.filter((_, part) => own[part] === undefined)
  return product.ingredients.map(
    (id, part) => own[part] ?? unlisted(id, product, id === first ? listed : undefined),
  )
}

/**
 * An ingredient without a row of its own: what the product has beyond its listed ingredients. Of several such
 * nobody knows whose it is, so the first has it all and it is counted once.
 */
function unlisted(id: string, product: MedicineRow, listed: readonly MedicineRow[] | undefined): MedicineRow {
  const { aec: _aec, qt, serotonin, tier, delayMinutes, formulation, ...rest } = product
  const bare = {
    ...rest,
    medicine: id,
    name: id.replaceAll('-', ' '),
    ingredients: [],
    countsAs: 'product',
    brands: [],
    codes: [],
  } as const
  if (listed === undefined) return { ...bare, classes: [], anticholinergic: 0, abruptStop: false }
  const has = (test: (row: MedicineRow) => boolean): boolean => listed.some(test)
  const points = listed.reduce((sum, { anticholinergic }) => sum + anticholinergic, 0)
  return {
    ...bare,
    classes: product.classes.filter((each) => !has(({ classes }) => classes.includes(each))),
    anticholinergic: Math.max(0, product.anticholinergic - points),
    abruptStop: product.abruptStop && !has((row) => row.abruptStop),
    ...(qt !== undefined && !has((row) => row.qt === qt) && { qt }),
    ...(serotonin !== undefined && !has((row) => row.serotonin === serotonin) && { serotonin }),
    ...(tier !== undefined && !has((row) => row.tier === tier) && { tier, delayMinutes }),
    ...(formulation !== undefined && {
      formulation: formulation.filter((each) => !has((row) => row.formulation?.includes(each) === true)),
    }),
  }
}
