import type { DrawAnswer, DrawRow, PlanAnswer, RedrawAnswer } from '@tingjian/api/answers/sampling.ts';
import type { RiskSettings } from '@tingjian/core/review/risk-settings.ts';
import type { PlanSettings } from '@tingjian/core/sampling/plan-settings.ts';
import { ask, send } from './ask.ts';

export type { DrawRow, PlanAnswer };

/** `month`: YYYY-MM in China. */
export const planQuery = (month: string) => ({
  queryKey: ['sampling', month] as const,
  queryFn: () => ask<PlanAnswer>(`/api/sampling/plans/${encodeURIComponent(month)}`),
});
export const savePlan = (month: string, settings: PlanSettings) =>
  send<PlanAnswer>(`/api/sampling/plans/${encodeURIComponent(month)}`, settings, 'PUT');

export const risksQuery = {
  queryKey: ['sampling', 'risks'] as const,
  queryFn: () => ask<RiskSettings>('/api/sampling/risks'),
};
export const saveRisks = (settings: RiskSettings) => send<null>('/api/sampling/risks', settings, 'PUT');

const ofDraw = (id: string) => `/api/sampling/draws/${encodeURIComponent(id)}`;
export const redrawSample = (id: string) => ask<RedrawAnswer>(`${ofDraw(id)}/redraw`);
/** Frame, seed and picks, as a file with which anybody can draw again. */
export async function drawFile(id: string): Promise<Blob> {
  const draw = await ask<DrawAnswer>(ofDraw(id));
  return new Blob([JSON.stringify(draw, null, 1)], { type: 'application/json' });
}
