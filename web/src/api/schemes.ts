import type {
  Scheme,
  SchemeListed,
  SchemePreviewAnswer,
  SchemesAnswer,
} from '@tingjian/api/answers/kpi-schemes.ts';
import { ask, send } from './ask.ts';

export type { Scheme, SchemeListed, SchemePreviewAnswer };

export const schemesQuery = {
  queryKey: ['kpi', 'schemes'] as const,
  queryFn: () => ask<SchemesAnswer>('/api/kpi/schemes'),
};
export const schemeQuery = (id: string) => ({
  queryKey: ['kpi', 'scheme', id] as const,
  queryFn: () => ask<Scheme>(`/api/kpi/schemes/${encodeURIComponent(id)}`),
  staleTime: Number.POSITIVE_INFINITY,
});
export const previewScheme = ({ scheme, ...asked }: { post: string; month: string; scheme: Scheme }) =>
  send<SchemePreviewAnswer>('/api/kpi/schemes/preview', { ...asked, text: JSON.stringify(scheme) });
export const publishScheme = ({ scheme, ...asked }: { post: string; fromMonth: string; scheme: Scheme }) =>
  send<{ id: string; version: number }>('/api/kpi/schemes', { ...asked, text: JSON.stringify(scheme) });
