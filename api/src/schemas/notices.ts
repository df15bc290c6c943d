import { z } from '@hono/zod-openapi';
import type * as Answer from '../answers/notices.ts';

const moment = z.iso.datetime();
const notice = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    text: z.string(),
    link: z.string().nullable(),
    at: moment,
    readAt: moment.nullable(),
  })
  .openapi('Notice');

export const noticesAnswer = z
  .object({
    rows: z.array(notice),
    total: z.number().int(),
    unread: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  })
  .openapi('Notices') satisfies z.ZodType<Answer.NoticesAnswer>;

export const unreadAnswer = z
  .object({ unread: z.number().int() })
  .openapi('Unread') satisfies z.ZodType<Answer.UnreadAnswer>;
