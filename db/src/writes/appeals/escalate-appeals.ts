import { and, eq, isNull, lt } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { whoMayAnswer } from '../../reads/appeals/who-may-answer.ts';
import { appeals } from '../../schema/appeals.ts';
import { calls } from '../../schema/calls.ts';
import { notify } from '../notify.ts';

/** Appeals that nobody answered in time go up to the managers, once; anybody who may can still answer them. */
export function escalateAppeals(writing: Writing): Promise<number> {
  return change(writing, async (c) => {
    const late = await c.tx
      .select({ id: appeals.id, item: appeals.item, label: calls.label, dueAt: appeals.answerDueAt })
      .from(appeals)
      .innerJoin(calls, eq(calls.id, appeals.callId))
      .where(and(eq(appeals.state, 'open'), isNull(appeals.escalatedAt), lt(appeals.answerDueAt, c.now)))
      .for('update', { of: appeals, skipLocked: true });
    for (const { id, item, label, dueAt } of late) {
      await c.tx.update(appeals).set({ escalatedAt: c.now }).where(eq(appeals.id, id));
      const managers = await whoMayAnswer(c.tx, id, c.now, ['manager']);
      await c.note({
        action: 'escalate-appeal',
        subject: `appeal:${id}`,
        after: { answerDueAt: dueAt.toISOString(), to: managers },
      });
      for (const to of managers)
        await notify(c, {
          ...{ to, kind: 'appeal-escalated', link: `/appeals/${id}` },
          text: `通话 ${label} 的 ${item} 申诉超过期限没有答复，请您处理。`,
        });
    }
    return late.length;
  });
}
