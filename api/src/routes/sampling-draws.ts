import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { redraw } from '@tingjian/db/reads/sampling/redraw.ts';
import { isHeard, storedDraw } from '@tingjian/db/reads/sampling/stored-draw.ts';
import { asking } from '../access/asking.ts';
import { reach } from '../access/viewer.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { drawAnswer, redrawAnswer } from '../schemas/sampling.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const id = z.object({ id: z.uuid('应为抽样的编号') });

/** One draw: what it was made from, and made again. */
export function samplingDrawRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/sampling/draws/{id}',
        summary: '一次抽样的抽样框、种子和抽到的通话，足以自己再抽一次',
        request: { params: id },
        responses: { 200: json(drawAnswer, '抽样'), ...refusals(400, 403, 404) },
      }),
      async (c) => {
        const stored = await storedDraw(db, c.req.valid('param').id);
        if (!stored) throw new Refusal('draw-not-found');
        const { row, month, draw, picks } = stored;
        // Its list alone says that the machine found nothing.
        const mayReview = reach(asking(c).viewer, 'review-calls') !== null;
        if (row.kind === 'no-finding' && mayReview && !(await isHeard(db, row.id)))
          throw new Refusal('still-blind');
        const { id, kind, personNumber: person, fromDay, toDay, frame, expected } = row;
        const { seed, before, blindShare } = draw;
        const made = { id, month, kind, person, fromDay, toDay, seed, expected, before, blindShare };
        return c.json({ ...made, frame, picks }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/sampling/draws/{id}/redraw',
        summary: '用保存的种子和抽样框再抽一次，与保存的结果比较',
        request: { params: id },
        responses: { 200: json(redrawAnswer, '比较的结果'), ...refusals(400, 404) },
      }),
      async (c) => {
        const again = await redraw(db, c.req.valid('param').id);
        if (!again) throw new Refusal('draw-not-found');
        return c.json({ ...again, isSame: again.differs.length === 0 }, 200);
      },
    );
}
