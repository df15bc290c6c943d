import type { CalibrationComparison } from '@tingjian/core/agreement/compare-calibration.ts';
import type { Role } from '@tingjian/core/people/roles.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import type { Named, ReviewItem } from './reviews.ts';

/** GET /api/calibrations. Moments are ISO 8601. */
export type CalibrationRow = {
  id: string;
  title: string;
  state: 'scoring' | 'compared';
  dueAt: string | null;
  madeAt: string;
  madeBy: string;
  comparedAt: string | null;
  calls: number;
  people: number;
  /** Submitted scores, of calls × people. */
  submitted: number;
  /** Calls whoever asks has still to score; null when they do not take part. */
  mineLeft: number | null;
};

/** GET /api/calibrations/people: who may take part. */
export type CalibrationPerson = Named & { role: Role };

export type OwnScore = { callId: string; decisions: Decision[]; points: number; isSubmitted: boolean };

/** GET /api/calibrations/:id. Until it is compared nobody is told anybody else's points. */
export type CalibrationAnswer = {
  id: string;
  title: string;
  state: 'scoring' | 'compared';
  dueAt: string | null;
  madeAt: string;
  madeBy: string;
  comparedAt: string | null;
  conclusion: string | null;
  expert: string | null;
  people: Named[];
  calls: { id: string; label: string; agent: string; startedAt: string; durationMs: number | null }[];
  /** Who has submitted which call. */
  submitted: { callId: string; person: string }[];
  /** Null when whoever asks does not take part. */
  mine: OwnScore[] | null;
  comparison: CalibrationComparison | null;
  itemNames: Record<string, string>;
};

/** GET /api/calibrations/:id/calls/:callId: what scoring this call needs; the call itself is GET /api/calls/:id. */
export type CalibrationCallAnswer = { schedule: Schedule; items: ReviewItem[]; mine: OwnScore | null };
