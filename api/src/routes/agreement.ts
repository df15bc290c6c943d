import { createRoute, z } from '@hono/zod-openapi';
import { JUDGEMENT_KINDS, type JudgementKind } from '@tingjian/core/agreement/judgement.ts';
import { judgementsIn, VIEWS } from '@tingjian/core/agreement/judgements-in.ts';
import { agreementReport } from '@tingjian/core/agreement/report.ts';
import { chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import { answeredAppeals } from '@tingjian/db/reads/agreement/answered-appeals.ts';
import { reviewedCalls } from '@tingjian/db/reads/agreement/reviewed-calls.ts';
import { ruleSetsPublished } from '@tingjian/db/reads/agreement/rule-sets-published.ts';
import { suspensionSetting } from '@tingjian/db/reads/agreement/suspension-setting.ts';
import { suspensionsList } from '@tingjian/db/reads/agreement/suspensions-list.ts';
import { comparedScores } from '@tingjian/db/reads/calibrations/compared-scores.ts';
import { itemNames } from '@tingjian/db/reads/item-names.ts';
import { hiddenCalls } from '@tingjian/db/reads/reviews/hidden-calls.ts';
import { asking } from '../access/asking.ts';
import { judgingOf } from '../access/judging-of.ts';
import { agreementAnswer, answeredAppealsAnswer, judgementsAnswer } from '../schemas/agreement.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { suspensionOf } from './agreement-suspensions.ts';
import { routes } from './routes.ts';

const filter = {
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应为 YYYY-MM')
    .optional()
    .openapi({ description: '中国时间的月份；不给则为全部' }),
  ruleSet: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '应为规则集的哈希')
    .optional()
    .openapi({ description: '只看由这一版规则集评出的' }),
};
const item = z
  .string()
  .regex(/^[PUSKZ]\d\d$/, '应为质检项代码')
  .optional();
const reviewer = z.string().trim().max(32).optional().openapi({ description: '工号' });
const page = z.coerce.number({ error: '应为数字' }).int().min(1);
const kinds = z
  .string()
  .optional()
  .transform((text) => (text ? text.split(',') : [...JUDGEMENT_KINDS]))
  .pipe(z.array(z.enum(JUDGEMENT_KINDS)))
  .openapi({ type: 'string', example: 'upheld,dismissed' });

/** What a month holds in China, as moments; the report counts reviews by when they were submitted. */
function within({ month, ruleSet }: { month?: string; ruleSet?: string }) {
  if (!month) return { ruleSet };
  const { from, until } = chinaMonthSpan(month);
  return { from, to: until, ruleSet };
}

/** The standing report of machine against people, and the calls behind every figure of it. */
export function agreementRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/agreement',
        summary: '机检与人工的一致性：每项、每人的查准、查全、Kappa 和申诉改判',
        request: { query: z.object(filter) },
        responses: { 200: json(agreementAnswer, '一致性报告'), ...refusals(400) },
      }),
      async (c) => {
        const asked = within(c.req.valid('query'));
        const reviews = await reviewedCalls(db, asked);
        const appeals = await answeredAppeals(db, asked);
        const calibrated = await comparedScores(db, asked);
        const suspensions = await suspensionsList(db);
        const names = await itemNames(db);
        const report = agreementReport({ reviews, appeals, calibrated });
        const suspended = new Set(suspensions.filter((each) => !each.signedOff).map((each) => each.item));
        const people = new Map([
          ...calibrated.map(({ person, name }) => [person, name] as const),
          ...reviews.map((review) => [review.reviewer, review.reviewerName] as const),
        ]);
        return c.json(
          {
            ...report,
            items: report.items.map((each) => ({
              ...each,
              name: names[each.item] ?? '',
              isSuspended: suspended.has(each.item),
            })),
            reviewers: report.reviewers.map((each) => ({
              ...each,
              name: people.get(each.reviewer) ?? each.reviewer,
            })),
            ruleSets: await ruleSetsPublished(db),
            suspensions: suspensions.map(suspensionOf),
            settings: await suspensionSetting(db),
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/agreement/judgements',
        summary: '一个数字背后的每一条判断，最近的在前',
        request: {
          query: z.object({
            ...filter,
            ...{ view: z.enum(VIEWS).default('all'), kinds, item, reviewer },
            page: page.max(1_000_000).default(1),
            pageSize: page.max(200).default(50),
          }),
        },
        responses: { 200: json(judgementsAnswer, '一页判断'), ...refusals(400) },
      }),
      async (c) => {
        const { view, kinds, item, reviewer, page, pageSize, ...asked } = c.req.valid('query');
        const reviews = await reviewedCalls(db, within(asked));
        const isWanted = new Set<JudgementKind>(kinds);
        const all = judgementsIn(view, reviews).filter(
          (told) =>
            isWanted.has(told.kind) &&
            (!item || told.item === item) &&
            (!reviewer || told.review.reviewer === reviewer),
        );
        const details = new Map(reviews.map((review) => [review.id, review]));
        const told = all
          .map(({ review, ...judgement }) => ({ ...judgement, review: details.get(review.id)! }))
          .sort((a, b) => b.review.submittedAt.getTime() - a.review.submittedAt.getTime())
          .slice((page - 1) * pageSize, page * pageSize);
        const names = await itemNames(db);
        const hidden = await hiddenCalls(
          db,
          told.map(({ review }) => review.callId),
          judgingOf(asking(c).viewer),
        );
        const rows = told
          .filter(({ review }) => !hidden.has(review.callId))
          .map(({ review, item, kind, machine, weight }) => ({
            ...{ reviewId: review.id, callId: review.callId, label: review.label },
            ...{ item, itemName: names[item] ?? '', kind, machine, weight },
            reviewer: { number: review.reviewer, name: review.reviewerName },
            ...{ queue: review.queue, isBlind: review.isBlind },
            submittedAt: review.submittedAt.toISOString(),
          }));
        return c.json({ rows, total: all.length, page, pageSize }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/agreement/appeals',
        summary: '已答复的申诉，最近的在前：每项、每位复核人的改判从这里来',
        request: { query: z.object({ ...filter, item, reviewer }) },
        responses: { 200: json(answeredAppealsAnswer, '已答复的申诉'), ...refusals(400) },
      }),
      async (c) => {
        const { item, reviewer, ...asked } = c.req.valid('query');
        const all = await answeredAppeals(db, within(asked));
        const names = await itemNames(db);
        const callIds = all.map(({ callId }) => callId);
        const hidden = await hiddenCalls(db, callIds, judgingOf(asking(c).viewer));
        const rows = all
          .filter((appeal) => !hidden.has(appeal.callId))
          .filter((appeal) => !item || appeal.item === item)
          .filter((appeal) => !reviewer || appeal.reviewer === reviewer)
          .toReversed()
          .map(({ reviewer, reviewerName, answeredAt, ...appeal }) => ({
            ...appeal,
            itemName: names[appeal.item] ?? '',
            answeredAt: answeredAt.toISOString(),
            reviewer: reviewer === null ? null : { number: reviewer, name: reviewerName ?? reviewer },
          }));
        return c.json(rows, 200);
      },
    );
}
