import { answerObstacle } from '@tingjian/core/appeals/answer-obstacle.ts';
import { APPEAL_OUTCOME_NAMES } from '@tingjian/core/appeals/appeal.ts';
import { type AppealAnswer, decideAppeal } from '@tingjian/core/appeals/decide-appeal.ts';
import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { answeringOf } from '../../reads/appeals/who-may-answer.ts';
import { appeals } from '../../schema/appeals.ts';
import { announce } from '../announce.ts';
import { mustBeOpen } from '../open-month.ts';
import { latestVersion, type PublishedVersion, publishVersion } from '../publish-version.ts';
import { judgedByMachine } from '../reviews/judged-by-machine.ts';
import { dropFatalCoaching } from './drop-fatal-coaching.ts';
import { lockedAppeal } from './locked-appeal.ts';
import { tellAnswer } from './tell-answer.ts';

/**
 * Somebody who did not score it answers an appeal. Allowed or partly: a new version of the score counts, which is
 * never lower than the old. Of two who answer at once one wins; the other is told.
 */
export function answerAppeal(
  writing: Writing,
  made: { appealId: string; by: string } & AppealAnswer,
): Promise<{ points: number }> {
  const { appealId, by, ...given } = made;
  return change(writing, async (c) => {
    const { appeal, call } = await lockedAppeal(c, appealId);
    const obstacle = answerObstacle({ ...(await answeringOf(c.tx, appeal)), by });
    if (obstacle) throw new Refusal(obstacle);
    const { item } = appeal;
    const before = (await latestVersion(c.tx, call.id))!;
    const { findings, schedule } = await judgedByMachine(c.tx, before.scorecardId);
    const contested = { item, machine: findings, decisions: before.decisions, schedule };
    const decided = decideAppeal(contested, given);
    if (decided) await mustBeOpen(c, chinaMonth(call.startedAt));

    const name = `${item} ${schedule.items[item]?.name ?? ''}`.trim();
    const version = decided
      ? await publishVersion(c, {
          ...{ callId: call.id, scorecardId: before.scorecardId, source: 'appeal', appealId, schedule },
          ...{ ...decided, publishedBy: by, comment: given.answer },
          reason: `${APPEAL_OUTCOME_NAMES[given.outcome]}：${name}`,
        })
      : null;
    const outcome = { outcome: given.outcome, answer: given.answer, answeredBy: by, answeredAt: c.now };
    await c.tx
      .update(appeals)
      .set({ state: 'answered', ...outcome, newVersionId: version?.id ?? null })
      .where(eq(appeals.id, appealId));
    await c.note({
      action: 'answer-appeal',
      subject: `appeal:${appealId}`,
      before: { state: 'open', points: before.points },
      after: {
        ...{ state: 'answered', callId: call.id, item, round: appeal.round, ...given },
        points: (version ?? before).points,
      },
    });
    if (given.outcome === 'allowed') await dropFatalCoaching(c, { callId: call.id, item, by });
    await tellAnswer(c, { appeal, call, name, by, outcome: given.outcome, before, version });
    await announceAnswer(c, { appeal, label: call.label, outcome: given.outcome, before, version });
    return { points: (version ?? before).points };
  });
}

async function announceAnswer(
  c: Change,
  made: {
    appeal: typeof appeals.$inferSelect;
    label: string;
    outcome: string;
    before: PublishedVersion;
    version: PublishedVersion | null;
  },
): Promise<void> {
  const { appeal, label, outcome, before, version } = made;
  const { id: appealId, callId, filedBy: agentNumber, item, round } = appeal;
  await announce(c, 'appealed', {
    ...{ appealId, callId, label, agentNumber, item, round, state: 'answered', outcome },
    ...{ points: (version ?? before).points, pointsBefore: before.points },
    version: (version ?? before).version,
  });
}
