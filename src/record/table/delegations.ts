import { choice, day, flag, required, saying, slug, text } from '../field.js'
import { kind, recordList } from '../kind.js'

const task = required(slug('delegated tasks'))
const worker = saying('an id, not a name', text(200))

/** Tasks a registered professional has handed to a care worker, with sign-offs and practice. */
export const delegations = recordList(
  'happening',
  'tasks handed to a care worker, with sign-offs and practice',
  {
    delegation: kind('delegatedTasks', 'one task for this resident in the hands of one worker', {
      task,
      worker,
      taskClass: choice('low', 'person-specific', 'excluded'),
      delegatorRegistration: text(60),
      taskListed: flag(),
      providerCovers: flag(),
      consent: choice('consented', 'best-interests', 'refused'),
      outcomePredictable: flag(),
      supervisorOnDuty: flag(),
      planSteps: saying('written steps, and when to stop and call', flag()),
      reviewOn: day(),
      workerAccepts: flag(),
      active: flag(),
      dueToday: flag(),
      anotherWorker: saying('somebody else may do it today', flag()),
    }),
    signOff: kind('signOffs', 'a registered professional found one worker able', {
      task,
      worker,
      forThisResident: flag(),
      validUntil: day(),
    }),
    practice: kind('practices', 'one worker did the task, or was watched doing it', {
      task,
      worker,
      observed: flag(),
    }),
  },
)
