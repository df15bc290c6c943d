import { randomUUID } from 'node:crypto';
import { answerDue } from '@tingjian/core/appeals/answer-due.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import { eq } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { appealChances } from '../../reads/appeals/appeal-chances.ts';
import { whoMayAnswer } from '../../reads/appeals/who-may-answer.ts';
import { calendarInForce } from '../../reads/calendar-list.ts';
import { scoreStandings } from '../../reads/scores/score-standings.ts';
import { appeals } from '../../schema/appeals.ts';
import { calls } from '../../schema/calls.ts';
import { announce } from '../announce.ts';
import { lockedCall } from '../locked-call.ts';
import { notify } from '../notify.ts';
import { publishVersion } from '../publish-version.ts';
import { judgedByMachine } from '../reviews/judged-by-machine.ts';
import { sayMoment } from '../say-moment.ts';

type Machine = Awaited<ReturnType<typeof judgedByMachine>>;
const ROUND_NAMES = ['', '第二轮'];

export type FiledAppeal = { id: string; round: number; answerDueAt: Date };

/**
 * An agent objects to one item of their score. A score that only the machine made is frozen first, as version 1, so
 * that what is objected to cannot change any more.
 */
export function fileAppeal(
  writing: Writing,
  made: { callId: string; item: string; reason: string; by: string },
): Promise<FiledAppeal> {
  const { callId, item, reason, by } = made;
  return change(writing, async (c) => {
    const call = await lockedCall(c, callId);
    const [standing] = await scoreStandings(c.tx, eq(calls.id, callId));
    if (!standing) throw new Refusal('appeal-not-final');
    const chances = await appealChances(c.tx, [standing], { by, now: c.now, items: [item] });
    const chance = chances.get(callId)!.get(item)!;
    if (!chance.may) {
      const detail = chance.why === 'appeal-too-late' ? `期限到 ${sayMoment(chance.until!)}` : undefined;
      throw new Refusal(chance.why, detail ? { detail } : {});
    }
    const machine = await judgedByMachine(c.tx, call.scorecardId!);
    const versionId = standing.publication!.versionId ?? (await freeze(c, call, machine));
    const id = randomUUID();
    const answerDueAt = answerDue(c.now, await calendarInForce(c.tx));
    await c.tx.insert(appeals).values({
      ...{ id, callId, versionId, item, round: chance.round, state: 'open', reason },
      ...{ filedBy: by, filedAt: c.now, answerDueAt },
    });
    await c.note({
      action: 'file-appeal',
      subject: `appeal:${id}`,
      after: { callId, versionId, item, round: chance.round, reason, answerDueAt: answerDueAt.toISOString() },
    });
    for (const to of await whoMayAnswer(c.tx, id, c.now)) {
      const name = `${item} ${machine.schedule.items[item]?.name ?? ''}`.trim();
      const text = `通话 ${call.label} 的“${name}”有${ROUND_NAMES[chance.round - 1]}申诉，请在 ${sayMoment(answerDueAt)} 前答复。`;
      await notify(c, { to, kind: 'appeal-filed', text, link: `/appeals/${id}` });
    }
    await announce(c, 'appealed', {
      ...{ appealId: id, callId, label: call.label, agentNumber: call.agentNumber, item },
      ...{ round: chance.round, state: 'open', answerDueAt: answerDueAt.toISOString() },
    });
    return { id, round: chance.round, answerDueAt };
  });
}

async function freeze(c: Change, call: typeof calls.$inferSelect, machine: Machine): Promise<string> {
  const { findings, schedule } = machine;
  const version = await publishVersion(c, {
    ...{ callId: call.id, scorecardId: call.scorecardId!, source: 'machine', decisions: [], schedule },
    ...{
      scorecard: deduct(findings, schedule),
      publishedBy: 'machine',
      reason: '机检评分，因申诉定为第 1 版',
    },
  });
  return version.id;
}
