import type {
  FigureSourceAnswer,
  KpiChange,
  KpiFormAnswer,
  KpiIndicator,
  KpiMonthRow,
  KpiOutlook,
  KpiSettings,
  LadderRow,
  LateFactsAnswer,
  MonthTableAnswer,
  RankingAnswer,
  SystemFaultRow,
} from '@tingjian/api/answers/kpi.ts';
import type { MonthFilter } from '@tingjian/core/kpi/month/month-filter.ts';
import { ask, send } from './ask.ts';

export type {
  FigureSourceAnswer,
  KpiChange,
  KpiFormAnswer,
  KpiIndicator,
  KpiSettings,
  LadderRow,
  LateFactsAnswer,
  MonthTableAnswer,
  RankingAnswer,
  SystemFaultRow,
};

const at = (month: string) => `/api/kpi/months/${encodeURIComponent(month)}`;

export const kpiMonthsQuery = {
  queryKey: ['kpi', 'months'] as const,
  queryFn: () => ask<KpiMonthRow[]>('/api/kpi/months'),
};
export const monthTableQuery = (month: string) => ({
  queryKey: ['kpi', 'table', month] as const,
  queryFn: () => ask<MonthTableAnswer>(`${at(month)}/table`),
  retry: false,
});
export const kpiFormQuery = (month: string, number: string) => ({
  queryKey: ['kpi', 'form', month, number] as const,
  queryFn: () => ask<KpiFormAnswer>(`${at(month)}/people/${encodeURIComponent(number)}`),
  retry: false,
});
export const ladderQuery = (month: string) => ({
  queryKey: ['kpi', 'ladder', month] as const,
  queryFn: () => ask<LadderRow[]>(`/api/kpi/ladder?${new URLSearchParams({ month })}`),
});

export const outlookQuery = (month: string) => ({
  queryKey: ['kpi', 'outlook', month] as const,
  queryFn: () => ask<KpiOutlook>(`${at(month)}/outlook`),
  retry: false,
});

export const lateFactsQuery = (month: string) => ({
  queryKey: ['kpi', 'late', month] as const,
  queryFn: () => ask<LateFactsAnswer>(`${at(month)}/late`),
});
export const faultsQuery = (month: string) => ({
  queryKey: ['kpi', 'faults', month] as const,
  queryFn: () => ask<SystemFaultRow[]>(`${at(month)}/faults`),
});
export const rankingQuery = (month: string) => ({
  queryKey: ['kpi', 'ranking', month] as const,
  queryFn: () => ask<RankingAnswer>(`${at(month)}/ranking`),
  retry: false,
});
export const kpiSettingsQuery = {
  queryKey: ['kpi', 'settings'] as const,
  queryFn: () => ask<KpiSettings>('/api/kpi/settings'),
};
type FigureAsked = { month: string; number: string; row: string; limit: number };
export const figureSourceQuery = ({ month, number, row, limit }: FigureAsked) => ({
  queryKey: ['kpi', 'source', month, number, row, limit] as const,
  queryFn: () =>
    ask<FigureSourceAnswer>(
      `${at(month)}/people/${encodeURIComponent(number)}/rows/${encodeURIComponent(row)}?limit=${limit}`,
    ),
  retry: false,
});

export const monthFile = (month: string, format: 'xlsx' | 'csv' | 'pdf', filter: MonthFilter) => {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  const query = asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
  return `${at(month)}/table.${format}${query}`;
};
export const allFormsFile = (month: string) => `${at(month)}/forms.zip`;
export const formFile = (month: string, number: string) =>
  `${at(month)}/people/${encodeURIComponent(number)}/form.pdf`;

export type MonthStep = 'compute' | 'check' | 'publish' | 'freeze';
export const takeStep = ({
  month,
  step,
  reason,
}: {
  month: string;
  step: MonthStep;
  reason: string | null;
}) => send<unknown>(`${at(month)}/${step}`, step === 'check' ? undefined : { reason });
export const signForm = (signing: {
  month: string;
  number: string;
  agrees: boolean;
  remark: string | null;
}) => {
  const { month, number, ...said } = signing;
  return send<null>(`${at(month)}/people/${encodeURIComponent(number)}/sign`, said);
};
export const decideLadder = ({ id, ...said }: { id: string; isAccepted: boolean; reason: string }) =>
  send<null>(`/api/kpi/ladder/${encodeURIComponent(id)}/decide`, said);
export type RetrainingSaid = {
  from?: string;
  to?: string;
  mark?: number;
  isPassed?: boolean;
  note?: string;
};
export const recordRetraining = ({ id, ...said }: RetrainingSaid & { id: string }) =>
  send<null>(`/api/kpi/ladder/${encodeURIComponent(id)}/retraining`, said, 'PUT');
export const reopenMonth = ({ month, reason }: { month: string; reason: string }) =>
  send<{ lateFacts: number }>(`${at(month)}/reopen`, { reason });
export const noteFault = (fault: { day: string; teamId: string | null; kinds: string[]; reason: string }) =>
  send<{ id: string }>('/api/kpi/faults', fault);
export const removeFault = ({ id, reason }: { id: string; reason: string }) =>
  send<null>(`/api/kpi/faults/${encodeURIComponent(id)}/remove`, { reason });
export const saveKpiSettings = (settings: KpiSettings) => send<null>('/api/kpi/settings', settings, 'PUT');
