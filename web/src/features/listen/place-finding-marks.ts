import type { Evidence, Finding, Outcome } from '@tingjian/core/judge/finding.ts';

export type FindingMark = {
  item: string;
  startMs: number;
  endMs: number;
  label: string;
  outcome: Outcome;
  /** `null`: only the sign is drawn, there is no room for the label. */
  row: number | null;
  leftPx: number;
};

/** Words for a place on the waveform; an item without a word shows its code. */
const SHORT: Record<string, string> = {
  P01: '开头语',
  P02: '工号',
  P03: '未提示',
  P04: '未说明',
  P05: '未请稍等',
  P06: '未致歉',
  P07: '方言用语',
  P08: '听不清',
  P09: '未询问',
  P10: '缺步骤',
  P11: '回电开头',
  P12: '结束语',
  P13: '无礼貌语',
  U21: '语气',
  U22: '反问',
  U23: '抢话',
  U24: '禁语',
  U25: '工号',
  U27: '未安抚',
  U28: '先挂机',
  S41: '反复问',
  S43: '静默',
  S44: '久无更新',
  S45: '语速',
  S47: '口头禅',
  S48: '含糊',
  K70: '未核身',
  Z01: '辱骂',
  Z02: '挂断',
  Z03: '泄露',
  Z04: '承诺',
  Z05: '诋毁',
  Z07: '未告知',
};

const ROWS = 2;
const SIGN_PX = 20;
const CHARACTER_PX = 12;

/** Where the faults of an agent are when the customer's words stand beside them as proof: in the agent's own. */
function placesOf({ evidence, parts }: Finding): Evidence[] {
  const own = evidence.filter(({ speaker }) => speaker !== 'customer');
  const places = own.length > 0 ? own : evidence;
  // Something that was not said has no place of its own: one mark where it was looked for is enough.
  if (parts.length > 0) return places.slice(0, 1);
  return places.filter(({ startMs }, at) => places.findIndex((other) => other.startMs === startMs) === at);
}

/** One mark for each place of a fault. Where two labels would meet, the later goes below, or shows its sign only. */
export function findingMarks(findings: Finding[], durationMs: number, widthPx: number): FindingMark[] {
  const marks = findings
    .filter((finding) => finding.outcome === 'missed' || finding.outcome === 'needs-human')
    .flatMap((finding) =>
      placesOf(finding).map(({ startMs, endMs }) => ({
        item: finding.item,
        outcome: finding.outcome,
        startMs,
        endMs,
        label: SHORT[finding.item] ?? finding.item,
        row: null as number | null,
        leftPx: 0,
      })),
    )
    .sort((a, b) => a.startMs - b.startMs);
  const freeFrom = Array.from({ length: ROWS }, () => 0);
  for (const mark of marks) {
    const atPx = (Math.min(mark.startMs, durationMs) / durationMs) * widthPx;
    const labelPx = SIGN_PX + mark.label.length * CHARACTER_PX;
    const withLabelPx = Math.max(0, Math.min(atPx, widthPx - labelPx));
    const row = freeFrom.findIndex((free) => withLabelPx >= free);
    mark.leftPx = row < 0 ? Math.max(0, Math.min(atPx, widthPx - SIGN_PX)) : withLabelPx;
    if (row < 0) continue;
    mark.row = row;
    freeFrom[row] = withLabelPx + labelPx;
  }
  return marks;
}
