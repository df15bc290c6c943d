import type { Finding } from '@tingjian/core/judge/finding.ts';
import { notJudgedItems } from '@tingjian/core/scorecard/not-judged-items.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import type { Derived } from '../schema/scorecards.ts';
import { scheduleRead } from './schedule-read.ts';

/** A whole scorecard from its stored parts: the items that nobody judged are told anew. */
export function scorecardOf(derived: Derived, findings: Finding[], scheduleText: string | null): Scorecard {
  const notJudged = scheduleText ? notJudgedItems(findings, scheduleRead(scheduleText)) : [];
  return { ...derived, findings, notJudged };
}
