import { createRoute, z } from '@hono/zod-openapi';
import type { AppealChance } from '@tingjian/core/appeals/appeal-chance.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { type ScoreLetter, scoreLetter } from '@tingjian/db/reads/scores/score-letter.ts';
import { asking } from '../access/asking.ts';
import { judgingOf } from '../access/judging-of.ts';
import type { ChanceAnswer, LetterAnswer } from '../answers/my.ts';
import { letterAnswer } from '../schemas/my.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { shippedGuides } from '../shipped-guides.ts';
import { itemsOf } from './items.ts';
import { callId, checkedCallId } from './one-call.ts';
import { routes } from './routes.ts';

const query = z.object({
  version: z.coerce
    .number({ error: '应为数字' })
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .openapi({ description: '第几版；不写为现行的一版' }),
});

/** A score as the person it is about reads it. */
export function letterRoutes({ writing }: Serving) {
  return routes().openapi(
    createRoute({
      method: 'get',
      path: '/calls/{id}/letter',
      summary: '一通电话的成绩：做得好的、扣分的、应该怎么说、各版本、申诉',
      request: { params: callId, query },
      responses: { 200: json(letterAnswer, '成绩'), ...refusals(404) },
    }),
    async (c) => {
      const { viewer } = asking(c);
      const letter = await scoreLetter(writing.db, {
        callId: checkedCallId(c.req.valid('param').id),
        version: c.req.valid('query').version ?? null,
        by: viewer.number,
        judging: judgingOf(viewer),
        now: writing.clock.now(),
      });
      if (!letter) throw new Refusal('version-not-found');
      return c.json(letterOf(letter), 200);
    },
  );
}

/** The letter with what its items ask. */
export function letterOf(letter: ScoreLetter): LetterAnswer {
  const { call, shown, isCurrent, derived, findings, versions, appeals, chances } = letter;
  const { callId: id, startedAt, ...told } = call;
  const explained = findings.filter(({ outcome }) => outcome === 'missed' || outcome === 'needs-human');
  const guides = explained.flatMap(({ item }) => {
    const guide = shippedGuides[item];
    return guide ? [[item, guide] as const] : [];
  });
  return {
    call: { ...told, id, startedAt: startedAt.toISOString() },
    ...{ shown, isCurrent, points: derived.points, isFatal: shown?.isFatal ?? false },
    ...{ categories: derived.categories, deductions: derived.deductions, findings },
    items: itemsOf(letter.scheduleText),
    ...{ guides: Object.fromEntries(guides), versions, appeals },
    chances: Object.fromEntries(
      isCurrent ? [...chances].map(([item, chance]) => [item, chanceOf(chance)]) : [],
    ),
  };
}

function chanceOf(chance: AppealChance): ChanceAnswer {
  const until = chance.until?.toISOString() ?? null;
  return chance.may
    ? { may: true, round: chance.round, until, why: null }
    : { may: false, round: null, until, why: chance.why };
}
