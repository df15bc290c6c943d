import type { AuditAnswer, AuditRowAnswer } from '@tingjian/api/answers/audit.ts';
import { ask } from './ask.ts';

export type { AuditRowAnswer };

/** All as they stand in the address. `from` and `to` are days in China. */
export type AuditFilter = {
  person?: string;
  action?: string;
  subject?: string;
  from?: string;
  to?: string;
  text?: string;
  page?: string;
  pageSize?: string;
};

const given = (filter: AuditFilter) =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value) as [string, string][]);

export const auditQuery = (filter: AuditFilter) => ({
  queryKey: ['audit', filter] as const,
  queryFn: () => ask<AuditAnswer>(`/api/audit?${given(filter)}`),
});
/** A file to download. */
export const auditExportAddress = ({ page: _, pageSize: __, ...filter }: AuditFilter) =>
  `/api/audit/export?${given(filter)}`;
