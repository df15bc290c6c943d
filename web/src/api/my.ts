import type {
  ChanceAnswer,
  LetterAnswer,
  MyMonthAnswer,
  MyScoreRow,
  MyScoresAnswer,
  MyTrendAnswer,
} from '@tingjian/api/answers/my.ts';
import { ask, send } from './ask.ts';

export type { ChanceAnswer, LetterAnswer, MyMonthAnswer, MyScoreRow, MyTrendAnswer };

/** As it stands in the address. `month`: YYYY-MM. */
export type MyFilter = { month?: string; show?: string; page?: string };

const given = (filter: Record<string, string | undefined>) =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value) as [string, string][]);

export const myMonthQuery = (month?: string) => ({
  queryKey: ['my', 'month', month] as const,
  queryFn: () => ask<MyMonthAnswer>(`/api/my/month?${given({ month })}`),
});
export const myTrendQuery = (month?: string) => ({
  queryKey: ['my', 'trend', month] as const,
  queryFn: () => ask<MyTrendAnswer>(`/api/my/trend?${given({ month })}`),
});
export const myScoresQuery = (filter: MyFilter) => ({
  queryKey: ['my', 'scores', filter] as const,
  queryFn: () => ask<MyScoresAnswer>(`/api/my/scores?${given(filter)}`),
});
export const letterQuery = (callId: string, version?: string) => ({
  queryKey: ['letter', callId, version] as const,
  queryFn: () => ask<LetterAnswer>(`/api/calls/${encodeURIComponent(callId)}/letter?${given({ version })}`),
});

export const acknowledgeScore = (versionId: string) =>
  send<null>(`/api/versions/${encodeURIComponent(versionId)}/acknowledge`);
