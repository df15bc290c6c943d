import type { AppealRow } from '@tingjian/api/answers/appeal-row.ts';
import type {
  AnsweredAppealAnswer,
  AppealAnswer,
  AppealsAnswer,
  FiledAppealAnswer,
} from '@tingjian/api/answers/appeals.ts';
import { ask, send } from './ask.ts';

export type { AppealAnswer, AppealRow };

/** As it stands in the address. */
export type AppealsFilter = { state?: string; page?: string };

const appealPath = (id: string) => `/api/appeals/${encodeURIComponent(id)}`;

export const appealsQuery = ({ state = 'open', page = '1' }: AppealsFilter) => ({
  queryKey: ['appeals', state, page] as const,
  queryFn: () => ask<AppealsAnswer>(`/api/appeals?${new URLSearchParams({ state, page })}`),
});
export const appealQuery = (id: string) => ({
  queryKey: ['appeal', id] as const,
  queryFn: () => ask<AppealAnswer>(appealPath(id)),
});

export const fileAppeal = ({ callId, ...made }: { callId: string; item: string; reason: string }) =>
  send<FiledAppealAnswer>(`/api/calls/${encodeURIComponent(callId)}/appeals`, made);
export const withdrawAppeal = (id: string) => send<null>(`${appealPath(id)}/withdraw`);

export type GivenAnswer = { outcome: string; times: number | null; reason: string | null; answer: string };
export const answerAppeal = ({ id, ...given }: GivenAnswer & { id: string }) =>
  send<AnsweredAppealAnswer>(`${appealPath(id)}/answer`, given);
