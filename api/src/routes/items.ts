import { createRoute, z } from '@hono/zod-openapi';
import { readSchedule } from '@tingjian/core/schedule/schedule.ts';
import { currentSchedule } from '@tingjian/db/reads/current-rules.ts';
import type { ItemAnswer } from '../answers.ts';
import { itemAnswer } from '../schemas/answers.ts';
import { json } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

/** The items of a published schedule, in its order. */
export function itemsOf(scheduleText: string): ItemAnswer[] {
  return Object.entries(readSchedule(scheduleText).items).map(([code, item]) => ({
    code,
    name: item.name,
    category: code[0] as ItemAnswer['category'],
    points: item.isFatal ? 0 : item.points,
    cap: item.isFatal ? null : item.cap,
    isFatal: item.isFatal,
    basis: item.basis,
    per: item.isFatal ? null : (item.per ?? null),
  }));
}

export function itemRoutes({ writing }: Serving) {
  return routes().openapi(
    createRoute({
      method: 'get',
      path: '/items',
      summary: '现行扣分标准的全部质检项',
      responses: { 200: json(z.array(itemAnswer), '质检项') },
    }),
    async (c) => {
      const schedule = await currentSchedule(writing.db);
      return c.json(schedule ? itemsOf(schedule.text) : [], 200);
    },
  );
}
