import type { Named } from './reviews.ts';

/** 辅导. Moments are ISO 8601. */
export type CoachingRow = {
  id: string;
  person: Named;
  call: { id: string; label: string } | null;
  item: string | null;
  /** `fatal`: due within 24 h of a confirmed fatal item. */
  cause: 'fatal' | 'person';
  note: string | null;
  /** Names. */
  madeBy: string;
  madeAt: string;
  dueAt: string | null;
  isOverdue: boolean;
  done: { by: string; at: string } | null;
  /** When the person concerned said they had read it. */
  seenAt: string | null;
};
