import type { CoachingRow } from '@tingjian/api/answers/coaching.ts';
import { ask, send } from './ask.ts';

export type { CoachingRow };

export const coachingQuery = (state: string) => ({
  queryKey: ['coaching', state] as const,
  queryFn: () => ask<CoachingRow[]>(`/api/coaching?${new URLSearchParams({ state })}`),
});

export type NewCoaching = {
  personNumber: string;
  note: string;
  callId: string | null;
  item: string | null;
  dueAt: string | null;
};
export const makeCoaching = ({ personNumber, ...made }: NewCoaching) =>
  send<{ id: string }>(`/api/people/${encodeURIComponent(personNumber)}/coaching`, made);
export const finishCoaching = ({ id, note }: { id: string; note: string }) =>
  send<null>(`/api/coaching/${encodeURIComponent(id)}/done`, { note });
export const seeCoaching = (id: string) => send<null>(`/api/coaching/${encodeURIComponent(id)}/seen`);
