// Built by `npm run list:checks` from the files in `checks/`; not to be edited.
import type { Check } from './check.js'
import { abruptStopUnwarned } from './checks/abrupt-stop-unwarned.js'
import { alsoTooLate } from './checks/also-too-late.js'
import { alwaysTrue } from './checks/always-true.js'
import { ambulanceCanWait } from './checks/ambulance-can-wait.js'
import { americanSpelling } from './checks/american-spelling.js'
import { badLoincCode } from './checks/bad-loinc-code.js'
import { badSnomedCode } from './checks/bad-snomed-code.js'
import { bandedThreshold } from './checks/banded-threshold.js'
import { classWithoutMedicines } from './checks/class-without-medicines.js'
import { clearedByMissing } from './checks/cleared-by-missing.js'
import { clearedByNotBorneOut } from './checks/cleared-by-not-borne-out.js'
import { coveredRule } from './checks/covered-rule.js'
import { decimalEquality } from './checks/decimal-equality.js'
import { edgeWithoutExamples } from './checks/edge-without-examples.js'
import { effectiveBeforeRelease } from './checks/effective-before-release.js'
import { exampleDiffers } from './checks/example-differs.js'
import { exampleNameTwice } from './checks/example-name-twice.js'
import { exampleTwice } from './checks/example-twice.js'
import { factTwice } from './checks/fact-twice.js'
import { factWithoutQuestion } from './checks/fact-without-question.js'
import { figureWithoutSource } from './checks/figure-without-source.js'
import { flagNeverShown } from './checks/flag-never-shown.js'
import { handlingFoldsNeverSuppressed } from './checks/handling-folds-never-suppressed.js'
import { handlingTooSlow } from './checks/handling-too-slow.js'
import { impossibleValue } from './checks/impossible-value.js'
import { instrumentWording } from './checks/instrument-wording.js'
import { knownWrongCode } from './checks/known-wrong-code.js'
import { layout } from './checks/layout.js'
import { localFigureBare } from './checks/local-figure-bare.js'
import { messageHardToRead } from './checks/message-hard-to-read.js'
import { messageOrdersChange } from './checks/message-orders-change.js'
import { messageReassures } from './checks/message-reassures.js'
import { messageStatesDiagnosis } from './checks/message-states-diagnosis.js'
import { messageTooLong } from './checks/message-too-long.js'
import { messageTwice } from './checks/message-twice.js'
import { messageWithDose } from './checks/message-with-dose.js'
import { messageWithoutDeadline } from './checks/message-without-deadline.js'
import { neverSuppressMissing } from './checks/never-suppress-missing.js'
import { neverSuppressUncovered } from './checks/never-suppress-uncovered.js'
import { neverTrue } from './checks/never-true.js'
import { nobodyCanRecord } from './checks/nobody-can-record.js'
import { nobodyOpenInTime } from './checks/nobody-open-in-time.js'
import { outcomeWithoutExample } from './checks/outcome-without-example.js'
import { pageChanged } from './checks/page-changed.js'
import { pageNotListed } from './checks/page-not-listed.js'
import { planMayRerouteKept } from './checks/plan-may-reroute-kept.js'
import { problemAlone } from './checks/problem-alone.js'
import { promiseBroken } from './checks/promise-broken.js'
import { reviewDateOdd } from './checks/review-date-odd.js'
import { reviewDatePast } from './checks/review-date-past.js'
import { rowCoveredTwice } from './checks/row-covered-twice.js'
import { rulesDisagree } from './checks/rules-disagree.js'
import { serviceWithoutFallback } from './checks/service-without-fallback.js'
import { settingOffStep } from './checks/setting-off-step.js'
import { settingOutsideRange } from './checks/setting-outside-range.js'
import { settingWithoutLimits } from './checks/setting-without-limits.js'
import { stepNeverReached } from './checks/step-never-reached.js'
import { stepOutOfOrder } from './checks/step-out-of-order.js'
import { thinReason } from './checks/thin-reason.js'
import { titleTwice } from './checks/title-twice.js'
import { tooManyCases } from './checks/too-many-cases.js'
import { unfilledPlaceholder } from './checks/unfilled-placeholder.js'
import { unitNotUcum } from './checks/unit-not-ucum.js'
import { unknownClass } from './checks/unknown-class.js'
import { unknownDiagnosis } from './checks/unknown-diagnosis.js'
import { unknownFact } from './checks/unknown-fact.js'
import { unknownField } from './checks/unknown-field.js'
import { unknownKey } from './checks/unknown-key.js'
import { unknownMember } from './checks/unknown-member.js'
import { unknownRow } from './checks/unknown-row.js'
import { unknownService } from './checks/unknown-service.js'
import { unknownSetting } from './checks/unknown-setting.js'
import { unknownSign } from './checks/unknown-sign.js'
import { unusedFact } from './checks/unused-fact.js'
import { unusedSetting } from './checks/unused-setting.js'

/** Every check there is, by its id. */
export const checks: readonly Check[] = [
  abruptStopUnwarned,
  alsoTooLate,
  alwaysTrue,
  ambulanceCanWait,
  americanSpelling,
  badLoincCode,
  badSnomedCode,
  bandedThreshold,
  classWithoutMedicines,
  clearedByMissing,
  clearedByNotBorneOut,
  coveredRule,
  decimalEquality,
  edgeWithoutExamples,
  effectiveBeforeRelease,
  exampleDiffers,
  exampleNameTwice,
  exampleTwice,
  factTwice,
  factWithoutQuestion,
  figureWithoutSource,
  flagNeverShown,
  handlingFoldsNeverSuppressed,
  handlingTooSlow,
  impossibleValue,
  instrumentWording,
  knownWrongCode,
  layout,
  localFigureBare,
  messageHardToRead,
  messageOrdersChange,
  messageReassures,
  messageStatesDiagnosis,
  messageTooLong,
  messageTwice,
  messageWithDose,
  messageWithoutDeadline,
  neverSuppressMissing,
  neverSuppressUncovered,
  neverTrue,
  nobodyCanRecord,
  nobodyOpenInTime,
  outcomeWithoutExample,
  pageChanged,
  pageNotListed,
  planMayRerouteKept,
  problemAlone,
  promiseBroken,
  reviewDateOdd,
  reviewDatePast,
  rowCoveredTwice,
  rulesDisagree,
  serviceWithoutFallback,
  settingOffStep,
  settingOutsideRange,
  settingWithoutLimits,
  stepNeverReached,
  stepOutOfOrder,
  thinReason,
  titleTwice,
  tooManyCases,
  unfilledPlaceholder,
  unitNotUcum,
  unknownClass,
  unknownDiagnosis,
  unknownFact,
  unknownField,
  unknownKey,
  unknownMember,
  unknownRow,
  unknownService,
  unknownSetting,
  unknownSign,
  unusedFact,
  unusedSetting,
]
