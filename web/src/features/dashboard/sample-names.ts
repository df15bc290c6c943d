import type { Sample } from '@tingjian/core/kpi/dashboard/sample.ts';

/** Of which calls a figure is, on screen. */
export const SAMPLE_NAMES: Record<Sample, string> = {
  random: '随机抽检',
  risk: '风险与指定复核',
  machine: '只有机检',
};
