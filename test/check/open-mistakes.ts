/** Facts pages whose examples do not yet show every edge. */
export const notYetShown: readonly string[] = ['facts/complexity-lines.yaml', 'facts/resident-days.yaml']

/** Mistakes in shared facts that nothing can show, each with its reason. */
export const cannotBeShown: Readonly<Record<string, string>> = {
  'facts/home.yaml: counted although service was not there is not recorded':
    'whether something is on record is known of every record',
  'facts/home.yaml: counted although weight status is not recorded':
    'how a weight stands is known of every record',
  'facts/infection.yaml: infectionRuledOut not known taken as not met: false':
    'where neither condition holds the fact is unknown, as it is where one is not known',
  'facts/instruments.yaml: severeMemoryLoss not known taken as met: true':
    'a GDS may understate where memory loss is severe, and where nobody knows whether it is',
  'facts/instruments.yaml: dementia not known taken as not met: true':
    'where neither condition holds the fact is unknown, as it is where one is not known',
  'facts/medicines.yaml: chapter: 14 left out':
    'all that is in chapter 14 today is a vaccine, which is no medicine here already',
  'facts/medicines.yaml: class: maob-inhibitor left out':
    'each medicine of this class is in the other one today',
  'facts/reviews.yaml: counted although status is not recorded':
    'whether the plan counts at all hangs on its status too, and that stays open',
  'facts/weights.yaml: mustRecorded not known taken as not met: 2':
    'where neither condition holds the fact is unknown, as it is where one is not known',
}
