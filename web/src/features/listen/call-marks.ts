import { MARK_KINDS, type Mark, type MarkKind } from '@tingjian/core/marks/mark.ts';

/** One character that says the kind where there is no room for words. */
export function markSign({ kind, label }: Mark): string {
  if (kind === 'silence') return '静';
  if (kind === 'hold') return '持';
  if (kind === 'overlap') return '叠';
  return label.includes('偏慢') ? '慢' : '快';
}

/** Names a mark in the address. */
export const markKey = ({ kind, startMs }: Mark): string => `${kind}-${startMs}`;

/** What is short enough to stand inside a mark: the label up to its first comma. */
export const shortLabel = ({ label }: Mark): string => label.split('，')[0]!;

/** Beyond this many nobody could tell them apart on one line. */
const MOST_DRAWN = 300;

export type ShownMarks = { shown: Mark[]; counts: Record<MarkKind, number>; leftOut: number };

/** The marks of the kinds that are wanted; of very many the longest, still in order of time. */
export function shownMarks(marks: Mark[], hidden: ReadonlySet<MarkKind>): ShownMarks {
  const counts = Object.fromEntries(MARK_KINDS.map((kind) => [kind, 0])) as Record<MarkKind, number>;
  for (const { kind } of marks) counts[kind] += 1;
  const wanted = marks.filter(({ kind }) => !hidden.has(kind));
  if (wanted.length <= MOST_DRAWN) return { shown: wanted, counts, leftOut: 0 };
  const shown = wanted
    .toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))
    .slice(0, MOST_DRAWN)
    .sort((a, b) => a.startMs - b.startMs);
  return { shown, counts, leftOut: wanted.length - MOST_DRAWN };
}

/** The mark after (or before) the present one, or after the present moment when none is chosen. */
export function nextMark(shown: Mark[], current: string | null, nowMs: number, by: 1 | -1): Mark | undefined {
  const at = shown.findIndex((mark) => markKey(mark) === current);
  if (at >= 0) return shown[Math.min(shown.length - 1, Math.max(0, at + by))];
  return by > 0 ? (shown.find(({ startMs }) => startMs > nowMs) ?? shown[0]) : before(shown, nowMs);
}

const before = (shown: Mark[], nowMs: number) =>
  shown.findLast(({ startMs }) => startMs < nowMs) ?? shown.at(-1);
