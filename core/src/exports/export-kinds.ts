import type { Action } from '../people/permissions.ts';

export type ExportFormat = 'xlsx' | 'csv' | 'pdf' | 'zip';
type ExportKindRow = {
  name: string;
  formats: readonly ExportFormat[];
  /** Of a month (YYYY-MM) or of a span of days. */
  of: 'month' | 'days';
  /** What one must be allowed to do to take it away, as far as one reaches with it. */
  needs: Action;
};

/** What can be taken away as a file. */
export const EXPORT_KINDS = {
  'kpi-month': { name: '月度考核总表', formats: ['xlsx', 'csv', 'pdf'], of: 'month', needs: 'read-kpi' },
  'kpi-forms': { name: '全部考核表', formats: ['zip'], of: 'month', needs: 'read-kpi' },
  ranking: { name: '排名', formats: ['xlsx', 'csv'], of: 'month', needs: 'read-kpi' },
  report: { name: '月度报告', formats: ['pdf'], of: 'month', needs: 'read-report' },
  'qa-details': { name: '质检明细', formats: ['xlsx', 'csv'], of: 'days', needs: 'read-scorecards' },
  appeals: { name: '申诉', formats: ['xlsx', 'csv'], of: 'days', needs: 'read-appeals' },
} as const satisfies Record<string, ExportKindRow>;

export type ExportKind = keyof typeof EXPORT_KINDS;

/** Days in China, both included: a month from its first to its last. */
export type ExportSpan = { month: string } | { from: string; to: string };

/** `removed`: taken off the list, its file deleted; the row stays, so that the calendar does not make it again. */
export type ExportState = 'waiting' | 'making' | 'ready' | 'failed' | 'cancelled' | 'removed';

/** What the file is called when it is saved. */
export function exportFileName(kind: ExportKind, span: ExportSpan, format: ExportFormat): string {
  const { name } = EXPORT_KINDS[kind];
  const when = 'month' in span ? span.month : span.from === span.to ? span.from : `${span.from}至${span.to}`;
  return `${when} ${name}.${format}`;
}
