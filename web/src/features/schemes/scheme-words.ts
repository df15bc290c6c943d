import type { PointRule } from '@tingjian/core/kpi/points/point-rule.ts';
import type { Scheme, SchemePart } from '@tingjian/core/kpi/scheme/scheme.ts';

export const NONE_WORDS: Record<SchemePart['none'], string> = {
  wait: '等数据',
  full: '按满分',
  team: '按班组平均',
  spread: '权重摊到其他项',
};
export const FEW_WORDS: Record<SchemePart['few'], string> = { self: '仍按本人', team: '按班组平均' };
export const OF_WORDS: Record<Scheme['of'], string> = { person: '本人', team: '所带班组' };
export const RULE_WORDS: Record<PointRule['kind'], string> = {
  linear: '按比例',
  steps: '分档',
  'per-unit': '每差扣分',
  band: '偏离平均',
};
