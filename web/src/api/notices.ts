import type { NoticeAnswer, NoticesAnswer, UnreadAnswer } from '@tingjian/api/answers/notices.ts';
import { ask, send } from './ask.ts';

export type { NoticeAnswer };

export const noticesQuery = (page: string) => ({
  queryKey: ['notices', page] as const,
  queryFn: () => ask<NoticesAnswer>(`/api/notices?${new URLSearchParams({ page })}`),
});
export const unreadQuery = {
  queryKey: ['notices', 'unread'] as const,
  queryFn: () => ask<UnreadAnswer>('/api/notices/unread'),
};
/** `null`: all of them. */
export const readNotices = (ids: string[] | null) => send<null>('/api/notices/read', { ids });
