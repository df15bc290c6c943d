import type { ExportAnswer, ExportPlanAnswer } from '@tingjian/api/answers/exports.ts';
import { ask, send } from './ask.ts';

export type { ExportAnswer, ExportPlanAnswer };

const at = (id: string) => `/api/exports/${encodeURIComponent(id)}`;
const isUnderWay = ({ state }: ExportAnswer) => state === 'waiting' || state === 'making';

/** Asked again every second while something is under way. */
export const exportsQuery = {
  queryKey: ['exports', 'list'] as const,
  queryFn: () => ask<ExportAnswer[]>('/api/exports'),
  refetchInterval: ({ state }: { state: { data?: ExportAnswer[] } }) =>
    state.data?.some(isUnderWay) ? 1000 : false,
};
export const exportPlanQuery = {
  queryKey: ['exports', 'plan'] as const,
  queryFn: () => ask<ExportPlanAnswer>('/api/export-plan'),
};

export type WantedExport = {
  kind: string;
  format: string;
  month?: string;
  from?: string;
  to?: string;
  onlyFaults?: boolean;
};
export const beginExport = (wanted: WantedExport) => send<{ id: string }>('/api/exports', wanted);
export const cancelExport = (id: string) => send<null>(`${at(id)}/cancel`);
export const removeExport = (id: string) => send<null>(at(id), undefined, 'DELETE');
export const planExports = (plan: ExportPlanAnswer) => send<null>('/api/export-plan', plan, 'PUT');
export const exportFile = (id: string) => `${at(id)}/file`;
