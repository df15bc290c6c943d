import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { confirmedFatals, previewScorecard } from '@tingjian/core/review/preview-scorecard.ts';
import { and, eq, ne, sql } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { CHINA_TODAY } from '../../china-day-of.ts';
import { isHere } from '../../is-here.ts';
import type { calls } from '../../schema/calls.ts';
import { coaching } from '../../schema/coaching.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { stayCovers } from '../../stay-covers.ts';
import { announce } from '../announce.ts';
import { lockedCall } from '../locked-call.ts';
import { notify } from '../notify.ts';
import { publishReview } from './finish-review.ts';
import { judgedByMachine } from './judged-by-machine.ts';
import { lockedReview, nameOf, type Review } from './locked-review.ts';
import { reopened } from './reopened.ts';
import { callOf, refuseIfFixed } from './submit-review.ts';

type Call = typeof calls.$inferSelect;
const COACHING_HOURS = 24;

/**
 * A second person, neither the first reviewer nor the agent, looks at a fatal item. Agreed: published with 0 points,
 * the team lead is told at once, coaching is due in 24 h. Not agreed: back to the first reviewer, with the reason.
 */
export function confirmFatal(
  writing: Writing,
  made: { reviewId: string; by: string; isAgreed: boolean; reason: string | null },
): Promise<void> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, await callOf(c, made.reviewId));
    const review = await lockedReview(c, made.reviewId);
    if (review.state !== 'second') throw new Refusal('not-second');
    if (review.submittedBy === made.by) throw new Refusal('same-person');
    if (call.agentNumber === made.by) throw new Refusal('own-call');
    await refuseIfFixed(c, call);
    const second = {
      ...{ secondBy: made.by, secondAt: c.now, secondReason: made.reason, isSecondAgreed: made.isAgreed },
    };
    await c.note({
      action: made.isAgreed ? 'confirm-fatal' : 'reject-fatal',
      subject: `review:${review.id}`,
      before: { state: 'second', submittedBy: review.submittedBy },
      after: { state: made.isAgreed ? 'done' : 'waiting', callId: call.id, reason: made.reason },
    });
    if (!made.isAgreed) {
      await c.tx
        .update(reviews)
        .set({ ...reopened(review), ...second, state: 'waiting', assignedTo: review.submittedBy })
        .where(eq(reviews.id, review.id));
      await notify(c, {
        to: review.submittedBy!,
        kind: 'second-rejected',
        text: `通话 ${call.label} 的致命项，${await nameOf(c, made.by)} 不同意：${made.reason}。请再看一遍。`,
        link: `/reviews/${review.id}`,
      });
      return;
    }
    await c.tx
      .update(reviews)
      .set({ state: 'done', ...second })
      .where(eq(reviews.id, review.id));
    await publishFatal(c, { call, review, by: made.by });
  });
}

async function publishFatal(
  c: Change,
  { call, review, by }: { call: Call; review: Review; by: string },
): Promise<void> {
  const machine = await judgedByMachine(c.tx, review.scorecardId!);
  const decisions = review.decisions!;
  const reason = `${await nameOf(c, review.submittedBy!)} 复核，${await nameOf(c, by)} 二次确认致命项`;
  const version = await publishReview(c, {
    ...{
      call,
      review,
      machine,
      decisions,
      comment: review.comment,
      publishedBy: review.submittedBy!,
      reason,
    },
  });
  if (!version) return;
  const items = confirmedFatals(
    previewScorecard(machine.findings, decisions, machine.schedule),
    machine.schedule,
  );
  const dueAt = new Date(c.now.getTime() + COACHING_HOURS * 3600_000);
  for (const item of items) {
    await c.tx.insert(coaching).values({
      ...{ id: randomUUID(), personNumber: call.agentNumber, callId: call.id, item, cause: 'fatal' },
      ...{ madeBy: by, madeAt: c.now, dueAt },
    });
  }
  for (const to of await whoLeads(c, call.agentNumber)) {
    await notify(c, {
      ...{ to, kind: 'fatal', link: `/calls/${call.id}` },
      text: `${await nameOf(c, call.agentNumber)} 的通话 ${call.label} 致命项 ${items.join('、')} 已确认，本通 0 分；请在 24 小时内辅导。`,
    });
  }
  await announce(c, 'fatal', {
    ...{ callId: call.id, label: call.label, agentNumber: call.agentNumber, items },
    ...{ version: version.version, coachingDueAt: dueAt.toISOString() },
  });
}

/** The leads of the agent's present team; where it has none, the managers. */
async function whoLeads(c: Change, agentNumber: string): Promise<string[]> {
  const numbers = { number: people.number };
  const mayHear = and(isHere(c.now), ne(people.number, agentNumber));
  const inTeam = sql`exists (
    select 1 from team_stays lead join team_stays own on own.team_id = lead.team_id
    where lead.person_number = ${people.number} and own.person_number = ${agentNumber}
      and ${stayCovers('lead', CHINA_TODAY)} and ${stayCovers('own', CHINA_TODAY)})`;
  const leads = await c.tx
    .select(numbers)
    .from(people)
    .where(and(mayHear, eq(people.role, 'team-lead'), inTeam));
  const found =
    leads.length > 0
      ? leads
      : await c.tx
          .select(numbers)
          .from(people)
          .where(and(mayHear, eq(people.role, 'manager')));
  return found.map(({ number }) => number);
}
