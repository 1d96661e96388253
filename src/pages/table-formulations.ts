import type { MedicineRow } from '../record/medicines.js'
import type { Issue } from '../values/issue.js'
import type { FormulationRiskRow, Tables } from './tables.js'

const file = 'medicines.csv'

/** What the table of formulation risks says of a medicine in any release, its row says too, and nothing beyond. */
export function formulationIssues(tables: Tables): readonly Issue[] {
  const always = tables['formulation-risk'].filter(holdsForAll)
  // Without that table the rows stand alone.
  if (tables['formulation-risk'].length === 0) return []
  return tables.medicines.flatMap((row): Issue[] => {
    const said = row.formulation ?? []
    const meant = new Set(always.filter((risk) => speaksOf(risk, row)).flatMap(({ risks }) => risks))
    const wrong = [
      ...[...meant].filter((risk) => !said.includes(risk)).map((risk) => `lacks \`${risk}\``),
      ...said.filter((risk) => !meant.has(risk)).map((risk) => `says \`${risk}\` on its own`),
    ]
    if (wrong.length === 0) return []
    const message = `\`${row.medicine} by ${row.route}\` does not agree with formulation-risk.csv: it ${wrong.join(', ')}`
    return [{ code: 'other-formulation', message, help: 'write the same risks in both tables', file }]
  })
}

const holdsForAll = ({ releases, form, beside, classes, medicines }: FormulationRiskRow): boolean =>
  releases.length === 0 && form === undefined && beside.length === 0 && classes.length + medicines.length > 0

const speaksOf = ({ classes, medicines, route }: FormulationRiskRow, row: MedicineRow): boolean =>
  (route === undefined || route === row.route) &&
  (classes.some((each) => row.classes.includes(each)) ||
    medicines.some((each) => each === row.medicine || row.ingredients.includes(each)))

/** A release is that of a brand on the same row; of any other name it would be lost. */
export const lostReleases = ({ medicine, route, brands, brandRelease = {} }: MedicineRow): readonly Issue[] =>
  Object.keys(brandRelease)
    .filter((brand) => !brands.includes(brand))
    .map((brand) => ({
      code: 'release-without-brand',
      message: `\`${medicine} by ${route}\` gives the release of \`${brand}\`, which is none of its brands`,
      help: 'write the brand as it stands in `brands`, or add it there',
      file,
    }))
