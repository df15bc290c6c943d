/** 通知. Moments are ISO 8601. */
export type NoticeAnswer = {
  id: string;
  kind: string;
  text: string;
  /** A page of ours, or null. */
  link: string | null;
  at: string;
  readAt: string | null;
};
/** GET /api/notices?page=&pageSize= : one's own, the newest first. */
export type NoticesAnswer = {
  rows: NoticeAnswer[];
  total: number;
  unread: number;
  page: number;
  pageSize: number;
};
/** GET /api/notices/unread */
export type UnreadAnswer = { unread: number };
