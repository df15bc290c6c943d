import type { Condition } from '../rules/rule-set.ts';
import type { CallView } from './call-view.ts';
import { isCutOff } from './cut-off.ts';
import { findSaid } from './find-said.ts';

/** Whether an item does not apply to this call, with the reason; `unknown` hands it to a person. */
export type ConditionAnswer = { holds: 'yes' | 'no' | 'unknown'; why: string };

export function conditionOf(condition: Condition, view: CallView): ConditionAnswer {
  if (condition === 'silent-call') return silentCall(view);
  if (condition === 'cut-off') return cutOff(view);
  return noIdentityNeeded(view);
}

function silentCall({ speech, customerLines }: CallView): ConditionAnswer {
  const isSilent = customerLines.length === 0 && speech.customer.length === 0;
  return { holds: isSilent ? 'yes' : 'no', why: '客户整通没有出声' };
}

function cutOff(view: CallView): ConditionAnswer {
  const holds = isCutOff(view);
  const why =
    holds === 'unknown' ? '通话像是客户中途挂断，但不知道是谁挂的机' : '客户中途挂断，坐席没有机会说完';
  return { holds, why };
}

/** Domain K70, B15: by the business type when it is known, else by what the customer asked for. */
function noIdentityNeeded({ facts, settings, customerLines }: CallView): ConditionAnswer {
  const type = facts.businessType;
  if (type) {
    const isNeeded = settings.identityBusinessTypes.some((needed) => type.includes(needed));
    return { holds: isNeeded ? 'no' : 'yes', why: `业务类型“${type}”不需要核实身份` };
  }
  const cues = findSaid(customerLines, { phrases: settings.identityCues });
  return {
    holds: cues.sure.length > 0 ? 'no' : 'yes',
    why: '没有提供业务类型，客户也没有提出需要核实身份的业务',
  };
}
