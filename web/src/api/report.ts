import type { Report, ReportAction } from '@tingjian/core/kpi/report/report.ts';
import { ask, send } from './ask.ts';

const at = (month: string) => `/api/kpi/months/${encodeURIComponent(month)}/report`;

export const reportQuery = (month: string) => ({
  queryKey: ['kpi', 'report', month] as const,
  queryFn: () => ask<Report>(at(month)),
  retry: false,
});
export const reportFile = (month: string) => `${at(month)}.pdf`;

export type CommentSaid = { text: string; actions: ReportAction[] };
export const commentReport = ({
  month,
  section,
  ...said
}: CommentSaid & { month: string; section: string }) =>
  send<null>(`${at(month)}/comments/${encodeURIComponent(section)}`, said, 'PUT');
