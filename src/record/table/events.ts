import { choice, flag, number, required, saying, slug, text, time, type Field } from '../field.js'
import { kind, recordList } from '../kind.js'

const episode = saying(
  'the same for everything that belongs together: call, ambulance, ED, admission',
  text(200),
)
const followUp = choice('awaited', 'done', 'none')
const minutes = (most: number) => number({ unit: 'min', least: 0, most, step: 1 })
const urgent = {
  episode,
  reason: slug('reasons for urgent care'),
  conveyed: flag(),
  followUp,
} satisfies Record<string, Field>

/** What happened to the resident. */
export const events = recordList('happening', 'what happened to the resident', {
  fall: kind('falls', 'came to the ground or lower without meaning to', {
    foundAt: time(),
    lastSeenWellAt: time(),
    minutesOnFloor: minutes(10080),
    witnessed: flag(),
    injury: saying(
      'moderate needed medical or surgical treatment',
      choice('none', 'minor', 'moderate', 'severe'),
    ),
    blackout: flag(),
    gotUpUnaided: flag(),
    headKnock: saying('the head was hit; left out when nobody knows', flag()),
    fromHeight: saying('more than one metre or five stairs', flag()),
    place: choice('bedroom', 'bathroom', 'corridor', 'lounge', 'outside', 'elsewhere'),
  }),
  headKnock: kind('headKnocks', 'a blow to the head, in a fall or not', {
    witnessed: flag(),
    highEnergy: flag(),
  }),
  seizure: kind('seizures', 'a seizure', {
    minutes: saying('left out when the start was not seen', minutes(1440)),
    recovered: saying('back to usual', flag()),
    minutesToRecover: minutes(1440),
    firstEver: flag(),
    injured: flag(),
    rescueGiven: flag(),
  }),
  chestPain: kind('chestPains', 'pain or tightness in the chest', {
    minutes: minutes(10080),
    ongoing: flag(),
  }),
  focalSymptoms: kind('focalSymptomSpells', 'face, arm, speech or sight trouble that has passed', {
    resolved: flag(),
    minutes: minutes(10080),
  }),
  vascularEvent: kind('vascularEvents', 'stroke, heart attack, stent and the like', {
    of: required(
      choice(
        'stroke',
        'tia',
        'acute-coronary-syndrome',
        'coronary-stent',
        'clot',
        'limb-ischaemia',
        'revascularisation',
      ),
    ),
  }),
  choking: kind('chokings', 'choked on food, drink or anything else', {
    neededHelp: saying('back blows, thrusts or suction', flag()),
    thrusts: flag(),
    onFood: flag(),
  }),
  operation: kind('operations', 'an operation, invasive procedure or wound', {
    of: choice('operation', 'procedure', 'trauma', 'tooth-extraction'),
    site: slug('body sites'),
  }),
  cancerTreatment: kind('cancerTreatments', 'medicine against cancer that works in the whole body'),
  antibioticStarted: kind('antibioticsStarted', 'the first dose of an antibiotic course', {
    medicine: slug('medicines'),
    site: choice('urinary', 'chest', 'skin', 'other'),
  }),
  infectionTreated: kind('infectionsTreated', 'an infection was treated', {
    site: required(choice('urinary', 'chest', 'skin', 'gut', 'mouth', 'eye', 'other')),
    episode,
  }),
  infectionRuledOut: kind('infectionsRuledOut', 'a senior or clinician saw no infection'),
  respiratoryIllness: kind('respiratoryIllnesses', 'a new acute cough, cold or flu-like illness', {
    confirmed: slug('organisms'),
  }),
  flareUp: kind('flareUps', 'a long-term illness got worse for a time', {
    of: required(slug('diagnoses')),
    episode,
  }),
  deliriumEpisode: kind('deliriumEpisodes', 'a spell of delirium', { endedAt: time() }),
  majorChange: kind('majorChanges', 'the resident changed so much that usual values no longer hold', {
    of: text(500),
  }),
  hypoTreatment: kind('hypoTreatments', 'sugar given for a low glucose', { longActingToo: flag() }),
  bowelRoutine: kind('bowelRoutines', 'the planned bowel routine', { done: required(flag()) }),
  normalReview: kind('normalReviews', 'somebody looked and found nothing wrong'),
  clinicianReview: kind('clinicianReviews', 'a clinician assessed the resident', {
    about: slug('problems'),
    faceToFace: flag(),
  }),
  scale2Decision: kind('scale2Decisions', 'a clinician decided for NEWS2 saturation scale 2', {
    withdrawn: flag(),
  }),
  hospitalDischarge: kind('hospitalDischarges', 'came home from hospital', { episode, newEquipment: flag() }),
  transfer: kind('transfers', 'moved between places of care', { from: text(200), to: text(200) }),
  admission: kind('admissions', 'admitted to hospital', { unplanned: flag(), ...urgent }),
  edVisit: kind('edVisits', 'seen in an emergency department', urgent),
  ambulanceCall: kind('ambulanceCalls', '999 was called', urgent),
  nhs111Call: kind('nhs111Calls', 'NHS 111 was called', urgent),
  outOfHoursCall: kind('outOfHoursCalls', 'the GP out of hours was called', urgent),
  telehealthCall: kind('telehealthCalls', 'a remote clinical hub was called', urgent),
  urgentResponseVisit: kind(
    'urgentResponseVisits',
    'the two-hour community response came or was asked',
    urgent,
  ),
  selfHarm: kind('selfHarms', 'harmed themselves, or said they might', {
    of: required(choice('thought', 'plan', 'act')),
    hasMeans: flag(),
  }),
  harmToOthers: kind('harmsToOthers', 'hurt or nearly hurt somebody else', { serious: flag() }),
  wentMissing: kind('wentMissingSpells', 'could not be found', { foundAt: time() }),
  loss: kind('losses', 'a bereavement, a move or another great loss', {
    of: choice('bereavement', 'move', 'other'),
  }),
  restraintUsed: kind('restraintsUsed', 'held, locked in or sedated against their will', {
    authorised: flag(),
  }),
  pumpStopped: kind('pumpStops', 'a syringe pump stopped or alarmed'),
  death: kind('deaths', 'died', {
    place: choice('home', 'hospital', 'hospice', 'elsewhere'),
    inPreferredPlace: flag(),
    expected: flag(),
  }),
})
