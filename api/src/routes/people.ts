import { createRoute, z } from '@hono/zod-openapi';
import { ROLES } from '@tingjian/core/people/roles.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { peopleList, postsList } from '@tingjian/db/reads/people/people-list.ts';
import { accountOf, personDetails, personHistory } from '@tingjian/db/reads/people/person-details.ts';
import { asking } from '../access/asking.ts';
import { reach } from '../access/viewer.ts';
import { peopleAnswer, personAnswer } from '../schemas/people-answers.ts';
import { ofPerson } from '../schemas/person-input.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const words = z
  .string()
  .trim()
  .max(60)
  .refine((text) => !text.includes('\0'), '含有 NUL 字符');
const page = z.coerce.number({ error: '应为数字' }).int().min(1);
const query = z.object({
  q: words.optional().openapi({ description: '工号、姓名或拼音首字母的一部分' }),
  team: z.uuid().optional().openapi({ description: '今天所在班组的编号' }),
  role: z.enum(ROLES).optional(),
  post: words.optional(),
  state: z.enum(['present', 'left', 'all']).default('present'),
  page: page.max(1_000_000).default(1),
  pageSize: page.max(200).default(50),
});

export function peopleRoutes({ writing: { db, clock } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/people',
        summary: '人员名册，按工号',
        request: { query },
        responses: { 200: json(peopleAnswer, '一页人员'), ...refusals(400, 403) },
      }),
      async (c) => {
        const { team: teamId, ...filter } = c.req.valid('query');
        const { scope } = asking(c);
        const found = await peopleList(db, { ...filter, teamId }, scope, clock.now());
        const { page, pageSize } = filter;
        return c.json({ ...found, page, pageSize, posts: await postsList(db, scope) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/people/{number}',
        summary: '一个人：资料、班组经过、登录情况、变更记录',
        request: ofPerson,
        responses: { 200: json(personAnswer, '这个人'), ...refusals(403, 404) },
      }),
      async (c) => {
        const { number } = c.req.valid('param');
        const { viewer } = asking(c);
        const person = await personDetails(db, number);
        if (!person) throw new Refusal('person-not-found');
        const account = reach(viewer, 'change-access') ? await accountOf(db, number) : null;
        const history = reach(viewer, 'read-audit') ? await personHistory(db, number) : null;
        const lockedUntil =
          account?.lockedUntil && account.lockedUntil > clock.now().toISOString()
            ? account.lockedUntil
            : null;
        return c.json({ ...person, account: account && { ...account, lockedUntil }, history }, 200);
      },
    );
}
