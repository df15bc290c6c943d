import type { Finding, Outcome } from '@tingjian/core/judge/finding.ts';
import { wholeSeconds } from '../../ui/say-time.ts';

export type Mark = {
  item: string;
  startMs: number;
  endMs: number;
  label: string;
  outcome: Outcome;
  row: number | null;
};

/** Words for a place on the waveform; others show their code. */
const SHORT: Record<string, string> = { U23: '抢话', U24: '禁语', Z01: '辱骂', P06: '未致歉' };

/** A label needs about this share of the width; where two would meet, the later goes below, or shows its triangle only. */
const LABEL_SHARE = 0.065;
const ROWS = 2;

export function findingMarks(findings: Finding[], durationMs: number): Mark[] {
  const marks = findings
    .filter((finding) => finding.outcome === 'missed' || finding.outcome === 'needs-human')
    .flatMap((finding) =>
      // Something that was not said has no place of its own: one mark where it was looked for is enough.
      finding.evidence.slice(0, finding.parts.length > 0 ? 1 : undefined).map(({ startMs, endMs, text }) => ({
        item: finding.item,
        outcome: finding.outcome,
        startMs,
        endMs,
        label: text ? (SHORT[finding.item] ?? finding.item) : `静默 ${wholeSeconds(endMs - startMs)}`,
        row: null as number | null,
      })),
    )
    .sort((a, b) => a.startMs - b.startMs);
  const freeFrom = Array.from({ length: ROWS }, () => 0);
  for (const mark of marks) {
    const share = mark.startMs / durationMs;
    const row = freeFrom.findIndex((free) => share >= free);
    if (row < 0) continue;
    mark.row = row;
    freeFrom[row] = share + LABEL_SHARE;
  }
  return marks;
}
