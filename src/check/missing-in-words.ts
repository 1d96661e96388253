const unknownAverage =
  'Without readings, or on too few days, it is unknown; so it is for a chart that is not complete for the window.'
const unknownChange = 'Without the one value or the other the change is unknown, never nothing.'
const openEnd = (end: string): string =>
  `Of readings those that were recorded count, and without any it is unknown. An entry that only may pass, or a list of happenings that is not complete for the window, leaves the ${end} end open.`
const unknownRange = 'Without one of its facts it is unknown; a range makes a range.'

/** What it means for a fact that something is missing, by its verb; each verb's own file says why. */
export const missingInWords: Readonly<Record<string, string>> = {
  any: 'Unless the list is complete for the window, there may be one that nobody recorded.',
  count:
    'Unless the list is complete for the window it is at least so many; an entry that only may pass makes it a range.',
  latest: 'Without a reading it is unknown, and so is one that is too old.',
  highest: openEnd('upper'),
  lowest: openEnd('lower'),
  median: unknownAverage,
  mean: unknownAverage,
  total:
    'Unless the list is complete for the window it is at least so much; an unrecognised medicine may have any points.',
  share:
    'Of no entries it is unknown, never nothing; so it is for a list that is not complete for the window.',
  members:
    'Each member is in, out or maybe: out only where somebody looked and said so, or the list is complete.',
  timeSince:
    'One that nobody recorded may have been more recent, unless the list is complete; without any it is long ago or never.',
  daysPast: 'Without the event or its date it is unknown.',
  rise: unknownChange,
  drop: unknownChange,
  lossPercent:
    'Without an earlier value it is unknown, never nothing; a chart that does not reach back far enough tells the least that was lost.',
  age: 'Without a date of birth it is unknown.',
  inPeriod: 'For a campaign whose dates nobody has loaded it is unknown, never quietly over.',
  resident: 'Not recorded is unknown.',
  residentDays:
    'A day that the list of stays does not cover may be one or not; so may one for which it contradicts itself.',
  status: 'It is always known: that nobody answered is an answer.',
  isRecorded:
    'Nothing on the list is known: then it is not recorded; so is an entry of which a tested box is empty. One that nobody can read, or a medicine that nobody recognises, may be one.',
  when: 'It is open while the facts behind it leave it open.',
  trueWhen: 'It is unknown while neither condition holds.',
  first: 'Every case that may be the first to hold is possible.',
  tally: 'What may hold makes it a range.',
  sources:
    'It is what all that is known allows; where the sources contradict each other, any of them may be right.',
  ratio: unknownRange,
  difference: unknownRange,
  bodyMassIndex: 'Without a weight or a height it is unknown; a range makes a range.',
  fromApp: 'What the app does not say is unknown.',
  creatinineClearance: 'Without a weight it is unknown, and eGFR never stands in for it.',
}
