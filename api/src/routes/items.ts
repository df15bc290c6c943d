import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { pinyinInitials } from '@tingjian/core/review/pinyin-initials.ts';
import { currentRuleSet, currentSchedule } from '@tingjian/db/reads/current-rules.ts';
import { scheduleRead } from '@tingjian/db/reads/schedule-read.ts';
import type { ItemAnswer } from '../answers/calls.ts';
import { judgedCodes } from '../judged-codes.ts';
import { explainedItemAnswer, listedItemAnswer } from '../schemas/answers.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { shippedGuides } from '../shipped-guides.ts';
import { routes } from './routes.ts';

/** The items of a published schedule, in its order. */
export function itemsOf(scheduleText: string): ItemAnswer[] {
  const { items, categories } = scheduleRead(scheduleText);
  const names: Record<string, string> = { Z: '致命项' };
  for (const [letter, { name }] of Object.entries(categories)) names[letter] = name;
  return Object.entries(items).map(([code, item]) => ({
    code,
    name: item.name,
    category: code[0] as ItemAnswer['category'],
    categoryName: names[code[0]!]!,
    points: item.isFatal ? 0 : item.points,
    cap: item.isFatal ? null : item.cap,
    isFatal: item.isFatal,
    detection: item.detection,
    basis: item.basis,
    per: item.isFatal ? null : (item.per ?? null),
    countedIn: item.isFatal ? null : (item.countedIn ?? null),
  }));
}

export function itemRoutes({ writing }: Serving) {
  const itemsInForce = async () => {
    const schedule = await currentSchedule(writing.db);
    const ruleSet = await currentRuleSet(writing.db);
    const judged = ruleSet ? judgedCodes(ruleSet) : new Set();
    const items = schedule ? itemsOf(schedule.text) : [];
    return items.map((item) => ({ ...item, isJudgedByMachine: judged.has(item.code) }));
  };
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/items',
        summary: '现行扣分标准的全部质检项，各附一句要求',
        responses: { 200: json(z.array(listedItemAnswer), '质检项') },
      }),
      async (c) => {
        const items = await itemsInForce();
        return c.json(
          items.map((item) => ({
            ...item,
            asks: shippedGuides[item.code]?.asks ?? null,
            initials: pinyinInitials(item.name),
          })),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/items/{code}',
        summary: '一个质检项的说明：要求、例子、什么时候不适用、机器怎么听',
        request: { params: z.object({ code: z.string().openapi({ example: 'P05' }) }) },
        responses: { 200: json(explainedItemAnswer, '质检项和它的说明'), ...refusals(404) },
      }),
      async (c) => {
        const { code } = c.req.valid('param');
        const item = (await itemsInForce()).find((each) => each.code === code);
        if (!item) throw new Refusal('item-not-found');
        return c.json({ ...item, guide: shippedGuides[code] ?? null }, 200);
      },
    );
}
