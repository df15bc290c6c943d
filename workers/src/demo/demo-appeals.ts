import { seededNumbers } from '@tingjian/core/sampling/seeded-numbers.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { whoMayAnswer } from '@tingjian/db/reads/appeals/who-may-answer.ts';
import { type ReviewedDemoCall, reviewedDemoCalls } from '@tingjian/db/reads/demo/reviewed-demo-calls.ts';
import { answerAppeal } from '@tingjian/db/writes/appeals/answer-appeal.ts';
import { fileAppeal } from '@tingjian/db/writes/appeals/file-appeal.ts';
import { as, closingStep, type DemoMonth } from './demo-time.ts';

const CHANCE = 0.025;
const ONE_STEP_MS = 8 * 3600_000;
const ANSWERS = {
  allowed: '复听录音，您说得对，这一处予以撤销。',
  rejected: '复听录音，扣分依据成立，维持原判；标准说法已附在评分单里。',
};

/** Some agents object to what a review took from them, and somebody else answers as far as the time has come. */
export async function addDemoAppeals(
  writing: Writing,
  { month, now }: { month: DemoMonth; now: Date },
): Promise<void> {
  for (const call of await reviewedDemoCalls(writing.db, month.month)) {
    const numbers = seededNumbers(`appeal ${call.label}`);
    const item = call.missed[0];
    if (numbers.share() > CHANCE || item === undefined) continue;
    await appealOne(writing, { call, item, month, now, isAllowed: numbers.share() < 0.4 });
  }
}

type Appealing = { call: ReviewedDemoCall; item: string; month: DemoMonth; now: Date; isAllowed: boolean };

async function appealOne(writing: Writing, { call, item, month, now, isAllowed }: Appealing): Promise<void> {
  const { callId, agentNumber: by, publishedAt } = call;
  const filedAt = new Date(publishedAt.getTime() + ONE_STEP_MS);
  const answeredAt = new Date(filedAt.getTime() + ONE_STEP_MS);
  // A month is closed with nothing open.
  if (month.isClosed ? answeredAt >= closingStep(month, 'computed', now) : filedAt > now) return;
  const reason = '当时客户已经表示清楚，我认为不应扣分，请复听。';
  const { id } = await fileAppeal(as(writing, by, filedAt), { callId, item, by, reason });
  if (answeredAt > now) return;
  const [answerer] = await whoMayAnswer(writing.db, id, answeredAt);
  if (!answerer) return;
  const outcome = isAllowed ? 'allowed' : 'rejected';
  await answerAppeal(as(writing, answerer, answeredAt), {
    ...{ appealId: id, by: answerer, outcome, times: null, answer: ANSWERS[outcome] },
    reason: isAllowed ? 'said-otherwise' : null,
  });
}
