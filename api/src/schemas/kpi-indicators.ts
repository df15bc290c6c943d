import { z } from '@hono/zod-openapi';
import { ownIndicator } from '@tingjian/core/kpi/indicators/own-indicator.ts';
import type { IndicatorPreviewAnswer, IndicatorsAnswer } from '../answers/kpi-indicators.ts';
import { kpiMonth } from './kpi.ts';

export const indicatorsAnswer = z.custom<IndicatorsAnswer>().openapi('KpiIndicators', {
  type: 'object',
  description:
    'indicators：每个指标的名称、单位、方向、范围、最少样本、口径 variants 和选定的 chosen；measures：公式可用的度量',
});
export const indicatorPreviewAnswer = z.custom<IndicatorPreviewAnswer>().openapi('KpiIndicatorPreview', {
  type: 'object',
  description: 'problems：错在哪一栏第几个字（从 0 数）、错在哪里、怎么改；figures：全中心、各班组、各人的值',
});
const code = z.string().trim().min(1).max(41);
export const indicatorInput = {
  choice: z.object({ code, variant: z.string().min(1).max(32) }),
  own: z.object(ownIndicator.shape),
  preview: z.object({ code, month: kpiMonth, own: z.object(ownIndicator.shape) }),
};
