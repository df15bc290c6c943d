import { fixed2, round2 } from '@tingjian/core/kpi/round.ts';
import type { KpiChange, KpiIndicator, MonthTableAnswer } from '../../api/kpi.ts';

export type PersonMonth = MonthTableAnswer['people'][number];
export type FormRow = PersonMonth['form']['rows'][number];
type Part = FormRow['parts'][number];

export const STATE_STEPS = [
  { state: 'computed', name: '已计算' },
  { state: 'checked', name: '校对' },
  { state: 'published', name: '公示' },
  { state: 'frozen', name: '冻结' },
] as const;

/** Two decimals at most; null is 待数据. */
export function sayPoints(points: number | null): string {
  return points === null ? '待数据' : String(round2(points)).replace('-', '−');
}

/** A total, as it is ranked: with both decimals. */
export function sayTotal(total: number | null): string {
  return total === null ? '待数据' : fixed2(total).replace('-', '−');
}

/** The figure with its unit, what it stands on, and its 95 % interval. */
export function sayFigure({ figure }: Part, indicator: KpiIndicator | undefined): string {
  const { value, below, low, high } = figure;
  if (value === null) return '无数据';
  const unit = indicator?.unit ?? '';
  const range = low === null || high === null ? '' : `，95% 区间 ${round2(low)}–${round2(high)}`;
  const count = indicator?.isPerTime ? `${round2((below ?? 0) / 3600)} 小时` : `n=${round2(below ?? 0)}`;
  return `${round2(value)} ${unit}（${count}${range}）`;
}

export function sayRank({ standing }: PersonMonth): string {
  if (!standing) return '不排名';
  if (standing.rank === null || !standing.rankInterval) return '不参与';
  const { best, worst } = standing.rankInterval;
  return `${standing.rank}（${best}–${worst}）`;
}

/** How points follow from a value, in words. */
export function sayRule({ rule, reference }: Part): string {
  switch (rule.kind) {
    case 'linear':
      return `${rule.target} 满分，${rule.floor} 零分，之间按比例`;
    case 'steps':
      return rule.steps.map(({ from, share }) => `≥${from}：${Math.round(share * 100)}%`).join('，');
    case 'per-unit':
      return `${rule.target} 满分，每差 ${rule.unit} 扣 ${rule.points} 分`;
    case 'band':
      return `与平均值${reference === null ? '' : ` ${round2(reference)}`} 相差 ±${Math.round(rule.full * 100)}% 以内满分，±${Math.round(rule.none * 100)}% 以外零分`;
  }
}

/** 质检平均分：22.5 → 23.85（分子 900→909，分母 10→10） */
export function sayChange({ field, before, after, why }: KpiChange): string {
  return `${field}：${sayValue(before)} → ${sayValue(after)}（${why}）`;
}

function sayValue(value: KpiChange['before']): string {
  if (value === null) return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number' ? sayPoints(value) : value;
}
