import type { FactKind } from './fact-kind.ts';
import { attendanceDay } from './kinds/attendance-day.ts';
import { callbackDay } from './kinds/callback-day.ts';
import { complaint } from './kinds/complaint.ts';
import { conduct } from './kinds/conduct.ts';
import { exam } from './kinds/exam.ts';
import { firstSolvedDay } from './kinds/first-solved-day.ts';
import { queueHalfHour } from './kinds/queue-half-hour.ts';
import { rating } from './kinds/rating.ts';
import { telephonyDay } from './kinds/telephony-day.ts';
import { ticketDay } from './kinds/ticket-day.ts';
import { workLogDay } from './kinds/work-log-day.ts';

/** Every kind of fact that can be imported or posted, in the order of the pages. */
export const FACT_KINDS: readonly FactKind[] = [
  telephonyDay,
  queueHalfHour,
  rating,
  complaint,
  exam,
  attendanceDay,
  conduct,
  workLogDay,
  ticketDay,
  callbackDay,
  firstSolvedDay,
];

export function factKind(kind: string): FactKind | null {
  return FACT_KINDS.find((each) => each.kind === kind) ?? null;
}
