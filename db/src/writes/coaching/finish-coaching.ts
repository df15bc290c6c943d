import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { coaching } from '../../schema/coaching.ts';
import { notify } from '../notify.ts';
import { lockedCoaching } from './locked-coaching.ts';

/** The coaching was given: what was said is kept, and the person is asked to read it. */
export function finishCoaching(
  writing: Writing,
  { coachingId, by, note }: { coachingId: string; by: string; note: string },
): Promise<void> {
  return change(writing, async (c) => {
    const row = await lockedCoaching(c, coachingId);
    if (row.doneAt) throw new Refusal('coaching-done');
    if (row.personNumber === by) throw new Refusal('not-own-coaching');
    const whole = row.note ? `${row.note}\n${note}` : note;
    await c.tx
      .update(coaching)
      .set({ doneBy: by, doneAt: c.now, note: whole, seenAt: null })
      .where(eq(coaching.id, coachingId));
    await c.note({
      action: 'finish-coaching',
      subject: `coaching:${coachingId}`,
      after: { personNumber: row.personNumber, note },
    });
    await notify(c, {
      ...{ to: row.personNumber, kind: 'coaching', link: '/coaching' },
      text: '您的一次辅导已登记，请看过后确认。',
    });
  });
}
