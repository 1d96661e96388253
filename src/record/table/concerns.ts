import { choice, day, flag, required, text } from '../field.js'
import { kind, recordList } from '../kind.js'

/** Worries and complaints of residents, families and staff. */
export const concerns = recordList('happening', 'worries and complaints of residents, families and staff', {
  concern: kind('concerns', 'one worry, by whom it was raised', {
    of: required(
      choice(
        'not-usual-self',
        'memory',
        'fear-of-falling',
        'lonely',
        'low-mood',
        'challenging-behaviour',
        'swallowing',
        'pain',
        'hearing',
        'sight',
        'sleep',
        'interest-not-supported',
        'add-to-round',
        'family-strain',
        'complaint',
        'safeguarding',
        'neglect',
        'unexplained-injury',
        'medicine-harm',
        'restraint',
        'other',
      ),
    ),
    about: text(500),
    acutelyWorse: flag(),
    immediateDanger: flag(),
    status: choice('open', 'closed'),
    closedOn: day(),
  }),
})
