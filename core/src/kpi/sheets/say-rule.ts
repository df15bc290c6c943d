import type { PointRule } from '../points/point-rule.ts';

/** A point rule in words. */
export function sayRule(rule: PointRule): string {
  switch (rule.kind) {
    case 'linear':
      return `${rule.target} 满分，${rule.floor} 零分，之间按比例`;
    case 'steps':
      return rule.steps.map(({ from, share }) => `≥${from}：${Math.round(share * 100)}%`).join('，');
    case 'per-unit':
      return `${rule.target} 满分，每差 ${rule.unit} 扣 ${rule.points} 分`;
    case 'band':
      return `与全中心平均相差 ±${Math.round(rule.full * 100)}% 以内满分，±${Math.round(rule.none * 100)}% 以外零分，之间按比例`;
  }
}
