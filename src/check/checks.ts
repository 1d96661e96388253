// Built by `npm run list:checks` from the files in `checks/`; not to be edited.
import type { Check } from './check.js'
import { alwaysTrue } from './checks/always-true.js'
import { bandedThreshold } from './checks/banded-threshold.js'
import { clearedByMissing } from './checks/cleared-by-missing.js'
import { clearedByNotBorneOut } from './checks/cleared-by-not-borne-out.js'
import { coveredRule } from './checks/covered-rule.js'
import { decimalEquality } from './checks/decimal-equality.js'
import { exampleDiffers } from './checks/example-differs.js'
import { flagNeverShown } from './checks/flag-never-shown.js'
import { impossibleValue } from './checks/impossible-value.js'
import { neverTrue } from './checks/never-true.js'
import { rulesDisagree } from './checks/rules-disagree.js'
import { settingOutsideRange } from './checks/setting-outside-range.js'
import { stepNeverReached } from './checks/step-never-reached.js'
import { stepOutOfOrder } from './checks/step-out-of-order.js'
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

/** Every check there is, by its id. */
export const checks: readonly Check[] = [
  alwaysTrue,
  bandedThreshold,
  clearedByMissing,
  clearedByNotBorneOut,
  coveredRule,
  decimalEquality,
  exampleDiffers,
  flagNeverShown,
  impossibleValue,
  neverTrue,
  rulesDisagree,
  settingOutsideRange,
  stepNeverReached,
  stepOutOfOrder,
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
]
