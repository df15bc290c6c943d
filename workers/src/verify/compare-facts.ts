import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import type { Found } from './difference.ts';

const NAMES: Record<keyof CallFacts, { column: string; name: string }> = {
  direction: { column: 'direction', name: '呼叫方向' },
  releasedBy: { column: 'released_by', name: '挂机方' },
  businessType: { column: 'business_type', name: '业务类型' },
  agentNumber: { column: 'agent_number', name: '工号' },
  ticket: { column: 'ticket', name: '工单号' },
  queue: { column: 'queue', name: '队列' },
};

/** What was known of the call when it was judged, against what its row says now. */
export function compareFacts(judged: CallFacts, now: CallFacts, where: Pick<Found, 'row' | 'call'>): Found[] {
  return (Object.keys(NAMES) as (keyof CallFacts)[])
    .filter((fact) => (judged[fact] ?? null) !== (now[fact] ?? null))
    .map((fact) => ({
      ...{ table: 'calls', item: null, field: NAMES[fact].column, ...where },
      ...{ what: `${NAMES[fact].name}与评分时不同，`, was: judged[fact] ?? null, is: now[fact] ?? null },
    }));
}
