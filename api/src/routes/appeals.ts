import { createRoute, z } from '@hono/zod-openapi';
import { answerObstacle } from '@tingjian/core/appeals/answer-obstacle.ts';
import { REFUSALS, Refusal } from '@tingjian/core/refusal.ts';
import { appealSummary, appealsList } from '@tingjian/db/reads/appeals/appeals-list.ts';
import { answeringOfId } from '@tingjian/db/reads/appeals/who-may-answer.ts';
import { NO_JUDGE } from '@tingjian/db/reads/reviews/hidden-from.ts';
import { scoreLetter } from '@tingjian/db/reads/scores/score-letter.ts';
import { asking } from '../access/asking.ts';
import { reach } from '../access/viewer.ts';
import { appealAnswer, appealsAnswer } from '../schemas/appeals.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { letterOf } from './letter.ts';
import { routes } from './routes.ts';

export const appealId = z.object({ id: z.string() });

/** Anything that is no id of ours is simply an appeal we do not have. */
export function checkedAppealId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new Refusal('appeal-not-found');
  return id;
}

const page = z.coerce.number({ error: '应为数字' }).int().min(1);

/** What was objected to, within reach. */
export function appealRoutes({ writing }: Serving) {
  const { db, clock } = writing;
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/appeals',
        summary: '申诉，待答复的按期限在前',
        request: {
          query: z.object({
            state: z.enum(['open', 'answered', 'all']).default('open'),
            page: page.max(100_000).default(1),
            pageSize: page.max(200).default(50),
          }),
        },
        responses: { 200: json(appealsAnswer, '一页申诉'), ...refusals(400) },
      }),
      async (c) => {
        const asked = c.req.valid('query');
        const found = await appealsList(db, asking(c).scope, { ...asked, now: clock.now() });
        return c.json({ ...found, page: asked.page, pageSize: asked.pageSize }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/appeals/{id}',
        summary: '一项申诉：理由、证据、现行成绩，和我能不能答复',
        request: { params: appealId },
        responses: { 200: json(appealAnswer, '这项申诉'), ...refusals(404) },
      }),
      async (c) => {
        const { viewer } = asking(c);
        const id = checkedAppealId(c.req.valid('param').id);
        const now = clock.now();
        const appeal = await appealSummary(db, id, now);
        // Whoever answers has to see what was found, even if a blind look at the call was planned.
        const letter =
          appeal &&
          (await scoreLetter(db, {
            ...{ callId: appeal.call.id, version: null, by: viewer.number, judging: NO_JUDGE, now },
          }));
        if (!appeal || !letter) throw new Refusal('appeal-not-found');
        const may = viewer.number !== null && reach(viewer, 'answer-appeals') !== null;
        const code = may
          ? answerObstacle({ ...(await answeringOfId(db, id))!, by: viewer.number! })
          : ('not-allowed' as const);
        const finding = letter.findings.find(({ item }) => item === appeal.item);
        return c.json(
          {
            ...appeal,
            obstacle: code && { code, message: REFUSALS[code] },
            times: finding?.outcome === 'missed' ? finding.times : 0,
            letter: letterOf(letter),
          },
          200,
        );
      },
    );
}
