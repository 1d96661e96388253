import { choice, flag, required } from '../field.js'
import { kind, measured, recordList } from '../kind.js'

const continence = choice('continent', 'occasional', 'frequent', 'catheter-or-stoma')

/** What the resident can do, and where help is needed. */
export const abilities = recordList('measurement', 'what the resident can do, and where help is needed', {
  canSelfReportPain: measured('painReportAbilities', 'can say whether and where it hurts', flag()),
  inBedOrChairOverHalfDay: measured(
    'bedOrChairRecords',
    'in bed or a chair for half the day or more',
    flag(),
  ),
  nursedInBed: measured('nursedInBedRecords', 'cared for in bed', flag()),
  walking: measured(
    'walkingRecords',
    'how the resident walks',
    choice('alone', 'with-aid', 'with-help', 'not'),
  ),
  transferring: measured(
    'transferringRecords',
    'how the resident moves from bed to chair',
    choice('alone', 'one-person', 'two-people', 'hoist'),
  ),
  urineContinence: measured('urineContinenceRecords', 'holding urine', continence),
  bowelContinence: measured('bowelContinenceRecords', 'holding stool', continence),
  usesPads: measured('padRecords', 'pads are supplied', flag()),
  needsHelp: kind(
    'helpRecords',
    'needs a person to help with one activity of daily living',
    {
      of: required(choice('dressing', 'washing', 'transfers', 'walking', 'eating', 'toileting')),
      needed: flag(),
    },
    { value: 'needed', oneOf: ['needed'] },
  ),
  wantsVisitors: measured('visitorWishes', 'would like visitors or more of them', flag()),
  communicationDifficulty: measured(
    'communicationDifficulties',
    'has trouble making themselves understood',
    flag(),
  ),
})
