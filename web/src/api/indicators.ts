import type {
  IndicatorListed,
  IndicatorPreviewAnswer,
  IndicatorsAnswer,
} from '@tingjian/api/answers/kpi-indicators.ts';
import type { OwnIndicator } from '@tingjian/core/kpi/indicators/own-indicator.ts';
import { ask, send } from './ask.ts';

export type { IndicatorListed, IndicatorPreviewAnswer, IndicatorsAnswer };

export const indicatorsQuery = {
  queryKey: ['kpi', 'indicators'] as const,
  queryFn: () => ask<IndicatorsAnswer>('/api/kpi/indicators'),
};
const own = (code: string) => `/api/kpi/indicators/own/${encodeURIComponent(code)}`;

export const chooseVariant = (choice: { code: string; variant: string }) =>
  send<null>('/api/kpi/indicators/choice', choice, 'PUT');
export const previewIndicator = (asked: { code: string; month: string; own: OwnIndicator }) =>
  send<IndicatorPreviewAnswer>('/api/kpi/indicators/preview', asked);
export const saveIndicator = ({ code, own: typed }: { code: string; own: OwnIndicator }) =>
  send<null>(own(code), typed, 'PUT');
export const retireIndicator = (code: string) => send<null>(`${own(code)}/retire`);
