export { residentAssessment, type AssessmentAsWritten } from './adapters/io-ts/resident-assessment.js'
export type { ResidentAssessment } from './record/assessment.js'
