import { plainDecision } from '@tingjian/core/review/complete-decisions.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';

/** What a reviewer has typed so far. */
export type Draft = { decisions: Decision[]; comment: string };

export const EMPTY_DRAFT: Draft = { decisions: [], comment: '' };

/** The draft with this decision on its item, whatever was decided before. A note on the item is kept. */
export function withDecision(
  draft: Draft,
  item: string,
  kind: Decision['kind'],
  more: Partial<Decision> = {},
): Draft {
  const before = draft.decisions.find((decision) => decision.item === item);
  const decision = plainDecision(item, kind, { comment: before?.comment ?? null, ...more });
  return { ...draft, decisions: [...draft.decisions.filter((each) => each.item !== item), decision] };
}

export function withoutDecision(draft: Draft, item: string): Draft {
  return { ...draft, decisions: draft.decisions.filter((decision) => decision.item !== item) };
}

/** Something about a decision that is there changes: how often, or the note on it. */
export function withChange(draft: Draft, item: string, part: Partial<Decision>): Draft {
  const decisions = draft.decisions.map((each) => (each.item === item ? { ...each, ...part } : each));
  return { ...draft, decisions };
}

/** JSON from the database comes with its keys in another order. */
export function isSameDraft(a: Draft, b: Draft): boolean {
  return a.comment === b.comment && written(a) === written(b);
}

function written({ decisions }: Draft): string {
  const lines = decisions.map(({ item, kind, times, reason, comment, atMs }) =>
    JSON.stringify([item, kind, times, reason, comment, atMs]),
  );
  return lines.sort().join('\n');
}
