import type {
  FactImportsAnswer,
  FactKindAnswer,
  FactPreviewAnswer,
  FactsImportedAnswer,
  FactsUndoneAnswer,
} from '@tingjian/api/answers/facts.ts';
import { ask, send } from './ask.ts';

export type { FactKindAnswer, FactPreviewAnswer } from '@tingjian/api/answers/facts.ts';

export type FactMapping = Record<string, number | null>;

export const factKindsQuery = {
  queryKey: ['fact-kinds'] as const,
  queryFn: () => ask<FactKindAnswer[]>('/api/facts/kinds'),
};
export const factImportsQuery = (page: number) => ({
  queryKey: ['fact-imports', page] as const,
  queryFn: () => ask<FactImportsAnswer>(`/api/facts/imports?page=${page}&pageSize=20`),
});

export const factTemplate = (kind: string, ending: 'csv' | 'xlsx') => `/api/facts/${kind}/template.${ending}`;

function table(file: File, metadata: { mapping: FactMapping | null; digest?: string }): RequestInit {
  const form = new FormData();
  form.append('metadata', JSON.stringify(metadata));
  form.append('table', file);
  return { method: 'POST', body: form };
}

export const previewFacts = (kind: string, file: File, mapping: FactMapping | null) =>
  ask<FactPreviewAnswer>(`/api/facts/${kind}/preview`, table(file, { mapping }));
export const commitFacts = (kind: string, file: File, terms: { mapping: FactMapping; digest: string }) =>
  ask<FactsImportedAnswer>(`/api/facts/${kind}/commit`, table(file, terms));
export const undoFacts = (id: string) => send<FactsUndoneAnswer>(`/api/facts/imports/${id}/undo`);
