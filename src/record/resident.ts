import { choice, day, flag, number, required, saying, text, type Fields } from './field.js'

/** What the record says about the resident themselves. */
export const residentFields = {
  id: required(saying('the id this app uses; never a name', text(200))),
  birthDate: day(),
  sex: saying('as formulas and reference ranges use it', choice('female', 'male')),
  pregnant: flag(),
  homeKind: choice('residential', 'nursing', 'learning-disability', 'mental-health', 'other'),
  homeForOlderPeople: flag(),
  learningDisabilityRegister: flag(),
  endOfLifeRegister: flag(),
  immunosuppressed: flag(),
  registeredWithPractice: flag(),
  careCoordinatorNamed: flag(),
  interestsRecorded: flag(),
} satisfies Fields

/** What the record of a home says about the home itself. */
export const homeFields = {
  id: required(text(200)),
  homeKind: residentFields.homeKind,
  beds: number({ unit: '1', least: 1, most: 500, step: 1 }),
  livingHere: saying(
    'how many people live here today, so that a missing record is noticed',
    number({ unit: '1', least: 0, most: 500, step: 1 }),
  ),
  everyoneSince: saying(
    'records of everybody who has lived here since this day are sent, of those who died or left as well',
    day(),
  ),
} satisfies Fields
