import { createRoute, z } from '@hono/zod-openapi';
import { chinaDaysSpan } from '@tingjian/core/calendar/china-day.ts';
import { CALL_STATES } from '@tingjian/core/calls/call-state.ts';
import { SAMPLES } from '@tingjian/core/kpi/dashboard/sample.ts';
import { callsList } from '@tingjian/db/reads/calls-list.ts';
import { asking } from '../access/asking.ts';
import { judgingOf } from '../access/judging-of.ts';
import { callsAnswer } from '../schemas/answers.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const day = z.iso.date({ error: '日期应为 YYYY-MM-DD' });
const page = z.coerce.number({ error: '应为数字' }).int().min(1);
// PostgreSQL takes no NUL in text.
const words = z
  .string()
  .trim()
  .max(100)
  .refine((text) => !text.includes('\0'), '含有 NUL 字符');

const item = z
  .string()
  .regex(/^[PUSKZ]\d\d$/, '应为质检项代码')
  .optional();
const points = z.coerce.number({ error: '应为数字' }).min(0).max(101).optional();

const query = z.object({
  state: z.enum(CALL_STATES).optional(),
  agent: words.optional().openapi({ description: '工号' }),
  from: day.optional().openapi({ description: '从这一天起（中国时间），含当天' }),
  to: day.optional().openapi({ description: '到这一天止（中国时间），含当天' }),
  q: words.optional().openapi({ description: '编号、工号、姓名、业务类型、文件名或外部编号的一部分' }),
  item: item.openapi({ description: '这一项扣分或待人工的通话' }),
  missed: item.openapi({ description: '现行得分里这一项扣分的通话' }),
  team: z.uuid('应为班组的编号').optional().openapi({ description: '当天坐席所在的班组' }),
  sample: z.enum(SAMPLES).optional().openapi({
    description: '随机抽检并复核过的（random）、因别的原因复核过的（risk）、只有机检的（machine）',
  }),
  pointsFrom: points.openapi({ description: '现行得分不低于' }),
  pointsBelow: points.openapi({ description: '现行得分低于' }),
  page: page.max(1_000_000).default(1),
  pageSize: page.max(200).default(50),
});

export function listCalls({ writing }: Serving) {
  return routes().openapi(
    createRoute({
      method: 'get',
      path: '/calls',
      summary: '通话列表，最近的在前',
      request: { query },
      responses: { 200: json(callsAnswer, '一页通话'), ...refusals(400) },
    }),
    async (c) => {
      const { viewer, scope } = asking(c);
      const { from, to, ...filter } = c.req.valid('query');
      const asked = { ...filter, ...chinaDaysSpan({ from, to }) };
      const found = await callsList(writing.db, asked, scope, judgingOf(viewer));
      return c.json({ ...found, page: filter.page, pageSize: filter.pageSize }, 200);
    },
  );
}
