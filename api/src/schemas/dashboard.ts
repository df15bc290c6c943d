import { z } from '@hono/zod-openapi';
import { PERIODS } from '@tingjian/core/calendar/periods.ts';
import { SAMPLES } from '@tingjian/core/kpi/dashboard/sample.ts';
import type * as Answer from '../answers/dashboard.ts';

const day = z.iso.date('应为 YYYY-MM-DD').openapi({ example: '2026-10-31' });
const sample = z
  .enum(SAMPLES)
  .default('random')
  .openapi({ description: '随机抽检、风险复核、仅机检；三者从不混在一起平均' });

/** No panel looks at more than this many days. */
const MOST_DAYS = 1100;

export const period = z.object({ from: day, to: day });
export const whose = period.extend({
  team: z.uuid('应为班组的编号').optional(),
  person: z.string().trim().min(1).max(32).optional().openapi({ description: '工号' }),
});
export const ofSample = whose.extend({ sample });
export const trendAsked = ofSample.extend({
  by: z.enum(PERIODS).default('day'),
  compare: z.enum(['month', 'year']).optional().openapi({ description: '与上月或去年同期相比' }),
});
export const heatAsked = ofSample.extend({ rows: z.enum(['teams', 'people']).default('teams') });

/** Days in order and not too many; for routes to add to what they ask. */
export const inOrder = <T extends { from: string; to: string }>(asked: T) =>
  asked.from <= asked.to && Date.parse(asked.to) - Date.parse(asked.from) < MOST_DAYS * 86_400_000;
export const ORDER = { error: `to 不能早于 from，最多 ${MOST_DAYS} 天` };

/** Made by core and passed on as it is. */
const answer = <T>(name: string, description: string) =>
  z.custom<T>().openapi(name, { type: 'object', description });
const FIGURE = '数字均为 { value, n, low, high }：数值、样本数、95% 区间；占比以百分数表示，另有分子 hits';

export const dashboardAnswers = {
  trend: answer<Answer.TrendAnswer>('DashboardTrend', `均分、合格率、致命差错按日、周、月；${FIGURE}`),
  distribution: answer<Answer.DistributionAnswer>('DashboardDistribution', '每 5 分一档的通话数'),
  lost: answer<Answer.LostAnswer>('DashboardLost', `各质检项扣分、占比和累计占比，多的在前；${FIGURE}`),
  heat: answer<Answer.HeatAnswer>('DashboardHeat', `质检项 × 班组或人员的扣分通话占比，差的在前；${FIGURE}`),
  coverage: answer<Answer.CoverageAnswer>('DashboardCoverage', `机检、随机、风险、盲评的覆盖率；${FIGURE}`),
  inspectors: answer<Answer.InspectorsAnswer>('DashboardInspectors', `质检员的工作量和校准一致率；${FIGURE}`),
  satisfaction: answer<Answer.SatisfactionAnswer>(
    'DashboardSatisfaction',
    `评价按等级、班组、月份；${FIGURE}`,
  ),
  complaints: answer<Answer.ComplaintsAnswer>('DashboardComplaints', `投诉按类别和原因；${FIGURE}`),
  service: answer<Answer.ServiceAnswer>('DashboardService', `每半小时的接通率和服务水平；${FIGURE}`),
  me: answer<Answer.MyIndicatorsAnswer>(
    'DashboardMe',
    '本人当月各指标、班组中位数、考核表进度和怎样可以升一级',
  ),
};
