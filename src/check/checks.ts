// Built by `npm run list:checks` from the files in `checks/`; not to be edited.
import type { Check } from './check.js'
import { alwaysTrue } from './checks/always-true.js'
import { bandedThreshold } from './checks/banded-threshold.js'
import { clearedByMissing } from './checks/cleared-by-missing.js'
import { clearedByNotBorneOut } from './checks/cleared-by-not-borne-out.js'
import { coveredRule } from './checks/covered-rule.js'
import { decimalEquality } from './checks/decimal-equality.js'
import { effectiveBeforeRelease } from './checks/effective-before-release.js'
import { exampleDiffers } from './checks/example-differs.js'
import { figureWithoutSource } from './checks/figure-without-source.js'
import { flagNeverShown } from './checks/flag-never-shown.js'
import { impossibleValue } from './checks/impossible-value.js'
import { localFigureBare } from './checks/local-figure-bare.js'
import { neverTrue } from './checks/never-true.js'
import { pageChanged } from './checks/page-changed.js'
import { reviewDateOdd } from './checks/review-date-odd.js'
import { reviewDatePast } from './checks/review-date-past.js'
import { rulesDisagree } from './checks/rules-disagree.js'
import { settingOffStep } from './checks/setting-off-step.js'
import { settingOutsideRange } from './checks/setting-outside-range.js'
import { settingWithoutLimits } from './checks/setting-without-limits.js'
import { stepNeverReached } from './checks/step-never-reached.js'
import { stepOutOfOrder } from './checks/step-out-of-order.js'
import { thinReason } from './checks/thin-reason.js'
import { tooManyCases } from './checks/too-many-cases.js'
import { unknownClass } from './checks/unknown-class.js'
import { unknownDiagnosis } from './checks/unknown-diagnosis.js'
import { unknownFact } from './checks/unknown-fact.js'
import { unknownField } from './checks/unknown-field.js'
import { unknownKey } from './checks/unknown-key.js'
import { unknownMember } from './checks/unknown-member.js'
import { unknownService } from './checks/unknown-service.js'
import { unknownSetting } from './checks/unknown-setting.js'
import { unknownSign } from './checks/unknown-sign.js'
import { unusedFact } from './checks/unused-fact.js'
import { unusedSetting } from './checks/unused-setting.js'

/** Every check there is, by its id. */
export const checks: readonly Check[] = [
  alwaysTrue,
  bandedThreshold,
  clearedByMissing,
  clearedByNotBorneOut,
  coveredRule,
  decimalEquality,
  effectiveBeforeRelease,
  exampleDiffers,
  figureWithoutSource,
  flagNeverShown,
  impossibleValue,
  localFigureBare,
  neverTrue,
  pageChanged,
  reviewDateOdd,
  reviewDatePast,
  rulesDisagree,
  settingOffStep,
  settingOutsideRange,
  settingWithoutLimits,
  stepNeverReached,
  stepOutOfOrder,
  thinReason,
  tooManyCases,
  unknownClass,
  unknownDiagnosis,
  unknownFact,
  unknownField,
  unknownKey,
  unknownMember,
  unknownService,
  unknownSetting,
  unknownSign,
  unusedFact,
  unusedSetting,
]
