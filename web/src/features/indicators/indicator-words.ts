import type { OwnIndicator } from '@tingjian/core/kpi/indicators/own-indicator.ts';

export const BETTER_WORDS: Record<OwnIndicator['better'], string> = {
  ...{ higher: '越高越好', lower: '越低越好', neither: '只展示' },
};
export const SCOPE_WORDS: Record<OwnIndicator['scope'][number], string> = {
  ...{ agent: '坐席', team: '班组', centre: '中心' },
};
export const FIELD_WORDS: Record<string, string> = {
  ...{ code: '代码', name: '名称', unit: '单位', times: '倍数', above: '分子', below: '分母' },
  ...{ enough: '最少样本', definition: '口径说明', scope: '范围', better: '方向' },
};
