import type {
  AgreementAnswer,
  AnsweredAppealRow,
  JudgementRow,
  JudgementsAnswer,
  SuspensionAnswer,
} from '@tingjian/api/answers/agreement.ts';
import type { SuspensionSettings } from '@tingjian/core/agreement/suspension-settings.ts';
import { ask, send } from './ask.ts';

export type { AgreementAnswer, AnsweredAppealRow, JudgementRow, SuspensionAnswer };

/** As they stand in the address. `month`: YYYY-MM in China; `ruleSet`: a hash. */
export type AgreementFilter = { month?: string; ruleSet?: string };
/** Which judgements a figure was counted from. */
export type BehindFilter = AgreementFilter & {
  view?: string;
  kinds?: string;
  item?: string;
  reviewer?: string;
  page?: string;
};

const query = (filter: Record<string, string | undefined>) =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value) as [string, string][]);

export const agreementQuery = (filter: AgreementFilter) => ({
  queryKey: ['agreement', filter] as const,
  queryFn: () => ask<AgreementAnswer>(`/api/agreement?${query(filter)}`),
});
export const judgementsQuery = (filter: BehindFilter) => ({
  queryKey: ['agreement', 'judgements', filter] as const,
  queryFn: () => ask<JudgementsAnswer>(`/api/agreement/judgements?${query(filter)}`),
});
export const answeredAppealsQuery = (filter: BehindFilter) => ({
  queryKey: ['agreement', 'appeals', filter] as const,
  queryFn: () => {
    const { month, ruleSet, item, reviewer } = filter;
    return ask<AnsweredAppealRow[]>(`/api/agreement/appeals?${query({ month, ruleSet, item, reviewer })}`);
  },
});
export const suspensionsQuery = (code: string) => ({
  queryKey: ['suspensions', code] as const,
  queryFn: () => ask<SuspensionAnswer[]>(`/api/items/${encodeURIComponent(code)}/suspensions`),
});

export const checkRules = () => send<{ suspended: string[] }>('/api/agreement/suspensions');
export const signOffRule = (code: string, reason: string) =>
  send<null>(`/api/items/${encodeURIComponent(code)}/sign-off`, { reason });
export const setSuspension = (settings: SuspensionSettings) =>
  send<null>('/api/agreement/settings', settings, 'PUT');
