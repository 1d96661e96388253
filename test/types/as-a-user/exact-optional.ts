// Only for apps with `exactOptionalPropertyTypes`: to leave out is not the same as to give `undefined`.
import { createScreener, type ResidentAssessment } from 'mdt-screening'
import { release } from 'mdt-screening/rules'

// @ts-expect-error -- left out, or there
createScreener(release, { allowDraft: undefined })
// @ts-expect-error -- left out, or there
createScreener(release, { settings: undefined })
type Observations = Pick<ResidentAssessment, 'observations'>
// @ts-expect-error -- left out, or there
export const record: Observations = { observations: undefined }
