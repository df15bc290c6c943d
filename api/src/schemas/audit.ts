import { z } from '@hono/zod-openapi';
import type * as Answer from '../answers/audit.ts';

const day = z.iso.date({ error: '日期应为 YYYY-MM-DD' });
// PostgreSQL takes no NUL in text.
const words = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !text.includes('\0'), '含有 NUL 字符');
const page = z.coerce.number({ error: '应为数字' }).int().min(1);

export const auditFilter = z.object({
  person: words.optional().openapi({ description: '工号、姓名、key:… 或程序名' }),
  action: words.optional().openapi({ description: '操作代码', example: 'listen' }),
  subject: words.optional().openapi({ description: '通话编号、工号，或完整的对象，例如 call:…' }),
  from: day.optional().openapi({ description: '从这一天起（中国时间），含当天' }),
  to: day.optional().openapi({ description: '到这一天止（中国时间），含当天' }),
  text: words.optional().openapi({ description: '改动前后内容里的文字' }),
});
export const auditQuery = auditFilter.extend({
  page: page.max(1_000_000).default(1),
  pageSize: page.max(200).default(50),
});

const content = z.record(z.string(), z.unknown()).nullable();

export const auditAnswer = z
  .object({
    rows: z.array(
      z.object({
        seq: z.number().int(),
        at: z.iso.datetime(),
        actor: z.string(),
        actorName: z.string().nullable(),
        origin: z.string().nullable(),
        action: z.string(),
        subject: z.string(),
        subjectName: z.string().nullable(),
        before: content,
        after: content,
        seal: z.string(),
      }),
    ),
    total: z.number().int().openapi({ description: '最多数到 mostCounted' }),
    mostCounted: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  })
  .openapi('Audit') satisfies z.ZodType<Answer.AuditAnswer>;
